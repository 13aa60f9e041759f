import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as oidc from 'openid-client'
import * as z from 'zod/mini'
import type { Database } from '../db/open.ts'
import { errorPage, unknownPersonPage } from '../html/login-pages.ts'
import { localPath, rememberJourney, takeJourney, type Journey } from '../login/journey.ts'
import { makeIssuers, type FindIssuer } from '../login/issuers.ts'
import { readPublicRecord } from '../public/public-record.ts'
import { loginLimit } from '../plugins/limits.ts'
import { route } from '../plugins/route.ts'
import { clearSessionCookies, endSession, startSession, type Who } from '../plugins/session.ts'
import type { Settings } from '../settings.ts'
import { testLoginRoutes } from './test-login.ts'

type Given = { settings: Settings; database: Database; clock: () => Date }
type Login = Given & { findIssuer: FindIssuer }
type Visit = { request: FastifyRequest; reply: FastifyReply; who: Who | null }

const querySchema = z.object({ to: z.optional(z.string()), as: z.optional(z.literal('staff')) })
const facts = { for: 'anyone', answers: { 200: z.string() }, produces: 'text/html' } as const

/** Logging in by OpenID Connect (authorization code with PKCE) and out again. */
export async function loginRoutes(app: FastifyInstance, given: Given): Promise<void> {
  const login = { ...given, findIssuer: makeIssuers(app, given.settings) }
  if (!given.settings.parents) await testLoginRoutes(app, given)
  route(app, {
    ...facts, method: 'GET', url: '/login', summary: 'Goes to the issuer; `to` is a path to come back to', query: querySchema,
    config: loginLimit, handler: ({ reply, query }) => leave(reply, query, login),
  })
  route(app, {
    ...facts, method: 'GET', url: '/login/callback', summary: 'The issuer sends people back here', config: loginLimit,
    handler: (visit) => comeBack(visit, login),
  })
  route(app, { ...facts, method: 'GET', url: '/login/failed', summary: 'The log-in did not succeed', handler: ({ reply }) => sendPage(reply, 400, errorPage('failed')) })
  await app.register(async (inner) => addLogout(inner, given))
}

async function leave(reply: FastifyReply, query: z.infer<typeof querySchema>, { settings, findIssuer }: Login): Promise<FastifyReply> {
  const isStaff = query.as === 'staff'
  const found = await findIssuer(isStaff).catch((error: Error) => void reply.log.warn({ err: error }, 'issuer does not answer'))
  if (!found) return sendPage(reply, 503, errorPage('notNow'))
  const journey = {
    isStaff, to: localPath(query.to, settings.baseUrl) ?? '',
    state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(),
  }
  rememberJourney(reply, settings.baseUrl, journey)
  const url = oidc.buildAuthorizationUrl(found.config, {
    redirect_uri: `${settings.baseUrl}/login/callback`, scope: 'openid', state: journey.state, nonce: journey.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier), code_challenge_method: 'S256',
    // Whoever tries wants to choose a person each time.
    ...(found.isTest && { prompt: 'login' }),
  })
  return reply.header('cache-control', 'no-store').redirect(url.href, 302)
}

async function comeBack({ request, reply, who }: Visit, login: Login): Promise<FastifyReply> {
  const { settings, database } = login
  const journey = takeJourney(request, reply, settings.baseUrl)
  // The back button after a log-in leads here once more.
  if (!journey && who) return reply.redirect(startPage(who), 302)
  const identity = journey && (await identify(request, journey, login))
  if (!identity) return sendPage(reply, 400, errorPage('failed'))
  const person = await database.findLogin(identity.issuer, identity.subject)
  if (!person) return sendPage(reply, 403, unknownPersonPage(await readPublicRecord(database)))
  await startSession(request, reply, person, login)
  return reply.header('cache-control', 'no-store').redirect(journey!.to || startPage(person), 302)
}

const startPage = ({ staff }: { staff: boolean }) => (staff ? '/arbejde' : '/overblik')

/** Who the issuer says it is; `undefined` when the way back was broken off, forged or too late. */
async function identify(request: FastifyRequest, { isStaff, state, nonce, verifier }: Journey, { settings, findIssuer }: Login) {
  try {
    const { config, name } = await findIssuer(isStaff)
    const tokens = await oidc.authorizationCodeGrant(config, new URL(request.url, settings.baseUrl), {
      expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true,
    })
    return { issuer: name, subject: tokens.claims()!.sub }
  } catch (error) {
    request.log.warn({ err: error }, 'log-in failed')
    return undefined
  }
}

/**
 * Never `Clear-Site-Data: "storage"`: that would empty the phone's store, unsent words and all.
 * The form's fields, if any, are not read.
 */
function addLogout(app: FastifyInstance, { database, settings }: Given): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', (_request, payload, done) => payload.resume().on('end', () => done(null)))
  route(app, {
    ...facts, method: 'POST', url: '/logout', summary: 'Ends the session', answers: { 303: z.unknown() },
    handler: async ({ who, reply }) => {
      if (who) await endSession(who, database)
      clearSessionCookies(reply, settings.baseUrl)
      return reply.header('clear-site-data', '"cache", "cookies"').header('cache-control', 'no-store').redirect('/', 303)
    },
  })
}

function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page)
}
