import { afterAll, beforeAll, expect, it } from 'vitest'
import pg from 'pg'
import { runOn } from './databases.ts'
import { startPostgres, type Cluster } from './postgres.ts'

let cluster: Cluster
beforeAll(async () => void (cluster = await startPostgres()))
afterAll(() => cluster.stop())

async function countNotes(): Promise<number> {
  const client = new pg.Client({ connectionString: cluster.url })
  await client.connect()
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from note')
  await client.end()
  return rows[0]?.count ?? 0
}

it('comes back after a kill with all that was committed', async () => {
  await runOn(cluster.url, 'create table note (id int); insert into note values (1), (2)')
  await cluster.kill9()
  await cluster.restart()
  expect(await countNotes()).toBe(2)
})
