import type { Goal, Voice } from '../../contract/records/goal.ts'
import type { Day } from '../../contract/values.ts'
import { atTheLatest, dateOf, firstName, inARow, longDate } from './dates.ts'

const states: Record<Goal['state'], string> = {
  suggested: 'Forslag', agreed: 'I gang', resting: 'Hviler', stable: 'Går godt', reached: 'Nået', 'let-go': 'Lagt væk',
}

/** What is said about goals. */
export const goals = {
  title: 'Mål',
  lead: (isTwo: boolean) => (isTwo ? 'Det, I vil frem til, med jeres egne ord.' : 'Det, du vil frem til, med dine egne ord.'),
  long: 'På lang sigt',
  short: 'På kort sigt',
  ended: 'Tidligere mål',
  state: (state: Goal['state']) => states[state],
  family: 'Hele familien',
  why: 'Hvorfor',
  seenWhen: 'Vi kan se det, når',
  suggestions: 'Forslag til mål, I taler om',
  open: 'Se og foreslå',
  openLabel: (text: string) => `Se og foreslå: ${text}`,
  works: 'Det virker allerede:',
  decides: 'Kan afgøres af:',
  steps: 'Skridt på vejen',
  done: 'gjort',
  notDone: 'ikke gjort endnu',
  stepBy: (owner: string | null, due: Day | null, today: Day) => [owner && firstName(owner), due && atTheLatest(due, today)].filter(Boolean).join(', '),
  agreed: (day: Day, by: readonly string[], today: Day) => `Aftalt ${longDate(day, today)} af ${inARow(by.map(firstName))}.`,
  notAgreed: 'Et forslag, som ikke er aftalt endnu.',
  overTime: 'Sådan er det gået',
  overTimeKey: (name: string, isTwo: boolean) => [isTwo ? 'Jer' : 'Dig', firstName(name)] as const,
  partsTitle: 'På vej derhen',
  endedIntro: 'Det, der er nået eller lagt væk.',
  voice: (voice: Voice, name: string, isTwo: boolean, today: Day) =>
    `${dateOf(voice.day, today)}: ${voice.byName && isTwo ? `${firstName(voice.byName)} sagde` : voice.by === 'family' ? (isTwo ? 'I sagde' : 'du sagde') : `${firstName(name)} sagde`} ${voice.mark}`,
  none: 'Ingen mål endnu',
  noneText: 'Mål er det, I selv vil frem til. De bliver til på møderne og står her med jeres egne ord.',
}
