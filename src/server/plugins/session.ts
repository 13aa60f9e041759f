import { createHash, randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isPassingFault } from '../db/faults.ts'
import type { Database } from '../db/open.ts'
import type { Settings } from '../settings.ts'

/** Who is logged in. `session` is the hash that the session is stored under, `epoch` the history's id when the request came. */
export type Who = { municipality: string; person: string; name: string; staff: boolean; leader: boolean; session: string; epoch: string }

declare module 'fastify' {
  interface FastifyRequest {
    /** Null for somebody not logged in, and on routes that do not ask (`config.asksWho`). */
    who: Who | null
  }
  interface FastifyContextConfig {
    asksWho?: boolean
  }
}

export type SessionGiven = { settings: Pick<Settings, 'baseUrl' | 'sessionIdle' | 'sessionEnd'>; database: Database; clock: () => Date }

const minute = 60_000
const cookieShape = /^([0-9a-f-]{36})\.([\w-]{43})$/
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** `__Host-` binds a cookie to exactly this host, but browsers only take it over https. */
export const cookieName = (baseUrl: string, name = 'indgang') => (baseUrl.startsWith('https:') ? `__Host-${name}` : name)

/** @param seconds how long the browser keeps it. */
export const cookieOptions = (baseUrl: string, seconds: number) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: baseUrl.startsWith('https:'), maxAge: seconds }) as const

/** Says to this browser's own code whose phone to open, also offline: an id, no secret, and nothing the server trusts. */
export const whoCookie = 'indgang-who'

/** Reads the session cookie into `request.who`. The cookie carries the municipality, since the database asks for it first. */
export async function addSession(app: FastifyInstance, given: SessionGiven): Promise<void> {
  await app.register(cookie)
  app.decorateRequest('who', null)
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.asksWho) request.who = await whoIs(request, given)
  })
}

async function whoIs(request: FastifyRequest, given: SessionGiven): Promise<Who | null> {
  const [, municipality, secret] = request.cookies[cookieName(given.settings.baseUrl)]?.match(cookieShape) ?? []
  if (!municipality || !secret || !isUuid(municipality)) return null
  const session = hashOf(secret)
  const found = await given.database.findSession(municipality, session)
  if (!found || hasEnded(found, given)) return null
  await noteUse(municipality, session, found.seen_at, given)
  const { person, name, staff, leader, epoch } = found
  return { municipality, person, name, staff, leader, session, epoch }
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

function hasEnded(found: { seen_at: string; ends_at: string }, { settings, clock }: SessionGiven): boolean {
  const now = clock().getTime()
  return now >= Date.parse(found.ends_at) || now >= Date.parse(found.seen_at) + settings.sessionIdle * minute
}

/** Whether a session still stands: for what lasts longer than one request. Asking does not count as use. */
export async function hasSession({ municipality, session }: Pick<Who, 'municipality' | 'session'>, given: SessionGiven): Promise<boolean> {
  const found = await given.database.findSession(municipality, session)
  return found !== undefined && !hasEnded(found, given)
}

/** Written seldom: at most once an hour and ten times in an idle period. Where it cannot be (the disk is full), reading goes on. */
async function noteUse(municipality: string, session: string, seenAt: string, { settings, clock, database }: SessionGiven): Promise<void> {
  const pause = Math.min(settings.sessionIdle / 10, 60) * minute
  const now = clock()
  if (now.getTime() < Date.parse(seenAt) + pause) return
  await database.inTenant(municipality, (tenant) =>
    tenant.updateTable('session').set({ seen_at: now.toISOString() })
      .where('municipality', '=', municipality).where('secret_hash', '=', session).execute()).catch((error: unknown) => { if (!isPassingFault(error)) throw error })
}

/** Begins a session under a new secret; whatever session the browser had is ended. */
export async function startSession(request: FastifyRequest, reply: FastifyReply, { municipality, person }: Pick<Who, 'municipality' | 'person'>, given: SessionGiven): Promise<void> {
  const { settings, clock, database } = given
  if (request.who) await endSession(request.who, database)
  const secret = randomBytes(32).toString('base64url')
  const now = clock().toISOString()
  const endsAt = new Date(Date.parse(now) + settings.sessionEnd * minute).toISOString()
  await database.inTenant(municipality, async (tenant) => {
    // Those that have run out are cleared away here, since nothing else asks for them.
    await tenant.deleteFrom('session').where('municipality', '=', municipality).where('ends_at', '<=', now).execute()
    await tenant.insertInto('session').values({ municipality, person, secret_hash: hashOf(secret), created_at: now, seen_at: now, ends_at: endsAt }).execute()
  })
  reply.setCookie(cookieName(settings.baseUrl), `${municipality}.${secret}`, cookieOptions(settings.baseUrl, settings.sessionEnd * 60))
  reply.setCookie(whoCookie, person, { ...cookieOptions(settings.baseUrl, settings.sessionEnd * 60), httpOnly: false })
}

/** Takes the cookies away from a browser that does not know `Clear-Site-Data`. */
export function clearSessionCookies(reply: FastifyReply, baseUrl: string): void {
  for (const name of [cookieName(baseUrl), whoCookie]) reply.clearCookie(name, cookieOptions(baseUrl, 0))
}

/** Ends one session, on every process at once. */
export async function endSession({ municipality, session }: Pick<Who, 'municipality' | 'session'>, database: Database): Promise<void> {
  await database.inTenant(municipality, (tenant) =>
    tenant.deleteFrom('session').where('municipality', '=', municipality).where('secret_hash', '=', session).execute())
}
