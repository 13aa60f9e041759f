/**
 * A room is a set of people who see the same things. A record lives in exactly one room and an intent
 * touches exactly one room, so that sync, rights, numbers and deletion can go by room.
 */
export const roomKinds = ['municipality', 'worker', 'family', 'private', 'me'] as const
export type RoomKind = (typeof roomKinds)[number]

/** A role is held per family, not by a person: mates are each other's cover. */
export const roles = ['parent', 'contact-person', 'mate'] as const
export type Role = (typeof roles)[number]

/** What a room's id says: `family:<family>`, `private:<family>:<person>`, `worker:<person>`, `me:<person>`, `municipality`. */
export type RoomName = { kind: RoomKind; family?: string; person?: string }

export const municipalityRoom = 'municipality'
/** In a need: the room of whoever is the family's contact person now; her mate's where there is none. */
export const contactPersonRoom = 'contact-person'
export const workerRoom = (person: string) => `worker:${person}`
export const familyRoom = (family: string) => `family:${family}`
export const privateRoom = (family: string, person: string) => `private:${family}:${person}`
export const meRoom = (person: string) => `me:${person}`

/** Reads a room's id; `undefined` when it is none. */
export function parseRoom(id: string): RoomName | undefined {
  const [kind, first, second, ...rest] = id.split(':')
  if (rest.length > 0) return undefined
  if (kind === 'municipality') return first === undefined ? { kind } : undefined
  if (kind === 'private') return first && second ? { kind, family: first, person: second } : undefined
  if (!first || second !== undefined) return undefined
  if (kind === 'family') return { kind, family: first }
  if (kind === 'worker' || kind === 'me') return { kind, person: first }
  return undefined
}
