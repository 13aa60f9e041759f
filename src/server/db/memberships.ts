import { sql } from 'kysely'
import type { Day } from '../../contract/values.ts'
import type { Role } from '../../contract/rooms.ts'
import type { Tenant } from './tables.ts'

/** Somebody logged in, as reading and acting need her. */
export type Reader = { person: string; name: string; staff: boolean; leader: boolean }

/** One family that a person has a part in on a day: the role held and who else is in it. Roles `since` to `until`, both included. */
export type FamilyRow = {
  family: string
  role: Role
  parents: string[]
  staff: { person: string; name: string; role: 'contact-person' | 'mate'; isAway: boolean }[]
  children: string[]
}

/**
 * All families of a person on a day, read afresh each time: a right is never remembered. Children's names label the
 * family; `isAway` says that a worker's card holds an absence for the day.
 */
export async function familiesOf(tenant: Tenant, person: string, today: Day): Promise<FamilyRow[]> {
  const found = await sql<FamilyRow>`select family, role, parents, staff, children from families_of(${person}::uuid, ${today}::date)`.execute(tenant)
  return found.rows
}

/** The role that a person holds in one family on a day; undefined for none. A contact person who is also mate acts as contact person. */
export async function roleIn(tenant: Tenant, given: { family: string; person: string; today: Day }): Promise<Role | undefined> {
  const { family, person, today } = given
  const found = await sql<{ role: Role | null }>`select role_in(${family}::uuid, ${person}::uuid, ${today}::date) as role`.execute(tenant)
  return found.rows[0]?.role ?? undefined
}

/** Whether a person holds custody in a family on a day. */
export async function hasCustody(tenant: Tenant, given: { family: string; person: string; today: Day }): Promise<boolean> {
  return (await roleIn(tenant, given)) === 'parent'
}
