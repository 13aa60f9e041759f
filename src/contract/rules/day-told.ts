import type { RecordOf } from '../records/kinds.ts'
import { unread } from './told.ts'

/** What a worker has not read of the family's own page: its newest text, and whether she has read the page before. Nothing while all is read. */
export function freshTold(sections: readonly RecordOf<'told'>[], reads: readonly RecordOf<'told-read'>[], me: string): { told: RecordOf<'told'>; count: number; isFirst: boolean } | undefined {
  const read = reads.find(({ id }) => id === me)?.body
  const fresh = unread(sections, read)
  const told = [...fresh].sort((one, other) => (one.body.at < other.body.at ? 1 : -1))[0]
  return told && { told, count: fresh.length, isFirst: read === undefined }
}
