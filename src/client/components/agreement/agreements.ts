import type { RecordOf } from '../../../contract/records/kinds.ts'

type Agreed = RecordOf<'agreement'>

/** The agreement that stands now, if any. */
export const standingOf = (all: readonly Agreed[]): Agreed | undefined => all.find((one) => one.body.until === null)

/** Those that stood before, the latest first. */
export const earlierOf = (all: readonly Agreed[]): Agreed[] =>
  all.filter((one) => one.body.until !== null).sort((one, other) => (one.body.from < other.body.from ? 1 : -1))
