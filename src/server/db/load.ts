import { sql } from 'kysely'
import type { Municipality } from '../../contract/records/municipality.ts'
import { addDays, dayOf } from '../../contract/rules/days.ts'
import { type FitRow, type FollowUpRow, type LoadRows, promisesOver, type QuestionRow, type TieRow, type WorkerRow, type WorkRows } from '../../contract/rules/load.ts'
import type { Counted } from '../../contract/rules/promises.ts'
import type { Day, Instant } from '../../contract/values.ts'
import type { Tenant } from './tables.ts'

// Listed columns of facts. No query here reads a text that anybody wrote: the children's names label a family.
const isOpen = (today: Day) => sql`a.since <= ${today}::date and (a.until is null or a.until >= ${today}::date)`

/** Each family with its contact person and mate on a day, and its children's names. */
async function tiesOf(tenant: Tenant, today: Day): Promise<TieRow[]> {
  const holder = (role: 'contact-person' | 'mate', column: 'id' | 'name') => sql`(select p.${sql.ref(column)} from assignment a join person p on p.municipality = a.municipality and p.id = a.person
    where a.municipality = current_municipality() and a.family = f.id and a.role = ${role} and ${isOpen(today)} order by a.since desc, p.id limit 1)`
  const found = await sql<TieRow>`
    select f.id as family, ${holder('contact-person', 'id')} as worker, ${holder('contact-person', 'name')} as "workerName", ${holder('mate', 'id')} as mate,
      (select coalesce(string_agg(r.body ->> 'name', ', ' order by r.body ->> 'born', r.id), '') from record r
        where r.municipality = current_municipality() and r.room = 'family:' || f.id and r.kind = 'child' and r.body is not null) as label
    from family f where f.municipality = current_municipality()`.execute(tenant)
  return found.rows
}

/** Staff with what their answer promise is reckoned from. */
async function workersOf(tenant: Tenant): Promise<WorkerRow[]> {
  const found = await sql<WorkerRow>`
    select p.id as person, p.name, case when c.body is null then null else jsonb_build_object(
      'answerDays', c.body -> 'answerDays', 'formerDays', coalesce(c.body -> 'formerDays', '[]'), 'absences', c.body -> 'absences', 'workingDays', c.body -> 'workingDays') end as card
    from person p left join record c on c.municipality = p.municipality and c.room = 'worker:' || p.id and c.kind = 'card'
    where p.municipality = current_municipality() and p.staff`.execute(tenant)
  return found.rows
}

/** Parents' questions: those open, however old, and those asked since a moment. */
async function questionsOf(tenant: Tenant, since: Instant, worker: string | null): Promise<QuestionRow[]> {
  const mine = worker === null ? sql`true` : sql`room.family in (select family from assignment where municipality = current_municipality() and person = ${worker})`
  const found = await sql<QuestionRow>`
    select r.id, room.family, r.body ->> 'at' as asked, r.body #>> '{answered,at}' as answered, r.body #>> '{received,until}' as until
    from room join record r on r.municipality = room.municipality and r.room = room.id and r.kind = 'message'
    where room.municipality = current_municipality() and room.kind in ('family', 'private') and ${mine}
      and r.body ->> 'kind' = 'question' and r.body ->> 'side' = 'family' and (r.is_live or r.body ->> 'at' >= ${since})`.execute(tenant)
  return found.rows
}

async function followUpsOf(tenant: Tenant, since: Day, today: Day): Promise<FollowUpRow[]> {
  const found = await sql<FollowUpRow>`
    select room.family, r.body ->> 'due' as due, r.body ->> 'held' as held
    from room join record r on r.municipality = room.municipality and r.room = room.id and r.kind = 'follow-up' and r.body is not null
    where room.municipality = current_municipality() and room.kind = 'family'
      and ((r.body ->> 'held' is null and r.body ->> 'due' < ${today}) or r.body ->> 'held' >= ${since})`.execute(tenant)
  return found.rows
}

/** The municipality's promises that are open or ended since a day: their days and whose they are. All of them, or one worker's. */
async function promisesOf(tenant: Tenant, since: Day, worker: string | null): Promise<Counted[]> {
  const mine = worker === null ? sql`true` : sql`r.body -> 'owners' @> ${JSON.stringify([{ person: worker }])}::jsonb`
  const found = await sql<Counted>`
    select r.body ->> 'side' as side, r.body ->> 'state' as state, r.body ->> 'due' as due,
      (select coalesce(jsonb_agg(jsonb_build_object('from', move -> 'from', 'day', move -> 'day') order by place), '[]') from jsonb_array_elements(r.body -> 'moves') with ordinality one (move, place)) as moves,
      (select jsonb_agg(jsonb_build_object('person', owner -> 'person')) from jsonb_array_elements(r.body -> 'owners') owner) as owners,
      case when r.body #>> '{ended,day}' is null then null else jsonb_build_object('day', r.body #> '{ended,day}') end as ended
    from room join record r on r.municipality = room.municipality and r.room = room.id and r.kind = 'promise' and r.body is not null
    where room.municipality = current_municipality() and room.kind = 'family' and r.body ->> 'side' = 'municipality' and r.body ->> 'guest' is null and ${mine}
      and (r.body ->> 'state' = 'open' or coalesce(r.body #>> '{ended,day}', r.body ->> 'due') >= ${since})`.execute(tenant)
  return found.rows
}

/** Families whose earlier contact person stopped since a day. */
async function changedSince(tenant: Tenant, since: Day, today: Day): Promise<string[]> {
  const found = await sql<{ family: string }>`
    select distinct family from assignment
    where municipality = current_municipality() and role = 'contact-person' and until >= ${since}::date and until < ${today}::date`.execute(tenant)
  return found.rows.map((row) => row.family)
}

/** Each parent's latest word on how the contact fits, since a moment. */
async function fitsOf(tenant: Tenant, since: Instant): Promise<FitRow[]> {
  const found = await sql<FitRow>`
    select distinct on (room.id) room.family, r.body ->> 'contact' as contact, (r.body ->> 'again')::boolean as again
    from room join record r on r.municipality = room.municipality and r.room = room.id and r.kind = 'fit' and r.body is not null
    where room.municipality = current_municipality() and room.kind = 'private' and r.body ->> 'at' >= ${since}
    order by room.id, r.body ->> 'at' desc`.execute(tenant)
  return found.rows
}

async function municipalityOf(tenant: Tenant): Promise<Pick<Municipality, 'closingDays' | 'familiesPerWorker'>> {
  const found = await sql<{ closingDays: Municipality['closingDays'] | null; target: number | null }>`
    select body -> 'closingDays' as "closingDays", (body ->> 'familiesPerWorker')::int as target from record
    where municipality = current_municipality() and room = 'municipality' and kind = 'municipality' limit 1`.execute(tenant)
  const [row] = found.rows
  return { closingDays: row?.closingDays ?? [], familiesPerWorker: row?.target ?? defaultTarget }
}
/** The model's own figure. */
const defaultTarget = 24

const before = (now: Instant, days: number): Instant => new Date(Date.parse(now) - days * 86_400_000).toISOString()
const answersOver = 90
const halfYear = 182
const year = 365

/** What a worker's own figures and her mates' questions are reckoned from. */
export async function readWorkRows(tenant: Tenant, worker: string, now: Instant): Promise<WorkRows> {
  const { closingDays } = await municipalityOf(tenant)
  const promises = await promisesOf(tenant, addDays(dayOf(now), -promisesOver), worker)
  const [ties, workers, questions] = [await tiesOf(tenant, dayOf(now)), await workersOf(tenant), await questionsOf(tenant, before(now, answersOver), worker)]
  return { now, closingDays, ties, workers, questions, promises }
}

/** What the leader's figures are reckoned from. */
export async function readLoadRows(tenant: Tenant, now: Instant): Promise<LoadRows> {
  const today = dayOf(now)
  const { closingDays, familiesPerWorker } = await municipalityOf(tenant)
  return {
    now, closingDays, target: familiesPerWorker ?? defaultTarget,
    ties: await tiesOf(tenant, today), workers: await workersOf(tenant), questions: await questionsOf(tenant, before(now, answersOver), null),
    followUps: await followUpsOf(tenant, addDays(today, -halfYear), today), promises: await promisesOf(tenant, addDays(today, -promisesOver), null),
    changed: await changedSince(tenant, addDays(today, -year), today), fits: await fitsOf(tenant, before(now, halfYear)),
  }
}
