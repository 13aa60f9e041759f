import { familyRoom, meRoom, municipalityRoom, privateRoom, type RoomKind, workerRoom } from '../../../contract/rooms.ts'
import type { Desk } from './drafts.ts'

export type NewRoom = { id: string; kind: RoomKind; family: string | null; person: string | null }

/** The rooms of all that is new: they are there from the start, also those with nothing in them. */
export function newRooms(desk: Desk): NewRoom[] {
  const { file, idOf, isNew } = desk
  const room = (id: string, kind: RoomKind, family: string | null, person: string | null) => ({ id, kind, family, person })
  const persons = [...file.staff, ...file.parents].filter(isNew).map((one) => idOf('person', one.id))
  const workers = file.staff.filter((worker) => worker.card && isNew(worker)).map((one) => idOf('person', one.id))
  return [
    ...(isNew(file.municipality) ? [room(municipalityRoom, 'municipality', null, null)] : []),
    ...persons.map((person) => room(meRoom(person), 'me', null, person)),
    ...workers.map((person) => room(workerRoom(person), 'worker', null, person)),
    ...file.families.flatMap((family) => {
      const id = idOf('family', family.id)
      const parents = new Set(family.custody.filter(isNew).map((one) => idOf('person', one.parent)))
      const own = [...parents].map((person) => room(privateRoom(id, person), 'private', id, person))
      return isNew(family) ? [room(familyRoom(id), 'family', id, null), ...own] : own
    }),
  ]
}
