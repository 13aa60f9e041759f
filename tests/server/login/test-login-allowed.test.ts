import { afterEach, expect, test } from 'vitest'
import { buildApp } from '../../../src/server/app.ts'
import { openDatabase, type Database } from '../../../src/server/db/open.ts'
import { freshDatabase } from '../../support/databases.ts'
import { settingsOf } from '../../support/server.ts'
import { insertTinyMunicipality } from '../../support/tiny-municipality.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function database(): Promise<Database> {
  const fresh = await freshDatabase()
  const opened = await openDatabase(fresh)
  ends.push(fresh.drop, opened.close)
  return opened
}
const build = async (opened: Database, settings = settingsOf()) => {
  const app = await buildApp({ settings, database: opened, clock: () => new Date(0), clientDir: '/nowhere' })
  ends.push(() => app.close())
  return app
}

test('stands on an empty database and beside made-up people', async () => {
  const opened = await database()
  await build(opened)
  await insertTinyMunicipality(opened)
  await expect(build(opened)).resolves.toBeDefined()
})

test('does not start beside a real municipality, not even with a made-up one', async () => {
  const opened = await database()
  await insertTinyMunicipality(opened)
  await insertTinyMunicipality(opened, { tenant: 2, isMadeUp: false })
  await expect(build(opened)).rejects.toThrow('The database holds a real municipality')
})

test('does not start in production', async () => {
  const opened = await database()
  await expect(build(opened, { ...settingsOf(), isProduction: true })).rejects.toThrow('NODE_ENV is production')
})

test('closes when a real municipality comes while it runs', async () => {
  const opened = await database()
  const app = await build(opened)
  await insertTinyMunicipality(opened, { isMadeUp: false })
  const answer = await app.inject({ method: 'POST', url: '/test-login/interaction/x', payload: 'person=mette', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  expect(answer.statusCode).toBe(404)
})

test('is not there when parents have an issuer of their own', async () => {
  const opened = await database()
  await insertTinyMunicipality(opened, { isMadeUp: false })
  const app = await build(opened, settingsOf({ OIDC_ISSUER: 'https://mitid.example', OIDC_CLIENT_ID: 'a' }))
  expect((await app.inject('/test-login/.well-known/openid-configuration')).statusCode).toBe(404)
})
