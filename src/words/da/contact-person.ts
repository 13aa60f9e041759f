import type { Card } from '../../contract/records/card.ts'
import type { Day } from '../../contract/values.ts'
import { capital, firstName, inARow, longDate, monthAndYear, weekdayName } from './dates.ts'

/** `Mandag til fredag`, or the days one by one. */
function workingDays(days: readonly number[]): string {
  const sorted = [...days].sort((one, other) => one - other)
  const isRow = sorted.length > 2 && sorted.every((day, index) => day === (sorted[0] ?? 0) + index)
  if (isRow) return capital(`${weekdayName(sorted[0] ?? 1)} til ${weekdayName(sorted.at(-1) ?? 5)}`)
  return capital(inARow(sorted.map(weekdayName)))
}

/** The page about the contact person. */
export const contactPerson = {
  title: 'Kontaktperson',
  about: (name: string) => `Om ${firstName(name)}`,
  canDecide: (name: string) => `Det kan ${firstName(name)} selv afgøre`,
  cannotDecide: 'Det afgør andre',
  cannotDecideText: (name: string) => `${firstName(name)} følger sagen og fortæller, hvem der afgør den, og hvornår.`,
  reach: (name: string) => `Sådan får du fat i ${firstName(name)}`,
  works: 'Arbejdsdage',
  // Hours that name their days need no days before them.
  workingDays: (card: Card) => (/dag/.test(card.workingHours) ? capital(card.workingHours) : `${workingDays(card.workingDays)}, ${card.workingHours}`),
  phone: 'Telefon',
  email: 'Mail',
  mailNote: 'Skriv helst her i appen. Så er det sikkert, og intet bliver væk.',
  answers: 'Svarer',
  answerText: (days: number) => `Senest ${days === 1 ? 'næste hverdag' : `efter ${days} hverdage`}. Er det ved at glippe, får makkeren besked.`,
  mateTitle: 'Makker',
  mateText: (mate: string, name: string) => `${firstName(mate)} kender jer og ser det samme som ${firstName(name)}. Er ${firstName(name)} væk, hjælper ${firstName(mate)}.`,
  absences: 'Ferie og fravær',
  absence: (from: Day, to: Day, cover: string, today: Day) =>
    `${capital(from === to ? longDate(from, today) : `${longDate(from, today)} til ${longDate(to, today)}`)}. Imens hjælper ${firstName(cover)}.`,
  team: 'Holdet omkring os',
  teamText: (name: string) => `Dem kan ${firstName(name)} spørge eller tage med. Du kan også selv bede om det.`,
  noTeam: 'Holdet er ikke skrevet ind endnu.',
  helpsWith: 'Kan hjælpe med',
  earlier: 'Tidligere kontaktpersoner',
  noEarlier: (name: string) => `${firstName(name)} er den første.`,
  period: (since: Day, until: Day) => (monthAndYear(since) === monthAndYear(until) ? monthAndYear(since) : `${monthAndYear(since)} til ${monthAndYear(until)}`),
}
