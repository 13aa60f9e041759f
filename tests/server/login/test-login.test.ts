import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freePort } from '../../support/free-port.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { makeVisitor, type Visitor } from '../../support/visitor.ts'

let server: TestServer
let base: string
let visitor: Visitor

beforeAll(async () => {
  const port = await freePort()
  base = `http://localhost:${port}`
  server = await startTestServer({ PORT: String(port), BASE_URL: base })
  await server.app.listen({ port, host: '127.0.0.1' })
})
afterAll(() => server.close())
beforeEach(() => void (visitor = makeVisitor(base)))

/** Logs in as somebody by pressing their button. */
async function logIn(person: string, address = '/login') {
  const choice = await visitor.visit(address)
  return visitor.visit(choice.url, { person })
}
const whoAmI = async () => (await visitor.visit('/api/session')).body

test('lists the made-up people by name, with their part', async () => {
  const { status, body } = await visitor.visit('/login')
  expect(status).toBe(200)
  const buttons = [...body.matchAll(/data-testid="login-as" data-role="([\w-]+)">[\s\S]*?<b>(.*?)<\/b>/g)].map(([, role, name]) => [role, name])
  expect(buttons).toEqual([['parent', 'Mette Holst'], ['parent', 'Jonas Holst'], ['contact-person', 'Sofie Lund']])
  expect(body).toContain('Alle personer her er fundet på')
})

test('takes a parent to Overblik and staff to their work', async () => {
  expect((await logIn('mette')).trail.at(-1)).toBe('/overblik')
  expect(await whoAmI()).toContain('"name":"Mette Holst"')
  expect((await logIn('sofie')).trail.at(-1)).toBe('/arbejde')
  expect(await whoAmI()).toContain('"staff":true')
})

test('asks whom to be at each log-in', async () => {
  await logIn('mette')
  expect((await visitor.visit('/login')).body).toContain('data-testid="login-as"')
})

test('comes back to where one was', async () => {
  expect((await logIn('mette', '/login?to=/beskeder%3Frum%3D1')).trail.at(-1)).toBe('/beskeder?rum=1')
})

test.each(['//evil.example', '/%5Cevil.example', 'https://evil.example', '/login', '/%09/evil.example'])('does not go on to %s', async (to) => {
  expect((await logIn('mette', `/login?to=${to}`)).trail.at(-1)).toBe('/overblik')
})

test('ends the session that the browser had', async () => {
  await logIn('mette')
  const old = visitor.cookies.get('indgang')!
  await logIn('jonas')
  const answer = await server.app.inject({ url: '/api/session', headers: { cookie: `indgang=${old}`, host: new URL(base).host } })
  expect(answer.statusCode).toBe(401)
})

test('leaves no cookie of the journey behind', async () => {
  await logIn('mette')
  expect(visitor.cookies.has('indgang-login')).toBe(false)
})

test('lets nobody in whom it does not list', async () => {
  const { status, body } = await logIn('nobody')
  expect(status).toBe(400)
  expect(body).toContain('Du blev ikke logget ind')
  expect(visitor.cookies.has('indgang')).toBe(false)
})

test('lets nobody in with a forged or foreign way back', async () => {
  const choice = await visitor.visit('/login')
  const thief = makeVisitor(base)
  expect((await thief.visit(choice.url)).body).toContain('Du blev ikke logget ind')
  expect((await visitor.visit('/login/callback?code=abc&state=def')).body).toContain('Prøv igen')
  expect((await visitor.visit('/login/callback')).status).toBe(400)
})

test('tells kindly of a log-in that was given up', async () => {
  const { status, body } = await visitor.visit('/login/callback?error=access_denied')
  expect(status).toBe(400)
  expect(body).toContain('href="/login">Prøv igen')
  expect(body).not.toContain('access_denied')
})

test('goes on calmly when the back button leads to the callback again', async () => {
  const { trail } = await logIn('mette')
  const callback = trail.find((url) => url.includes('/login/callback'))!
  expect((await visitor.visit(callback)).trail).toEqual(['/overblik'])
})
