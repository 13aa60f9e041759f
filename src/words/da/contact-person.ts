import type { Day } from '../../contract/values.ts'
import { capital, firstName, longDate, monthAndYear } from './dates.ts'
import { workHours } from './work-hours.ts'

/** The page about the contact person. */
export const contactPerson = {
  title: 'Kontaktperson',
  about: (name: string) => `Om ${firstName(name)}`,
  canDecide: (name: string) => `Det kan ${firstName(name)} selv afgøre`,
  cannotDecide: 'Det afgør andre',
  cannotDecideText: (name: string) => `${firstName(name)} følger sagen og fortæller, hvem der afgør den, og hvornår.`,
  reach: (name: string) => `Sådan får du fat i ${firstName(name)}`,
  works: 'Arbejdsdage',
  workingDays: workHours,
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
  earlier: 'Tidligere kontaktpersoner',
  noEarlier: (name: string) => `${firstName(name)} er den første.`,
  period: (since: Day, until: Day) => (monthAndYear(since) === monthAndYear(until) ? monthAndYear(since) : `${monthAndYear(since)} til ${monthAndYear(until)}`),
}
