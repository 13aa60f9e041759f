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
  const found = await sql<FamilyRow>`
    with mine as (
      select family, 'parent' as role from custody
        where municipality = current_municipality() and person = ${person} and since <= ${today}::date and (until is null or until >= ${today}::date)
      union
      select family, role from assignment
        where municipality = current_municipality() and person = ${person} and since <= ${today}::date and (until is null or until >= ${today}::date)
    )
    select mine.family, min(mine.role) as role,
      (select coalesce(jsonb_agg(distinct c.person), '[]') from custody c
        where c.municipality = current_municipality() and c.family = mine.family and c.since <= ${today}::date and (c.until is null or c.until >= ${today}::date)) as parents,
      (select coalesce(jsonb_agg(jsonb_build_object('person', a.person, 'name', p.name, 'role', a.role, 'isAway', ${isAwaySql(today)}) order by a.role, a.person), '[]')
        from assignment a join person p on p.municipality = a.municipality and p.id = a.person
        where a.municipality = current_municipality() and a.family = mine.family and a.since <= ${today}::date and (a.until is null or a.until >= ${today}::date)) as staff,
      (select coalesce(jsonb_agg(r.body ->> 'name' order by r.body ->> 'born', r.id), '[]') from record r
        where r.municipality = current_municipality() and r.room = 'family:' || mine.family and r.kind = 'child' and r.body is not null) as children
    from mine group by mine.family order by mine.family`.execute(tenant)
  return found.rows
}

const isAwaySql = (today: Day) => sql`exists (
  select 1 from record card, jsonb_array_elements(card.body -> 'absences') away
  where card.municipality = a.municipality and card.room = 'worker:' || a.person and card.kind = 'card'
    and away ->> 'from' <= ${today} and away ->> 'to' >= ${today})`

/** The role that a person holds in one family on a day; undefined for none. A contact person who is also mate acts as contact person. */
export async function roleIn(tenant: Tenant, given: { family: string; person: string; today: Day }): Promise<Role | undefined> {
  const { family, person, today } = given
  const found = await sql<{ role: Role | null }>`
    select min(role) as role from (
      select 'parent' as role from custody
        where municipality = current_municipality() and family = ${family} and person = ${person} and since <= ${today}::date and (until is null or until >= ${today}::date)
      union all
      select role from assignment
        where municipality = current_municipality() and family = ${family} and person = ${person} and since <= ${today}::date and (until is null or until >= ${today}::date)
    ) held`.execute(tenant)
  return found.rows[0]?.role ?? undefined
}

/** Whether a person holds custody in a family on a day. */
export async function hasCustody(tenant: Tenant, given: { family: string; person: string; today: Day }): Promise<boolean> {
  return (await roleIn(tenant, given)) === 'parent'
}
