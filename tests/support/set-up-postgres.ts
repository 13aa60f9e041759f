import { openDatabase } from '../../src/server/db/open.ts'
import { addressOf, given, runOn, templateName } from './databases.ts'
import { startPostgres } from './postgres.ts'

/** Before any test: one throwaway PostgreSQL server, with a migrated database that each test file copies. */
export default async function setUp(): Promise<(() => Promise<void>) | void> {
  if (process.env[given.cluster]) return
  const cluster = await startPostgres()
  await runOn(cluster.url, `create database ${templateName} template template0`)
  const database = await openDatabase({ dataDir: '', databaseUrl: addressOf(cluster.url, templateName) })
  await database.close()
  process.env[given.cluster] = cluster.url
  return cluster.stop
}
