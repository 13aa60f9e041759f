import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import type { Database } from '../db/open.ts'
import { testLoginPage, type ListedPerson } from '../html/test-login-page.ts'
import { hasRealMunicipality, refuseTestLoginBesideRealPeople } from '../login/test-login-allowed.ts'
import { makeTestIssuer, testIssuer, testIssuerPath } from '../login/test-issuer.ts'
import { HttpFault } from '../plugins/errors.ts'
import type { Settings } from '../settings.ts'

type Given = { settings: Settings; database: Database }
const interactionUrl = `${testIssuerPath}/interaction/:uid`

/** The issuer inside, for trying without any account, and its one page: the made-up people by name. */
export async function testLoginRoutes(app: FastifyInstance, given: Given): Promise<void> {
  await refuseTestLoginBesideRealPeople(given.settings, given.database)
  const provider = await makeTestIssuer(given.settings.baseUrl)
  await app.register(async (inner) => mount(inner, provider, given.settings.baseUrl))
  await app.register(async (inner) => addChoice(inner, provider, given))
}

/** The provider reads the request itself, under the path it is mounted at and at BASE_URL's address. */
function mount(app: FastifyInstance, provider: Provider, baseUrl: string): void {
  const { host, protocol } = new URL(baseUrl)
  const answer = provider.callback()
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  app.all(`${testIssuerPath}/*`, (request, reply) => {
    reply.hijack()
    const raw = request.raw as IncomingMessage & { originalUrl?: string }
    raw.originalUrl = raw.url
    raw.url = raw.url!.slice(testIssuerPath.length)
    raw.headers.cookie = withoutSession(raw.headers.cookie)
    Object.assign(raw.headers, { 'x-forwarded-proto': protocol.slice(0, -1), 'x-forwarded-host': host })
    void answer(raw, reply.raw)
  })
}

/** Each log-in is one of its own: with the last one's session the provider would first ask to log that person out. */
function withoutSession(cookies = ''): string {
  return cookies.split('; ').filter((cookie) => !cookie.startsWith('_session')).join('; ')
}

function addChoice(app: FastifyInstance, provider: Provider, { settings, database }: Given): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))))
  app.get(interactionUrl, async (request, reply) => {
    const uid = await openInteraction(provider, request, reply)
    if (!uid) return reply.redirect(`${settings.baseUrl}/login/failed`)
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(testLoginPage(uid, await madeUpPeople(database)))
  })
  app.post(interactionUrl, async (request, reply) => {
    const subject = (request.body as { person?: string } | undefined)?.person
    const isThere = (await madeUpPeople(database)).some((person) => person.subject === subject)
    if (!isThere || !(await openInteraction(provider, request, reply))) return reply.redirect(`${settings.baseUrl}/login/failed`, 303)
    const onward = await provider.interactionResult(request.raw, reply.raw, { login: { accountId: subject!, remember: false } })
    return reply.redirect(onward, 303)
  })
}

/** @returns the log-in under way, or `undefined` when it has run out or belongs to another browser. */
async function openInteraction(provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
  try {
    return (await provider.interactionDetails(request.raw, reply.raw)).uid
  } catch {
    return undefined
  }
}

async function madeUpPeople(database: Database): Promise<ListedPerson[]> {
  // An import may have come since the start.
  if (await hasRealMunicipality(database)) throw new HttpFault('not-found')
  const lists = await Promise.all((await database.municipalities()).map(({ id }) => peopleOf(database, id)))
  return lists.flat().sort((one, other) => one.order - other.order)
}

async function peopleOf(database: Database, municipality: string): Promise<ListedPerson[]> {
  const rows = await database.inTenant(municipality, (tenant) =>
    tenant.selectFrom('person').select(['name', 'login_subject', 'demo']).where('municipality', '=', municipality)
      .where('login_issuer', '=', testIssuer).where('demo', 'is not', null).execute())
  return rows.map(({ name, login_subject, demo }) => ({ name, subject: login_subject!, ...demo! }))
}
