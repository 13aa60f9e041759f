import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { json } from '../../../src/server/db/json.ts'
import { openDatabase, type Database } from '../../../src/server/db/open.ts'
import { engineName, freshDatabase, runOn, type TestDatabase } from '../../support/databases.ts'
import { insertTinyMunicipality, tinyIds } from '../../support/tiny-municipality.ts'

const ours = tinyIds(1)
const theirs = tinyIds(2)
let fresh: TestDatabase
let database: Database

beforeAll(async () => {
  fresh = await freshDatabase()
  database = await openDatabase(fresh)
  await insertTinyMunicipality(database, { tenant: 1 })
  await insertTinyMunicipality(database, { tenant: 2 })
})
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

type Facts = { name: string; forced: boolean; policies: number; key: string }
const tables = (): Promise<Facts[]> =>
  database.inTenant(ours.municipality, async (tenant) => (await sql<Facts>`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      (select count(*) from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant') as policies,
      (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`.execute(tenant)).rows)

const withoutTenant = ['history', 'migration']

test('puts every table behind the wall, forced', async () => {
  const inside = (await tables()).filter(({ name }) => !withoutTenant.includes(name))
  expect(inside.length).toBeGreaterThan(10)
  expect(inside.filter(({ forced, policies }) => !forced || policies !== 1)).toEqual([])
})

test('lets no policy say more than its own municipality, but for the lookups that need none', async () => {
  type Policy = { name: string; table: string; kind: string; command: string; roles: string; sees: string; writes: string }
  const policies = (await database.inTenant(ours.municipality, async (tenant) => (await sql<Policy>`
    select policyname as name, tablename as table, permissive as kind, cmd as command, array_to_string(roles, ',') as roles, coalesce(qual, '') as sees, coalesce(with_check, '') as writes
    from pg_policies where schemaname = 'public' order by tablename`.execute(tenant)).rows))
  const wall = (table: string) => `(${table === 'municipality' ? 'id' : 'municipality'} = current_municipality())`
  const names = (await tables()).map(({ name }) => name).filter((name) => !withoutTenant.includes(name))
  expect(policies.filter(({ name }) => name === 'tenant')).toEqual(names.map((table) =>
    ({ name: 'tenant', table, kind: 'PERMISSIVE', command: 'ALL', roles: 'indgang_app', sees: wall(table), writes: wall(table) })))
  const others = policies.filter(({ name }) => name !== 'tenant')
  expect(others.map(({ table, command, roles }) => [table, command, roles])).toEqual(['municipality', 'person', 'record', 'session'].map((table) => [table, 'SELECT', 'indgang_lookup']))
  expect(others.filter(({ sees }) => !sees.includes("CURRENT_USER = 'indgang_lookup'"))).toEqual([])
})

test('lets every key begin with the municipality', async () => {
  const others = (await tables()).filter(({ name, key }) => key !== 'municipality' && ![...withoutTenant, 'municipality'].includes(name))
  expect(others).toEqual([])
})

test('shows each municipality its own rows and no others', async () => {
  const names = ['municipality', 'person', 'family', 'custody', 'assignment', 'room', 'record'] as const
  for (const name of names) {
    const rows = await database.inTenant(ours.municipality, (tenant) => tenant.selectFrom(name).selectAll().execute())
    expect(rows.length, name).toBeGreaterThan(0)
    expect(JSON.stringify(rows), name).not.toContain(theirs.municipality)
  }
})

test('does not let one municipality write into another', async () => {
  const into = () => database.inTenant(ours.municipality, (tenant) =>
    tenant.insertInto('family').values({ municipality: theirs.municipality, id: ours.mette }).execute())
  await expect(into()).rejects.toThrow('row-level security')
  const changed = await database.inTenant(ours.municipality, (tenant) =>
    tenant.updateTable('person').set({ name: 'X' }).where('municipality', '=', theirs.municipality).executeTakeFirst())
  expect(Number(changed.numUpdatedRows)).toBe(0)
})

test('shows nothing to the role without a municipality', async () => {
  const seen = await database.inTenant(ours.municipality, async (tenant) => {
    await sql`select set_config('app.municipality', '', true)`.execute(tenant)
    return tenant.selectFrom('person').selectAll().execute()
  })
  expect(seen).toEqual([])
})

test('works under a role that is no superuser and owns nothing', async () => {
  const role = await database.inTenant(ours.municipality, async (tenant) => (await sql<{ name: string; isSuper: boolean; owns: number }>`
    select current_user as name, r.rolsuper or r.rolbypassrls or r.rolcanlogin as "isSuper",
      (select count(*) from pg_class c where c.relowner = r.oid) as owns
    from pg_roles r where r.rolname = current_user`.execute(tenant)).rows[0])
  expect(role).toEqual({ name: 'indgang_app', isSuper: false, owns: 0 })
})

test('does not let a tenant change the history, the roles or the migrations', async () => {
  for (const statement of ['update history set epoch = gen_random_uuid()', 'select * from migration', 'create table mine (a int)', 'alter table person no force row level security']) {
    const attempt = database.inTenant(ours.municipality, (tenant) => sql.raw(statement).execute(tenant))
    await expect(attempt, statement).rejects.toThrow(/permission denied|must be owner/)
  }
})

test('leaves neither role nor municipality behind', async () => {
  await database.inTenant(ours.municipality, async () => {})
  await database.inTenant(theirs.municipality, async () => { throw new Error('given up') }).catch(() => {})
  const rows = await database.inTenant(theirs.municipality, (tenant) => tenant.selectFrom('municipality').select('id').execute())
  expect(rows).toEqual([{ id: theirs.municipality }])
})

test('sees one moment all through a snapshot', async () => {
  const levels = async (snapshot: boolean) => database.inTenant(ours.municipality, async (tenant) =>
    (await sql<{ transaction_isolation: string }>`show transaction_isolation`.execute(tenant)).rows[0]!.transaction_isolation, { snapshot })
  expect([await levels(true), await levels(false)]).toEqual(['repeatable read', 'read committed'])
})

test('keeps transactions that run at once apart', async () => {
  const { municipality } = ours
  const add = (index: number) => database.inTenant(municipality, async (tenant) => {
    await tenant.insertInto('external').values({ municipality, kind: 'test', external_id: String(index), hash: '', internal_id: '' }).execute()
    if (index % 3 === 0) throw new Error('given up')
  })
  await Promise.allSettled(Array.from({ length: 30 }, (_, index) => add(index)))
  const rows = await database.inTenant(municipality, (tenant) => tenant.selectFrom('external').select('external_id').where('kind', '=', 'test').execute())
  expect(rows.map(({ external_id }) => Number(external_id)).filter((index) => index % 3 === 0)).toEqual([])
  expect(rows).toHaveLength(20)
})

test('reads numbers, instants, days and documents alike on both engines', async () => {
  const { municipality, mette } = ours
  const body = { list: [1, 'to'], nothing: null }
  const row = await database.inTenant(municipality, async (tenant) => {
    await tenant.insertInto('record').values({ municipality, room: 'family:x', kind: 'goal', id: 'a', first: 2 ** 40, number: 7, is_live: true, body: json(body) }).execute()
    await tenant.insertInto('session').values({ municipality, person: mette, secret_hash: 'a', created_at: '2026-11-22T08:00:00.120Z', seen_at: '2026-07-01T00:00:00.000Z', ends_at: '2026-11-22T08:00:00.000Z' }).execute()
    const record = await tenant.selectFrom('record').select(['first', 'body']).where('room', '=', 'family:x').executeTakeFirst()
    const session = await tenant.selectFrom('session').select(['created_at', 'seen_at']).where('secret_hash', '=', 'a').executeTakeFirst()
    const custody = await tenant.selectFrom('custody').select(['since', 'until']).where('person', '=', mette).executeTakeFirst()
    return { ...record, ...session, ...custody }
  })
  expect(row).toEqual({ first: 2 ** 40, body, created_at: '2026-11-22T08:00:00.120Z', seen_at: '2026-07-01T00:00:00.000Z', since: '2018-05-02', until: null })
})

test('finds a login, and nobody at another issuer', async () => {
  expect(await database.findLogin('test-login', 'mette2')).toEqual({ municipality: theirs.municipality, person: theirs.mette, staff: false })
  expect(await database.findLogin('elsewhere', 'mette2')).toBeUndefined()
})

test('shows no municipality in public when there are two', async () => {
  expect(await database.publicMunicipality()).toBeUndefined()
  expect(await database.municipalities()).toHaveLength(2)
})

test('hears of what was committed, and not of what was given up', async () => {
  const heard: string[] = []
  const stop = await database.listen('test', { heard: (payload) => void heard.push(payload), gap: () => {} })
  const say = (word: string, isGivenUp: boolean) => database.inTenant(ours.municipality, async (tenant) => {
    await sql`select pg_notify('test', ${word})`.execute(tenant)
    if (isGivenUp) throw new Error('given up')
  })
  await say('no', true).catch(() => {})
  await say('yes', false)
  await expect.poll(() => heard).toEqual(['yes'])
  await stop()
})

// PGlite's only user is its superuser.
if (engineName === 'postgres') {
  test('shows a bare query of the program\'s own user nothing, member of both roles though it is', async () => {
    const url = fresh.databaseUrl!
    await runOn(url, `create role bare_${process.pid} nologin; grant indgang_app, indgang_lookup to bare_${process.pid}`)
    const count = (table: string) => runOn(url, `set role bare_${process.pid}; do $$ begin if exists (select from ${table}) then raise 'sees rows of ${table}'; end if; end $$`)
    for (const table of ['municipality', 'person', 'session', 'record']) await expect(count(table)).resolves.toBeUndefined()
    await runOn(url, `set role bare_${process.pid}; do $$ begin if not exists (select from find_login('test-login', 'mette')) then raise 'finds nobody'; end if; end $$`)
    await runOn(url, `drop role bare_${process.pid}`)
  })
}
