import type { Fit } from '../../contract/records/fit.ts'
import type { Day } from '../../contract/values.ts'
import { dayOf } from '../../contract/rules/days.ts'
import { ago, firstName } from './dates.ts'

const contacts: Record<Fit['contact'], string> = { 'too-little': 'For lidt kontakt', right: 'Kontakten passer', 'too-much': 'For meget kontakt' }

/** `For lidt kontakt. Måtte forklare noget forfra`. */
export const fitWords = ({ contact, again }: Pick<Fit, 'contact' | 'again'>): string => [contacts[contact], again && 'Måtte forklare noget forfra'].filter(Boolean).join('. ')

/** What was said of the contact, as both sides see it afterwards. */
export const fitSaid = {
  title: 'Passer kontakten?',
  mine: (fit: Fit, today: Day) => `Du svarede ${ago(dayOf(fit.at), today)}: ${fitWords(fit)}.`,
  theirs: (fit: Fit, today: Day) => `${firstName(fit.byName)} svarede ${ago(dayOf(fit.at), today)}: ${fitWords(fit)}.`,
  talked: ({ byName, at }: NonNullable<Fit['talked']>, today: Day) => `${firstName(byName)} tog det op ${ago(dayOf(at), today)}.`,
  waits: (worker: string) => `${worker} kan se det og tager det op med dig.`,
  todo: 'Tal om det ved næste kontakt. Måske skal aftalen ses efter.',
  done: 'Vi har talt om det',
}
