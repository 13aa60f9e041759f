import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../../src/server/db/open.ts'
import { json } from '../../../src/server/db/json.ts'
import { buildApp } from '../../../src/server/app.ts'
import { freshDatabase } from '../../support/databases.ts'
import { settingsOf, startTestServer, type TestServer } from '../../support/server.ts'
import { tinyRecord } from '../../support/tiny-municipality.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const page = async (headers = {}) => (await server.app.inject({ url: '/', headers })).body

test('says whom to turn to and how', async () => {
  const body = await page()
  // No line breaks between two clocks.
  const hours = tinyRecord.openingHours.replaceAll('–', '–\u2060')
  for (const text of [tinyRecord.name, tinyRecord.turnTo, hours, tinyRecord.address]) expect(body).toContain(text)
  expect(body).toContain('href="tel:70102030"')
  expect(body).toContain(`href="mailto:${tinyRecord.email}"`)
})

test('lists the case processing times', async () => {
  const body = await page()
  for (const { area, time } of tinyRecord.caseTimes) expect(body).toContain(`<th scope="row">${area}</th><td>${time}</td>`)
})

test('has one link, to log in', async () => {
  expect((await page()).match(/<a [^>]*data-testid="login"[^>]*>.*?<\/a>/g)).toEqual(['<a class="button" href="/login" data-testid="login">Log ind</a>'])
})

test('leads those who are logged in on', async () => {
  expect(await page({ cookie: await server.cookieOf(server.ids.mette) })).toContain('href="/overblik" data-testid="login">Gå til overblik')
  expect(await page({ cookie: await server.cookieOf(server.ids.sofie) })).toContain('href="/arbejde" data-testid="login">')
})

test('says that a made-up municipality is made up', async () => expect(await page()).toContain('Skovby Kommune findes ikke'))
test('is Danish, small and asks for nothing else', async () => {
  const body = await page()
  expect(body).toContain('<html lang="da">')
  expect(Buffer.byteLength(body)).toBeLessThan(14_000)
})

test('travels compressed', async () => {
  const answer = await server.app.inject({ url: '/', headers: { 'accept-encoding': 'br' } })
  expect(answer.headers['content-encoding']).toBe('br')
  expect(answer.rawPayload.length).toBeLessThan(5_000)
})

test('shows text as text', async () => {
  const other = await startTestServer()
  const body = { ...tinyRecord, turnTo: '<script>alert(1)</script> & "jer"' }
  await other.database.inTenant(other.ids.municipality, (tenant) => tenant.updateTable('record').set({ body: json(body) }).execute())
  const answer = await other.app.inject('/')
  expect(answer.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;jer&quot;')
  await other.close()
})

test('says kindly that nothing has been loaded yet', async () => {
  const fresh = await freshDatabase()
  const database = await openDatabase(fresh)
  const app = await buildApp({ settings: settingsOf(), database, clock: () => new Date(0), clientDir: '/nowhere' })
  const answer = await app.inject('/')
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toContain('Kommunens oplysninger er ikke lagt ind')
  await app.close()
  await database.close()
  await fresh.drop()
})
