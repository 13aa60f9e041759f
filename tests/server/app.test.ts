import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorWithoutWords } from '../../src/server/log.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
const secret = 'et barns navn'

beforeAll(async () => {
  server = await startTestServer({ LOG_LEVEL: 'info' })
})
afterAll(() => server.close())

const html = { accept: 'text/html' }

test('answers malformed JSON with a typed line and nothing of what was sent', async () => {
  const answer = await server.app.inject({ method: 'POST', url: '/api/sync', headers: { 'content-type': 'application/json' }, body: `{"${secret}` })
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toEqual({ error: 'malformed', message: 'The request could not be read.' })
})

test('refuses a body above 1 MB', async () => {
  const body = JSON.stringify({ text: 'x'.repeat(1_100_000) })
  const answer = await server.app.inject({ method: 'POST', url: '/api/sync', headers: { 'content-type': 'application/json' }, body })
  expect([answer.statusCode, answer.json().error]).toEqual([413, 'too-large'])
})

test('refuses a type it does not take', async () => {
  const answer = await server.app.inject({ method: 'POST', url: '/api/sync', headers: { 'content-type': 'application/xml' }, body: '<a/>' })
  expect([answer.statusCode, answer.json().error]).toEqual([415, 'wrong-type'])
})

test('answers every address that is not there in the same way', async () => {
  const urls = ['/api/nothing', '/nothing.png', '/api/%ZZ', '/test-login-not', '/assets/../../package.json']
  const answers = await Promise.all(urls.map((url) => server.app.inject(url)))
  for (const answer of answers) {
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toBe('{"error":"not-found","message":"There is nothing here."}')
  }
})

test('has no shell to give before the client is built', async () => {
  expect((await server.app.inject({ url: '/overblik', headers: html })).statusCode).toBe(404)
})

test('lets a page load and send to itself only, its own style by hash', async () => {
  const answer = await server.app.inject('/')
  const policy = String(answer.headers['content-security-policy'])
  const style = answer.body.match(/<style>([\s\S]*?)<\/style>/)![1]!
  expect(policy).toContain(`style-src 'self' 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  expect(policy.split(';').map((part) => part.trim())).toEqual(expect.arrayContaining([
    "default-src 'self'", "img-src 'self' blob:", "script-src 'self'", "connect-src 'self'", "form-action 'self'",
    "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'",
  ]))
  expect(policy).not.toMatch(/unsafe|https:|\*/)
})

test('has nothing inline but that style', async () => {
  const { body } = await server.app.inject('/')
  expect(body).not.toMatch(/<script|\sstyle=|\son\w+=|https?:\/\//)
})

test('sends a page visit at another host to the address people know', async () => {
  const answer = await server.app.inject({ url: '/beskeder?x=1', headers: { host: '10.0.0.7:3000' } })
  expect([answer.statusCode, answer.headers.location]).toEqual([302, 'http://localhost/beskeder?x=1'])
})

test('does not let an address lead anywhere else', async () => {
  const answer = await server.app.inject({ url: '//evil.example/x', headers: { host: 'other' } })
  expect(String(answer.headers.location)).toMatch(/^http:\/\/localhost\//)
})

test('takes no write at another host', async () => {
  const answer = await server.app.inject({ method: 'POST', url: '/logout', headers: { host: 'evil.example' } })
  expect(answer.statusCode).toBe(403)
})

test.each(['/healthz', '/readyz'])('answers %s at any host', async (url) => {
  const answer = await server.app.inject({ url, headers: { host: '10.0.0.7' } })
  expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok' }])
})

test.each([
  [{ origin: 'https://evil.example' }, 403], [{ origin: 'null' }, 403], [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site', origin: 'http://localhost' }, 403], [{ 'sec-fetch-site': 'same-origin' }, 303], [{ origin: 'http://localhost' }, 303],
])('takes a write with %o as %d', async (headers, status) => {
  expect((await server.app.inject({ method: 'POST', url: '/logout', headers })).statusCode).toBe(status)
})

test('lists every address in /openapi.json, with the shapes that judge them', async () => {
  const { openapi, paths } = (await server.app.inject('/openapi.json')).json()
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/', '/login', '/login/callback', '/logout', '/api/session', '/api/sync', '/healthz', '/readyz', '/openapi.json']))
  expect(paths['/api/session'].get.security).toEqual([{ session: [] }])
  expect(paths['/api/sync'].post.requestBody.content['application/json'].schema.properties).toHaveProperty('intents')
})

test('writes no word, address or id of anybody into the log', async () => {
  const family = server.ids.family
  await server.app.inject({ url: `/arbejde/familie/${family}?q=${encodeURIComponent(secret)}`, headers: html })
  await server.app.inject({ method: 'POST', url: '/api/sync', headers: { 'content-type': 'application/json' }, body: `{"${secret}` })
  const log = server.logLines.join('')
  expect(log).toContain('"route":"/*"')
  expect(log).not.toContain(family)
  expect(log).not.toContain(secret)
  expect(log).not.toContain(encodeURIComponent(secret))
})

test('answers a fault without a word of it, and logs it without its message', async () => {
  const other = await startTestServer({ LOG_LEVEL: 'info' })
  // The app is ready, so the fault comes from the database it stands on.
  other.database.publicMunicipality = () => Promise.reject(Object.assign(new Error(secret), { code: '22P02' }))
  const answer = await other.app.inject('/')
  expect(answer.json()).toEqual({ error: 'fault', message: 'Something went wrong here; nothing was half done.' })
  expect(other.logLines.join('')).toContain('22P02')
  expect(other.logLines.join('')).not.toContain(secret)
  await other.close()
})

test('logs where an error was, and no line of its message, however it is broken', () => {
  const told = errorWithoutWords(new Error(`invalid input: "${secret}\n    at ${secret}\n    at ${secret} (file.ts:1:2)"`))
  expect(JSON.stringify(told)).not.toContain(secret)
  expect(told.stack).toContain('app.test.ts')
})

test('answers a database that is away with "not now", and is not ready', async () => {
  const other = await startTestServer()
  await other.database.close()
  const answers = await Promise.all(['/', '/readyz', '/healthz'].map((url) => other.app.inject(url)))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([503, 503, 200])
  expect(answers[0]!.json().error).toBe('not-now')
  expect(answers[0]!.headers['retry-after']).toBe('5')
  await other.close()
})

