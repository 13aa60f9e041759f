import * as oidc from 'openid-client'
import type { FastifyInstance } from 'fastify'
import type { Issuer, Settings } from '../settings.ts'
import { testClientId, testIssuer, testIssuerPath } from './test-issuer.ts'

/** An issuer as openid-client knows it, and the name that persons' logins are stored under. */
export type KnownIssuer = { config: oidc.Configuration; name: string; isTest: boolean }
export type FindIssuer = (isStaff: boolean) => Promise<KnownIssuer>

/** Seconds we wait for an issuer's answer. */
const patience = 8

/**
 * Finds where to log in: parents and staff each at their own issuer, or at the test login inside. An issuer is asked for its
 * facts at the first log-in and again after a failure, so that one that is down does not stop the server from starting.
 */
export function makeIssuers(app: FastifyInstance, settings: Settings): FindIssuer {
  const known = new Map<string, Promise<KnownIssuer>>()
  return (isStaff) => {
    const issuer = isStaff ? (settings.staff ?? settings.parents) : settings.parents
    const key = issuer?.url ?? testIssuer
    const found = known.get(key) ?? (issuer ? discover(issuer) : discoverTest(app, settings.baseUrl))
    known.set(key, found)
    found.catch(() => known.delete(key))
    return found
  }
}

async function discover({ url, clientId, clientSecret }: Issuer): Promise<KnownIssuer> {
  const authentication = clientSecret ? oidc.ClientSecretPost(clientSecret) : oidc.None()
  const config = await oidc.discovery(new URL(url), clientId, undefined, authentication, {
    timeout: patience,
    // Settings take http for this machine only.
    ...(url.startsWith('http:') && { execute: [oidc.allowInsecureRequests] }),
  })
  return { config, name: config.serverMetadata().issuer, isTest: false }
}

/** The test login is asked in the same process, so it works whatever stands between us and `BASE_URL`. */
async function discoverTest(app: FastifyInstance, baseUrl: string): Promise<KnownIssuer> {
  const url = new URL(baseUrl + testIssuerPath)
  const config = await oidc.discovery(url, testClientId, undefined, oidc.None(), {
    execute: [oidc.allowInsecureRequests],
    [oidc.customFetch]: (address, options) => fetchInside(app, address, options),
  })
  return { config, name: testIssuer, isTest: true }
}

async function fetchInside(app: FastifyInstance, address: string, options: oidc.CustomFetchOptions): Promise<Response> {
  const { host, pathname, search } = new URL(address)
  const answer = await app.inject({
    method: options.method as 'GET' | 'POST',
    url: pathname + search,
    headers: { ...options.headers, host },
    ...(options.body != null && { payload: String(options.body) }),
  })
  return new Response(answer.body, { status: answer.statusCode, headers: { 'content-type': String(answer.headers['content-type']) } })
}
