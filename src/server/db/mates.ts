import { sql } from 'kysely'
import type { Day } from '../../contract/values.ts'
import type { Tenant } from './tables.ts'

/** The name of a worker's mate: somebody who is mate in a family that she is contact person of, or the other way round. */
export async function mateOf(tenant: Tenant, given: { person: string; mate: string; today: Day }): Promise<string | undefined> {
  const { person, mate, today } = given
  const found = await sql<{ name: string }>`
    select p.name from person p
    where p.municipality = current_municipality() and p.id = ${mate} and exists (
      select 1 from assignment mine join assignment theirs on theirs.municipality = mine.municipality and theirs.family = mine.family
      where mine.municipality = current_municipality() and mine.person = ${person} and theirs.person = ${mate} and mine.role <> theirs.role
        and mine.since <= ${today}::date and (mine.until is null or mine.until >= ${today}::date)
        and theirs.since <= ${today}::date and (theirs.until is null or theirs.until >= ${today}::date))`.execute(tenant)
  return found.rows[0]?.name
}
