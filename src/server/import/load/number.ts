import { isLive } from '../../../contract/records/kinds.ts'
import type { Draft } from './drafts.ts'

/** A row of the table `record`. */
export type RecordRow = { room: string; kind: string; id: string; first: number; number: number; is_live: boolean; body: unknown }

/** Gives out a room's next number. */
export type NextNumber = (room: string) => number

/** `last` holds the rooms' numbers so far and is moved on. */
export const nextNumberOf = (last: Map<string, number>): NextNumber => (room) => {
  const number = (last.get(room) ?? 0) + 1
  last.set(room, number)
  return number
}

/** Numbers each room's records in the order of their moments; what has none comes first, as it was built. */
export function numberDrafts(drafts: Iterable<Draft>, next: NextNumber): RecordRow[] {
  const inOrder = [...drafts].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  return inOrder.map(({ room, kind, id, first, body }) => {
    const number = next(room)
    return { room, kind, id, first: first ?? number, number, is_live: isLive(kind, body), body }
  })
}
