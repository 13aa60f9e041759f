import type { Goal, Voice } from '../../contract/records/goal.ts'
import type { PromiseRecord } from '../../contract/records/promise.ts'
import type { Day } from '../../contract/values.ts'
import { atTheLatest, dateOf, firstName, inARow, longDate, monthAndYear } from './dates.ts'

const states: Record<Goal['state'], string> = {
  suggested: 'Forslag', agreed: 'I gang', resting: 'Hviler', stable: 'Går godt', reached: 'Nået', 'let-go': 'Lagt væk',
}

const monthOf = (day: Day, today: Day) => {
  const words = monthAndYear(day)
  return day.slice(0, 4) === today.slice(0, 4) ? words.slice(0, -5) : words
}

/** Both voices and the earlier mark in one line: `I siger 6 · Sofie siger 6 · i august sagde I 3`. */
export function voiceWords(voices: { family?: Voice; staff?: Voice; earlier?: Voice }, name: string, isTwo: boolean, today: Day): string[] {
  const { family, staff, earlier } = voices
  const you = isTwo ? 'I' : 'Du'
  return [
    family && `${you} siger ${family.mark}`,
    staff && `${firstName(name)} siger ${staff.mark}`,
    earlier && `i ${monthOf(earlier.day, today)} sagde ${isTwo ? 'I' : 'du'} ${earlier.mark}`,
  ].filter((one) => one !== undefined)
}

/** What is said about goals. */
export const goals = {
  title: 'Mål',
  lead: (isTwo: boolean) => (isTwo ? 'Det, I vil frem til, med jeres egne ord.' : 'Det, du vil frem til, med dine egne ord.'),
  long: 'På lang sigt',
  short: 'På kort sigt',
  alone: 'Mål for sig',
  ended: 'Tidligere mål',
  state: (state: Goal['state']) => states[state],
  family: 'Hele familien',
  why: 'Hvorfor',
  seenWhen: 'Vi kan se det, når',
  steps: 'Skridt på vejen',
  done: 'gjort',
  notDone: 'ikke gjort endnu',
  stepBy: (owner: string | null, due: Day | null, today: Day) => [owner && firstName(owner), due && atTheLatest(due, today)].filter(Boolean).join(', '),
  agreed: (day: Day, by: readonly string[], today: Day) => `Aftalt ${longDate(day, today)} af ${inARow(by.map(firstName))}.`,
  notAgreed: 'Et forslag, som ikke er aftalt endnu.',
  noVoice: 'Ingen har sat tal på endnu.',
  scale: (family: number | undefined, staff: number | undefined, name: string) =>
    `Linje fra 0 til 10. ${family === undefined ? '' : `Familien siger ${family}. `}${staff === undefined ? '' : `${firstName(name)} siger ${staff}.`}`,
  overTime: 'Sådan er det gået',
  overTimeKey: (name: string, isTwo: boolean) => [isTwo ? 'Jer' : 'Dig', firstName(name)] as const,
  partsTitle: 'På vej derhen',
  endedIntro: 'Det, der er nået eller lagt væk.',
  voice: (voice: Voice, name: string, isTwo: boolean, today: Day) =>
    `${dateOf(voice.day, today)}: ${voice.by === 'family' ? (isTwo ? 'I sagde' : 'du sagde') : `${firstName(name)} sagde`} ${voice.mark}`,
  none: 'Ingen mål endnu',
  noneText: 'Mål er det, I selv vil frem til. De bliver til på møderne og står her med jeres egne ord.',
}

/** Who does what. A worker's passed day is said plainly; a family's never is. */
export const promises = {
  title: 'Hvem gør hvad',
  when({ side, due, dueWords }: PromiseRecord, today: Day): string {
    if (due === null) return dueWords ?? 'når det passer'
    if (side === 'family') return due < today ? 'når det passer' : `gerne ${atTheLatest(due, today)}`
    return due < today ? `skulle være sket ${atTheLatest(due, today)}` : atTheLatest(due, today)
  },
  overdue: (owners: readonly string[]) => `Det er ikke sket endnu. ${inARow(owners.map(firstName))} skylder en ny dato og en forklaring.`,
  moved: (from: Day, to: Day, reason: string, today: Day) => `Flyttet fra ${dateOf(from, today)} til ${dateOf(to, today)}: ${reason}`,
  owners: (names: readonly string[]) => inARow(names.map(firstName)),
  kept: 'gjort',
  none: 'Ingen aftaler lige nu',
  noneText: 'Når nogen lover noget, står der her, hvem det er, og hvornår.',
  all: 'Alle aftaler',
  ended: 'Holdte aftaler',
}
