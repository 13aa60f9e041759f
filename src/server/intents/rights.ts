import type { Context } from '../../contract/intents/intent.ts'
import { parseRoom, type Role } from '../../contract/rooms.ts'
import type { Day } from '../../contract/values.ts'
import { hasCustody, type Reader, roleIn } from '../db/memberships.ts'
import type { Tenant } from '../db/tables.ts'

type ActorRole = Context['actor']['role']
type Actor = Pick<Reader, 'person' | 'leader'>

/**
 * What decides who may act in a room: oneself or the leadership, or the role held in a family and, where the room is one
 * parent's, that she holds custody there. Undefined where nobody may, as where there is no such room.
 */
export type Part = { role: ActorRole } | { family: string; owner: string | undefined }

/** A leader acts in the municipality's room alone: being one gives no part in any family. */
export function partIn(room: string, { person, leader }: Actor): Part | undefined {
  const name = parseRoom(room)
  if (name?.kind === 'municipality') return leader ? { role: 'leader' } : undefined
  if (name?.kind === 'me' || name?.kind === 'worker') return name.person === person ? { role: 'self' } : undefined
  if (!name?.family || !isUuid(name.family)) return undefined
  if (name.kind === 'family') return { family: name.family, owner: undefined }
  return name.person && isUuid(name.person) ? { family: name.family, owner: name.person } : undefined
}

/** The role in which somebody acts who holds `role` in the room's family: a parent in no other parent's room. */
export const actingRole = (owner: string | undefined, { person }: Actor, role: Role | undefined): Role | undefined =>
  role === 'parent' && owner !== undefined && owner !== person ? undefined : role

/** The role in which a person may act in a room today; undefined where the room is not hers, as where there is none. */
export async function actorRole(tenant: Tenant, room: string, who: Actor, today: Day): Promise<ActorRole | undefined> {
  const part = partIn(room, who)
  if (!part || 'role' in part) return part?.role
  const { family, owner } = part
  const held = await roleIn(tenant, { family, person: who.person, today })
  const role = actingRole(owner, who, held)
  if (role === undefined || role === 'parent' || owner === undefined) return role
  return (await hasCustody(tenant, { family, person: owner, today })) ? role : undefined
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
