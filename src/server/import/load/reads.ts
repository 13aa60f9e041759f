import type { ImportFamily } from '../../../contract/import/family.ts'
import type { ImportRead } from '../../../contract/import/talk.ts'
import { meRoom } from '../../../contract/rooms.ts'
import { type Desk, draftKey, known, put } from './drafts.ts'
import { threadRoom } from './draft-talk.ts'

/** Where a mark lies: a worker's with the thread, a parent's in her own room. */
export function markPlace(desk: Desk, family: ImportFamily, { by, privateTo }: ImportRead) {
  const room = threadRoom(desk, family.id, privateTo)
  const person = desk.idOf('person', by)
  const isParent = family.custody.some((one) => one.parent === by)
  return isParent ? ({ room: meRoom(person), kind: 'seen', id: room } as const) : ({ room, kind: 'read-mark', id: person } as const)
}

/** How far each has read, as the room's number of that message; a mark never moves back. `firstOf` says those numbers. */
export function draftReads(desk: Desk, family: ImportFamily, firstOf: ReadonlyMap<string, number>): void {
  for (const read of family.reads.filter(desk.isNew)) {
    const message = draftKey(threadRoom(desk, family.id, read.privateTo), 'message', desk.idOf('message', read.upTo))
    const upTo = firstOf.get(message) ?? desk.stored.get(message)!.first
    const { room, kind, id } = markPlace(desk, family, read)
    if ((known(desk, room, kind, id)?.upTo ?? -1) >= upTo) continue
    if (kind === 'seen') put(desk, room, kind, id, { upTo, at: read.at }, read.at)
    else put(desk, room, kind, id, { person: id, name: desk.nameOf(read.by), upTo, at: read.at }, read.at)
  }
}
