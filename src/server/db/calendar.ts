import { sql } from 'kysely'
import type { RecordOf } from '../../contract/records/kinds.ts'
import type { Instant } from '../../contract/values.ts'
import type { Reader } from './memberships.ts'
import type { Tenant } from './tables.ts'

/** A person's calendar link as she sees it afterwards: since when, and whether titles go along. */
export type CalendarLink = { since: Instant; hasTitles: boolean }

/** Keeps a new link's hash; the one before it stops at once. */
export async function keepCalendarLink(tenant: Tenant, given: { person: string; hash: string; hasTitles: boolean; now: Instant }): Promise<void> {
  await sql`
    insert into calendar_link (municipality, person, secret_hash, has_titles, created_at)
    values (current_municipality(), ${given.person}, ${given.hash}, ${given.hasTitles}, ${given.now})
    on conflict (municipality, person) do update set secret_hash = excluded.secret_hash, has_titles = excluded.has_titles, created_at = excluded.created_at`.execute(tenant)
}

/** Closes a person's link. */
export async function dropCalendarLink(tenant: Tenant, person: string): Promise<void> {
  await sql`delete from calendar_link where municipality = current_municipality() and person = ${person}`.execute(tenant)
}

/** Says whether titles go along from now on. */
export async function setCalendarTitles(tenant: Tenant, person: string, hasTitles: boolean): Promise<void> {
  await sql`update calendar_link set has_titles = ${hasTitles} where municipality = current_municipality() and person = ${person}`.execute(tenant)
}

export async function calendarLinkOf(tenant: Tenant, person: string): Promise<CalendarLink | undefined> {
  const found = await sql<CalendarLink>`
    select created_at as since, has_titles as "hasTitles" from calendar_link where municipality = current_municipality() and person = ${person}`.execute(tenant)
  return found.rows[0]
}

/** Whose link a hash is, for reading what that person may read now. */
export async function calendarReader(tenant: Tenant, hash: string): Promise<(Reader & { hasTitles: boolean }) | undefined> {
  const found = await sql<Reader & { hasTitles: boolean }>`
    select p.id as person, p.name, p.staff, p.leader, c.has_titles as "hasTitles"
    from calendar_link c join person p on p.municipality = c.municipality and p.id = c.person
    where c.municipality = current_municipality() and c.secret_hash = ${hash}`.execute(tenant)
  return found.rows[0]
}

/** The meetings of some rooms that end after a moment, cancelled ones too, in the order they begin. */
export async function meetingsSince(tenant: Tenant, rooms: readonly string[], since: Instant): Promise<Pick<RecordOf<'meeting'>, 'id' | 'body'>[]> {
  const found = await sql<Pick<RecordOf<'meeting'>, 'id' | 'body'>>`
    select id, body from record
    where municipality = current_municipality() and kind = 'meeting' and body is not null and body ->> 'ends' >= ${since}
      and room in (select jsonb_array_elements_text(${JSON.stringify(rooms)}::jsonb))
    order by body ->> 'starts', id`.execute(tenant)
  return found.rows
}
