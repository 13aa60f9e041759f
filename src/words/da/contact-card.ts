import type { Day } from '../../contract/values.ts'
import { dayWords, firstName, inARow, longDate, monthAndYear } from './dates.ts'

/** The card of the fixed contact person. `who` are the children's names. */
export const contactCard = {
  title: (title: string, isTwo: boolean) => `${isTwo ? 'Jeres' : 'Din'} faste ${title.toLowerCase() || 'kontaktperson'}`,
  since: (since: Day) => `Siden ${monthAndYear(since)}`,
  knows: (who: readonly string[], met: number) => (met === 1 ? `har mødt ${inARow(who)} én gang` : `kender ${inARow(who)} fra ${met} møder`),
  write: 'Skriv',
  call: 'Ring',
  sms: 'SMS',
  writeTo: (name: string) => `Skriv til ${firstName(name)}`,
  callTo: (name: string) => `Ring til ${firstName(name)}`,
  smsTo: (name: string) => `SMS til ${firstName(name)}: Kan du ringe til mig?`,
  smsText: 'Kan du ringe til mig?',
  answers: (days: number) => `Svarer inden for ${days === 1 ? '1 hverdag' : `${days} hverdage`}.`,
  ifAway: (name: string) => `Er ${firstName(name)} væk, hjælper makkeren`,
  isAway: (name: string, to: Day, today: Day) => (to === today ? `${firstName(name)} er væk i dag.` : `${firstName(name)} er væk til og med ${dayWords(to, today)}.`),
  covers: 'Imens hjælper',
  willBeAway: (name: string, from: Day, to: Day, today: Day) =>
    from === to ? `${firstName(name)} er væk ${longDate(from, today)}.` : `${firstName(name)} er væk fra ${longDate(from, today)} til og med ${longDate(to, today)}.`,
  none: (isTwo: boolean) => `${isTwo ? 'I har' : 'Du har'} ikke en kontaktperson lige nu`,
  noneText: 'Kommunen er ved at finde en. Navn og billede står her, så snart det er på plads.',
}
