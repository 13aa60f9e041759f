import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let cookie: string

beforeAll(async () => {
  server = await startTestServer({ SESSION_IDLE: '60', SESSION_END: '300' })
})
afterAll(() => server.close())
beforeEach(async () => {
  await server.database.inTenant(server.ids.municipality, (tenant) => tenant.deleteFrom('session').execute())
  cookie = await server.cookieOf(server.ids.mette)
})

const status = async (sent = cookie) => (await server.app.inject({ url: '/api/session', headers: { cookie: sent } })).statusCode
const sessions = () => server.database.inTenant(server.ids.municipality, (tenant) => tenant.selectFrom('session').selectAll().execute())

test('tells who is logged in', async () => {
  const answer = await server.app.inject({ url: '/api/session', headers: { cookie } })
  expect(answer.json()).toEqual({
    person: server.ids.mette, name: 'Mette Holst', staff: false, leader: false,
    municipality: { id: server.ids.municipality, name: 'Skovby Kommune', isMadeUp: true },
  })
})

test('asks a stranger to log in', async () => {
  const answer = await server.app.inject('/api/session')
  expect([answer.statusCode, answer.json().error]).toEqual([401, 'not-you'])
})

test('keeps only a hash of the secret', async () => {
  const secret = cookie.split('.')[1]!
  expect(JSON.stringify(await sessions())).not.toContain(secret)
})

test('ends when it was not used', async () => {
  server.clock.pass(59)
  expect(await status()).toBe(200)
  server.clock.pass(59)
  expect(await status()).toBe(200)
  server.clock.pass(60)
  expect(await status()).toBe(401)
})

test('ends at last, however much it is used', async () => {
  for (let hour = 0; hour < 6; hour += 1) {
    expect(await status()).toBe(200)
    server.clock.pass(50)
  }
  expect(await status()).toBe(401)
})

test('writes down its use seldom', async () => {
  const [before] = await sessions()
  server.clock.pass(5)
  await status()
  expect(await sessions()).toEqual([before])
  server.clock.pass(2)
  await status()
  expect((await sessions())[0]!.seen_at).toBe(server.clock.now().toISOString())
})

test('gets a new secret at each log-in, and the old one is worth nothing', async () => {
  const again = await server.app.inject({ url: `/test/enter/${server.ids.mette}`, headers: { cookie } })
  const fresh = String(again.headers['set-cookie']).split(';')[0]!
  expect(fresh).not.toBe(cookie)
  expect([await status(cookie), await status(fresh)]).toEqual([401, 200])
})

test('clears away what has run out', async () => {
  server.clock.pass(301)
  await server.cookieOf(server.ids.jonas)
  expect((await sessions()).map(({ person }) => person)).toEqual([server.ids.jonas])
})

test('is ended by logging out, and nothing that waits on the phone is cleared', async () => {
  const answer = await server.app.inject({ method: 'POST', url: '/logout', headers: { cookie } })
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/'])
  expect(answer.headers['clear-site-data']).toBe('"cache", "cookies"')
  expect(await status()).toBe(401)
})

test('logs out by a form as well', async () => {
  const answer = await server.app.inject({ method: 'POST', url: '/logout', headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' })
  expect(answer.statusCode).toBe(303)
  expect(await status()).toBe(401)
})

test.each(['indgang=', 'indgang=x.y', 'indgang=019aa000-0000-7000-8000-000001000001.', `indgang=${'-'.repeat(36)}.${'a'.repeat(43)}`, 'indgang=%27%20or%201=1'])(
  'takes %s for a stranger', async (sent) => expect(await status(sent)).toBe(401))

test('does not take a secret for another municipality', async () => {
  expect(await status(cookie.replace(server.ids.municipality, '019aa000-0000-7000-8000-000002000001'))).toBe(401)
})

const cookiesOf = (answer: { headers: Record<string, unknown> }) => [answer.headers['set-cookie']].flat().map(String)

test('leaves scripts an id of the person, and no secret', async () => {
  const [session, who, ...others] = cookiesOf(await server.app.inject(`/test/enter/${server.ids.mette}`))
  expect(who).toBe(`indgang-who=${server.ids.mette}; Max-Age=18000; Path=/; SameSite=Lax`)
  expect([session!.includes('HttpOnly'), others]).toEqual([true, []])
})

test('does not take the id for a log-in', async () => expect(await status(`indgang-who=${server.ids.mette}`)).toBe(401))

test('takes both cookies away at logging out', async () => {
  const answer = await server.app.inject({ method: 'POST', url: '/logout', headers: { cookie } })
  expect(cookiesOf(answer).map((line) => line.split(';').slice(0, 2).join(';'))).toEqual(['indgang=; Max-Age=0', 'indgang-who=; Max-Age=0'])
})

test('gives a cookie that scripts and other sites do not get', async () => {
  const answer = await server.app.inject(`/test/enter/${server.ids.mette}`)
  expect(cookiesOf(answer)[0]).toMatch(/^indgang=[\w.-]+; Max-Age=18000; Path=\/; HttpOnly; SameSite=Lax$/)
})

test('binds the cookie to the host over https', async () => {
  const other = await startTestServer({ BASE_URL: 'https://indgang.example' })
  const answer = await other.app.inject({ url: `/test/enter/${other.ids.mette}`, headers: { host: 'indgang.example' } })
  expect(cookiesOf(answer)[0]).toMatch(/^__Host-indgang=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  expect(answer.headers['strict-transport-security']).toContain('max-age=31536000')
  await other.close()
})
