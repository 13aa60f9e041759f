import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/server/app.ts'
import { openDatabase, type Database } from '../../src/server/db/open.ts'
import { readSettings, type Settings } from '../../src/server/settings.ts'
import { startSession } from '../../src/server/plugins/session.ts'
import { freshDatabase } from './databases.ts'
import { insertTinyMunicipality, type TinyIds } from './tiny-municipality.ts'

/** The settings of an environment that must be right; silent, and at the host that injection asks. */
export function settingsOf(env: Record<string, string> = {}): Settings {
  const read = readSettings({ LOG_LEVEL: 'silent', BASE_URL: 'http://localhost', ...env })
  if ('faults' in read) throw new Error(read.faults.join(' '))
  return read.settings
}

/** A clock that moves only when told to. */
export type TestClock = { now: () => Date; pass: (minutes: number) => void }
export function makeClock(start = '2026-11-23T08:00:00.000Z'): TestClock {
  let time = Date.parse(start)
  return { now: () => new Date(time), pass: (minutes) => void (time += minutes * 60_000) }
}

/** The app that ships, over a tiny made-up municipality, on the engine under test. */
export type TestServer = {
  app: FastifyInstance
  database: Database
  settings: Settings
  clock: TestClock
  ids: TinyIds
  logLines: string[]
  /** Logs somebody in without the issuer and gives the cookie to send. */
  cookieOf: (person: string) => Promise<string>
  close: () => Promise<void>
}

export async function startTestServer(env: Record<string, string> = {}, clientDir = '/nowhere'): Promise<TestServer> {
  const fresh = await freshDatabase()
  const database = await openDatabase(fresh)
  const ids = await insertTinyMunicipality(database)
  const settings = settingsOf(env)
  const clock = makeClock()
  const logLines: string[] = []
  const given = { settings, database, clock: clock.now }
  const app = await buildApp({ ...given, clientDir, logStream: { write: (line) => void logLines.push(line) } })
  app.get('/test/enter/:person', { config: { asksWho: true } }, async (request, reply) => {
    await startSession(request, reply, { municipality: ids.municipality, person: (request.params as { person: string }).person }, given)
    return {}
  })
  await app.ready()
  const cookieOf = async (person: string) => String((await app.inject(`/test/enter/${person}`)).headers['set-cookie']).split(';')[0]!
  const close = async () => {
    await app.close()
    await database.close()
    await fresh.drop()
  }
  return { app, database, settings, clock, ids, logLines, cookieOf, close }
}
