import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
beforeAll(async () => { server = await startTestServer() })
afterAll(() => server.close())

test('has the browser drop pages it laid aside, and never its storage or cookies', async () => {
  const answer = await server.app.inject({ method: 'POST', url: '/api/laid-aside' })
  expect([answer.statusCode, answer.body, answer.headers['clear-site-data']]).toEqual([204, '', '"cache"'])
})

test('does it for no other site', async () => {
  const answer = await server.app.inject({ method: 'POST', url: '/api/laid-aside', headers: { origin: 'https://evil.example' } })
  expect([answer.statusCode, answer.headers['clear-site-data']]).toEqual([403, undefined])
})
