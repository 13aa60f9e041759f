import type { ImportFile } from '../../../contract/import/file.ts'
import { addDays } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { momentAt, workdayUpTo } from '../clock.ts'
import { leader } from './staff.ts'

/** What many families have said and what was done about it, told by the leader. */
export const saidDone = (today: Day): NonNullable<ImportFile['saidDone']> => [
  {
    id: 'said-1', by: leader.id, at: momentAt(workdayUpTo(addDays(today, -120)), 600),
    said: 'Når kontaktpersonen er på ferie, ved vi ikke, hvem vi skal skrive til.', did: 'Makkerens ansigt står nu i beskederne, så længe kontaktpersonen er væk, og I kan se, om makkeren har læst jeres side.',
  },
  {
    id: 'said-2', by: leader.id, at: momentAt(workdayUpTo(addDays(today, -18)), 660),
    said: 'Vi fortæller det samme om vores barn til hvert nyt møde.', did: 'Vi begynder alle netværksmøder med jeres egen side, og alle inviterede har læst det, I har sagt ja til at dele.',
  },
]
