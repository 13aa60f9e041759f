import type { Day, Instant } from '../../contract/values.ts'
import { firstName, momentWords } from './dates.ts'

/** Whether whoever helps while the contact person is away has read the family's page. */
export const cover = {
  hasRead: (mate: string, at: Instant, today: Day) => `${firstName(mate)} har læst jeres side. Sidst ${momentWords(at, today)}.`,
  notYet: (mate: string) => `${firstName(mate)} har ikke læst jeres side endnu.`,
  notLately: (mate: string) => `${firstName(mate)} har ikke læst jeres side for nylig.`,
}
