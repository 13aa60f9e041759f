import type { Day, Instant } from '../../contract/values.ts'
import { dayWords, firstName, momentWords } from './dates.ts'

/** Who helps while the contact person is away, and whether she has read the family's page. */
export const cover = {
  helps: (mate: string, worker: string, to: Day, today: Day) => `${mate} hjælper, mens ${firstName(worker)} er væk. Det er til og med ${dayWords(to, today)}.`,
  hasRead: (mate: string, at: Instant, today: Day) => `${firstName(mate)} har læst jeres side. Sidst ${momentWords(at, today)}.`,
  notYet: (mate: string) => `${firstName(mate)} har ikke læst jeres side endnu.`,
  notLately: (mate: string) => `${firstName(mate)} har ikke læst jeres side for nylig.`,
}
