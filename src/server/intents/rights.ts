import type { Context } from '../../contract/intents/intent.ts'
import { parseRoom } from '../../contract/rooms.ts'
import type { Day } from '../../contract/values.ts'
import { hasCustody, type Reader, roleIn } from '../db/memberships.ts'
import type { Tenant } from '../db/tables.ts'

type Role = Context['actor']['role']

/**
 * The role in which a person may act in a room today; undefined where the room is not hers, as where there is none. A leader
 * acts in the municipality's room alone: being one gives no part in any family.
 */
export async function actorRole(tenant: Tenant, room: string, { person, leader }: Pick<Reader, 'person' | 'leader'>, today: Day): Promise<Role | undefined> {
  const name = parseRoom(room)
  if (name?.kind === 'municipality') return leader ? 'leader' : undefined
  if (name?.kind === 'me' || name?.kind === 'worker') return name.person === person ? 'self' : undefined
  if (!name?.family || !isUuid(name.family)) return undefined
  const role = await roleIn(tenant, { family: name.family, person, today })
  if (name.kind === 'family' || role === undefined) return role
  if (role === 'parent') return name.person === person ? role : undefined
  const owner = name.person ?? ''
  return isUuid(owner) && (await hasCustody(tenant, { family: name.family, person: owner, today })) ? role : undefined
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
