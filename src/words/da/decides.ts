import type { Decides } from '../../contract/records/decides.ts'
import type { Day } from '../../contract/values.ts'
import { dayWords, firstName } from './dates.ts'
import { decidedBy } from './decides-waits.ts'

/** Who can decide what, by when. */
export const decides = {
  title: 'Hvem kan afgøre det?',
  lead: (name: string) => `${firstName(name)} holder listen ved lige.`,
  none: 'Der venter ikke noget på en afgørelse lige nu.',
  noneWork: 'Skriv det her, når noget venter på en afgørelse: hvad, hvem og hvornår.',
  line: (one: Decides, today: Day) => `${one.who} · ${decidedBy(one, today)}`,
  newGoal: (text: string) => `Forslag til et mål: ${text}`,
  newRole: (party: string) => `Forslag til en rolle: ${party}`,
  ground: 'Efter hvilken regel',
  said: ({ byName, day }: Decides, today: Day) => `Skrevet af ${firstName(byName)} ${dayWords(day, today)}`,
  add: 'Tilføj en linje',
  edit: 'Ret',
  editLabel: (subject: string) => `Ret: ${subject}`,
  remove: 'Er afgjort, tag den af',
  removed: 'Linjen er taget af.',
  subject: 'Hvad skal afgøres?',
  subjectHint: 'For eksempel: flere timers aflastning',
  who: 'Hvem afgør det?',
  whoHint: 'En person eller et udvalg. Skriv også, hvis det er dig.',
  by: 'Senest',
  byWords: 'Eller med ord',
  groundField: 'Regel (må stå tom)',
  groundHint: 'For eksempel: barnets lov § 90',
  save: 'Gem linjen',
  cancel: 'Luk',
  saved: 'Linjen står der nu. Familien kan se den.',
  faults: { subject: 'Skriv, hvad der skal afgøres.', who: 'Skriv, hvem der afgør det.' },
}
