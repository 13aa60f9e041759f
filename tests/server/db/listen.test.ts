import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '../../../src/server/db/open.ts'
import { engineName, freshDatabase, runOn, type TestDatabase } from '../../support/databases.ts'
import { tinyIds } from '../../support/tiny-municipality.ts'

let fresh: TestDatabase
let database: Database
beforeAll(async () => {
  fresh = await freshDatabase()
  database = await openDatabase(fresh)
})
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

const say = (channel: string, word: string) =>
  database.inTenant(tinyIds().municipality, (tenant) => sql`select pg_notify(${channel}, ${word})`.execute(tenant))

test('tells every listener of its channel and no other', async () => {
  const [one, two, other] = [[], [], []] as string[][]
  const into = (list: string[] | undefined) => ({ heard: (payload: string) => void list!.push(payload), gap: () => {} })
  const stops = [await database.listen('a', into(one)), await database.listen('a', into(two)), await database.listen('b', into(other))]
  await say('a', 'hello')
  await expect.poll(() => [one, two, other]).toEqual([['hello'], ['hello'], []])
  await Promise.all(stops.map((stop) => stop()))
})

test('hears no more after stopping', async () => {
  const heard: string[] = []
  const stop = await database.listen('c', { heard: () => void heard.push('stopped'), gap: () => {} })
  const stopLast = await database.listen('c', { heard: () => void heard.push('still there'), gap: () => {} })
  await stop()
  await say('c', 'hello')
  await expect.poll(() => heard).toEqual(['still there'])
  await stopLast()
})

if (engineName === 'postgres') {
  test('comes back by itself when its connection is lost, and tells of the gap', async () => {
    const heard: string[] = []
    const stop = await database.listen('d', { heard: (payload) => void heard.push(payload), gap: () => void heard.push('gap') })
    await runOn(fresh.databaseUrl!, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'en-indgang-listen' and datname = current_database()")
    await expect.poll(() => heard).toEqual(['gap'])
    await say('d', 'again')
    await expect.poll(() => heard).toEqual(['gap', 'again'])
    await stop()
  })

  test('goes on working when its pooled connections are cut', async () => {
    await runOn(fresh.databaseUrl!, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'en-indgang' and datname = current_database()")
    await expect.poll(() => database.ping().then(() => 'answers', () => 'lost')).toBe('answers')
  })
}
