import { parseRoom } from '../../../contract/rooms.ts'
import { inARow } from '../../../words/da/dates.ts'
import { rooms as words } from '../../../words/da/messages.ts'
import type { RoomOption } from './RoomChoice.vue'

/** Who may read in a parent's rooms, by first name. `others` are the other parents of the family. */
export type Readers = { worker: string; mate: string | undefined; others: readonly string[] }

/** A parent's rooms as they stand at the composer: what they are called and who reads there (PRODUCT rule 10). */
export function parentRooms(rooms: readonly string[], fresh: ReadonlySet<string>, { worker, mate, others }: Readers): RoomOption[] {
  return rooms.map((room) => {
    const isNew = fresh.has(room)
    if (parseRoom(room)?.kind === 'family') return { room, isNew, label: words.both, readers: words.read(inARow([...others, worker]), mate) }
    const readers = [words.read(worker, mate), ...(others.length ? [words.otherParentNot] : [])].join(' ')
    return { room, isNew, label: words.onlyYou(worker), readers }
  })
}
