import { generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { JWK } from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeMemory } from '../../../src/server/login/test-issuer-memory.ts'
import { freePort } from '../../support/free-port.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { makeVisitor } from '../../support/visitor.ts'

let server: TestServer
let issuer: Server
let base: string
let isAway = false

/** Another issuer, on another port, where whoever comes is `anna@town`. */
async function startIssuer(port: number): Promise<Server> {
  const { default: Oidc } = await import('oidc-provider')
  const provider = new Oidc(`http://localhost:${port}`, {
    clients: [{ client_id: 'town', client_secret: 'very-secret', token_endpoint_auth_method: 'client_secret_post', redirect_uris: [`${base}/login/callback`] }],
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['test'] },
    adapter: makeMemory(() => new Date()),
    jwks: { keys: [{ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), use: 'sig' } as JWK] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    interactions: { url: (_context, interaction) => `/choose/${interaction.uid}` },
    findAccount: (_context, subject) => ({ accountId: subject, claims: () => ({ sub: subject }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  return createServer((request, reply) => {
    if (isAway) return void reply.writeHead(500).end()
    if (!request.url!.startsWith('/choose/')) return void answer(request, reply)
    void provider.interactionFinished(request, reply, { login: { accountId: 'anna@town' } })
  }).listen(port, '127.0.0.1')
}

beforeAll(async () => {
  const [port, issuerPort] = [await freePort(), await freePort()]
  base = `http://localhost:${port}`
  issuer = await startIssuer(issuerPort)
  server = await startTestServer({
    PORT: String(port), BASE_URL: base,
    OIDC_ISSUER: 'http://localhost:9', OIDC_CLIENT_ID: 'parents',
    OIDC_STAFF_ISSUER: `http://localhost:${issuerPort}`, OIDC_STAFF_CLIENT_ID: 'town', OIDC_STAFF_CLIENT_SECRET: 'very-secret',
  })
  const { municipality, sofie } = server.ids
  await server.database.inTenant(municipality, (tenant) => tenant.updateTable('person')
    .set({ login_issuer: `http://localhost:${issuerPort}`, login_subject: 'anna@town' }).where('id', '=', sofie).execute())
  await server.app.listen({ port, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.close()
  issuer.closeAllConnections()
  issuer.close()
})

test('has a link of their own for staff', async () => {
  expect((await makeVisitor(base).visit('/')).body).toContain('href="/login?as=staff">Er du ansat?')
})

test('says kindly that an issuer does not answer, and asks again next time', async () => {
  isAway = true
  const visitor = makeVisitor(base)
  const { status, body } = await visitor.visit('/login?as=staff')
  expect([status, body.includes('Log ind svarer ikke lige nu')]).toEqual([503, true])
  isAway = false
  expect((await visitor.visit('/login?as=staff')).trail.at(-1)).toBe('/arbejde')
})

test('logs staff in at their own issuer, with a secret', async () => {
  const visitor = makeVisitor(base)
  expect((await visitor.visit('/login?as=staff')).trail.at(-1)).toBe('/arbejde')
  expect((await visitor.visit('/api/session')).body).toContain('Sofie Lund')
})

test('sends parents to theirs, which is down', async () => {
  expect((await makeVisitor(base).visit('/login')).status).toBe(503)
})

test('has a kind page, with whom to call, for somebody whom nobody here knows', async () => {
  const { municipality, sofie } = server.ids
  await server.database.inTenant(municipality, (tenant) => tenant.updateTable('person').set({ login_subject: 'other' }).where('id', '=', sofie).execute())
  const { status, body } = await makeVisitor(base).visit('/login?as=staff')
  expect(status).toBe(403)
  expect(body).toContain('Vi kan ikke finde dig her')
  expect(body).toContain('tel:70102030')
  expect(body).not.toContain('anna@town')
})
