import { inARow } from '../../../words/da/dates.ts'
import { rooms as words } from '../../../words/da/messages.ts'
import type { RoomOption } from '../message/RoomChoice.vue'

type Parent = { first: string; room: string }

/** A family's rooms as they stand at a worker's composer: what they are called and who reads there (PRODUCT rule 10). */
export function staffRooms(rooms: readonly string[], parents: readonly Parent[], given: { fresh: ReadonlySet<string>; mate: string | undefined }): RoomOption[] {
  return rooms.map((room) => {
    const isNew = given.fresh.has(room)
    const own = parents.find((parent) => parent.room === room)
    if (!own) return { room, isNew, label: words.both, readers: words.read(inARow(parents.map((parent) => parent.first)), given.mate) }
    const readers = [words.read(own.first, given.mate), ...(parents.length > 1 ? [words.otherParentNot] : [])].join(' ')
    return { room, isNew, label: words.onlyThem(own.first), readers }
  })
}
