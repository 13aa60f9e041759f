import type { Day } from '../../contract/values.ts'
import { dayWords, firstName } from './dates.ts'

/** When the contact person can be reached, where no contact is owed. */
export const reach = {
  title: (name: string) => `Her kan du få fat i ${firstName(name)}`,
  next: (day: Day, span: string, today: Day) => `${day === today ? 'I dag' : `Næste gang ${dayWords(day, today)}`} ${span}`.trim(),
}
