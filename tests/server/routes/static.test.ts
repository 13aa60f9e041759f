import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../support/server.ts'

const shell = '<!doctype html><style>html{color:red}</style><div id="app"></div>'
const script = 'console.log(1)'
let folder: string
let server: TestServer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'indgang-client-'))
  mkdirSync(join(folder, 'assets'))
  const files = { 'index.html': shell, 'sw.js': 'self', 'assets/main-a1b2.js': script }
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text)
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text))
  }
  server = await startTestServer({}, folder)
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string, headers = {}) => server.app.inject({ url, headers })

test.each(['/overblik', '/arbejde/familie/7', '/no/such/page'])('gives the shell at %s, and has no browser lay it aside', async (url) => {
  const answer = await get(url, { accept: 'text/html,*/*' })
  expect([answer.statusCode, answer.body, answer.headers['cache-control']]).toEqual([200, shell, 'no-store'])
  expect((await get(url, { accept: 'text/html,*/*', 'accept-encoding': 'br' })).headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'no-store' })
})

test.each(['/api/overblik', '/test-login/x', '/overblik.png'])('gives no shell at %s', async (url) => {
  expect((await get(url, { accept: url.endsWith('png') ? 'image/*' : 'text/html' })).statusCode).toBe(404)
})

test('keeps the public page at the front door', async () => expect((await get('/')).body).toContain('data-testid="login"'))

test('lets a hashed file be kept for ever, and the worker never', async () => {
  expect((await get('/assets/main-a1b2.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await get('/sw.js')).headers['cache-control']).toBe('no-cache')
})

test('sends what was compressed beforehand', async () => {
  const answer = await get('/assets/main-a1b2.js', { 'accept-encoding': 'br' })
  expect([answer.headers['content-encoding'], answer.headers['content-type']]).toEqual(['br', expect.stringContaining('javascript')])
  expect(answer.rawPayload).toEqual(brotliCompressSync(script))
})

test('does not serve the compressed files by their own names', async () => expect((await get('/sw.js.br')).statusCode).toBe(404))

test('allows the inline style of the shell by its hash', async () => {
  const { createHash } = await import('node:crypto')
  const hash = createHash('sha256').update('html{color:red}').digest('base64')
  expect((await get('/')).headers['content-security-policy']).toContain(`'sha256-${hash}'`)
})
