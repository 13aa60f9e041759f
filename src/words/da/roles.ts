import type { RoleRecord } from '../../contract/records/role.ts'
import type { Day } from '../../contract/values.ts'
import { atTheLatest, dateOf, dayWords, firstName } from './dates.ts'
import { partyWord } from './parties.ts'

export type Holder = RoleRecord['holder']

/** Who coordinates, in one word: `Sofie`, `Jer`, `Sammen`, or the other's name. */
function holderWord(holder: Holder, given: { name: string; isTwo: boolean; other?: string | null }): string {
  if (holder === 'contact-person') return firstName(given.name)
  if (holder === 'family') return given.isTwo ? 'Jer' : 'Dig'
  return holder === 'together' ? 'Sammen' : (given.other ?? 'Andre')
}

/** What is said about roles: who coordinates which outside party. */
export const roles = {
  title: 'Roller',
  lead: 'Hvem koordinerer med hvem',
  agreed: (day: Day, today: Day) => `Hvem koordinerer med hvem · aftalt ${dateOf(day, today)}`,
  party: partyWord,
  holder: holderWord,
  suggestions: 'Forslag til roller, I taler om',
  picture: 'Hvem bærer hvor meget',
  given: (role: NonNullable<RoleRecord['handedBack']>, name: string, today: Day) =>
    `${firstName(role.by)} gav den tilbage ${dayWords(role.day, today)}. ${firstName(name)} har den nu og siger ${atTheLatest(role.answerBy, today)}, hvordan.`,
  arrow: (from: string, to: string) => `${from} → ${to}`,
  arrowSpoken: (from: string, to: string) => `Fra ${from} til ${to}`,
  familyAsWhole: 'Hele familien',
  none: 'Ingen roller er aftalt endnu',
  noneText: 'Her kommer til at stå, hvem der taler med skolen, hospitalet og de andre, så du ikke skal holde styr på det hele selv.',
  explain: 'En rolle er at holde forbindelsen til ét sted uden for familien: ringe, minde om og følge op.',
}
