import type { Year } from '../../contract/rules/rhythm-year.ts'
import type { Day } from '../../contract/values.ts'
import { dateOf, inARow, longDate, monthAndYear } from './dates.ts'

/** The year of contact, in words beside the picture. */
export const year = {
  title: 'Kontakten, måned for måned',
  legend: 'Fyldt: der var kontakt. Tom ring: planlagt.',
  quiet: 'Stribet: en tid med mindre kontakt eller ferie.',
  count: ({ count, months }: Year) => {
    const since = monthAndYear(months.find((one) => one.isKnown)?.month ?? months[0]!.month)
    return count === 0 ? `Der har ikke været kontakt siden ${since}.` : `Siden ${since} har der været kontakt ${count === 1 ? 'på 1 dag' : `på ${count} dage`}.`
  },
  longest: ({ from, to, days }: NonNullable<Year['longest']>, today: Day) => `Længst imellem: ${days} dage, fra ${dateOf(from, today)} til ${to === today ? 'i dag' : dateOf(to, today)}.`,
  planned: (days: readonly Day[], today: Day) => (days.length === 0 ? 'Der er ikke planlagt noget endnu.' : `Planlagt: ${inARow(days.map((day) => longDate(day, today)))}.`),
  unknown: 'Ældre kontakter ligger ikke på telefonen.',
  short: (month: Day) => monthAndYear(month).slice(0, 3),
}
