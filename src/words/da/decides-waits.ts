import type { Decides } from '../../contract/records/decides.ts'
import type { Day } from '../../contract/values.ts'
import { atTheLatest, dayWords } from './dates.ts'

/** By when something is decided; a passed day is told as one that should have been. */
export const decidedBy = ({ by, byWords }: Pick<Decides, 'by' | 'byWords'>, today: Day): string =>
  by === null ? (byWords ?? 'uden dato endnu') : by < today ? `skulle være afgjort ${dayWords(by, today)}` : atTheLatest(by, today)

/** Who decides what a matter waits for, by when. */
export const decidesWaits = (one: Pick<Decides, 'who' | 'by' | 'byWords'>, today: Day): string => `${one.who} afgør det: ${decidedBy(one, today)}.`
