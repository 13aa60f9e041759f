import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { familyRoom, privateRoom } from '../../../src/contract/rooms.ts'
import { buildApp } from '../../../src/server/app.ts'
import { keepFile } from '../../../src/server/db/files.ts'
import type { RouteFacts } from '../../../src/server/plugins/route.ts'
import { png } from '../../support/pictures.ts'
import { tinyIds } from '../../support/tiny-municipality.ts'
import { buildTown, cookieOf, fillRoom, logIn, mint, settingsFor, type Town } from '../../support/town.ts'

/** Whom each address is for. What is not in this table is for nobody. */
const policy: Record<string, RouteFacts['for']> = {
  'GET /': 'anyone', 'GET /healthz': 'anyone', 'GET /readyz': 'anyone', 'GET /openapi.json': 'anyone', 'POST /api/laid-aside': 'anyone',
  'GET /login': 'anyone', 'GET /login/callback': 'anyone', 'GET /login/failed': 'anyone', 'POST /logout': 'anyone', 'GET /calendar/:municipality/:secret.ics': 'anyone',
  'GET /api/session': 'person', 'POST /api/sync': 'person', 'GET /api/live': 'person', 'GET /api/rooms/:room/messages': 'person',
  'PUT /api/rooms/:room/files/:id': 'person', 'GET /api/rooms/:room/files/:id': 'person',
  'GET /api/calendar-link': 'person', 'POST /api/calendar-link': 'person', 'POST /api/calendar-link/titles': 'person', 'POST /api/calendar-link/revoke': 'person',
  'GET /api/work/facts': 'staff', 'GET /api/leader/load': 'leader',
}
/** Not of ours: the shell at every other address, and the issuer inside, which judges by itself. */
const elsewhere = ['/*', '/test-login/*', '/test-login/interaction/:uid']

let town: Town
let app: FastifyInstance
const theirs = tinyIds(2)
beforeAll(async () => {
  town = await buildTown()
  app = await buildApp({ settings: settingsFor(town.given), database: town.database, clock: () => town.time.now, clientDir: 'nowhere' })
  await app.ready()
  await logIn(town.database, theirs, theirs.sofie)
  for (const room of [town.rooms.family, town.rooms.mette, town.rooms.jonas, town.rooms.other]) await fillRoom(town, room, 1)
  for (const room of [town.rooms.family, town.rooms.other]) await inTown((tx) => keepFile(tx, { room, id: picture, type: 'image/png', bytes: png, person: town.ids.mette, at: '2026-11-23T09:00:00.000Z' }))
  // The other family's contact person of yesterday.
  await inTown((tx) => tx.insertInto('assignment').values({ municipality: town.ids.municipality, family: town.ids.otherFamily, person: town.ids.sofie, role: 'contact-person', since: '2024-01-01', until: '2026-11-22' }).execute())
})
afterAll(async () => { await app.close(); await town.close() })

const picture = '019ab111-0000-7000-8000-000000000001'
const inTown = <T>(work: Parameters<typeof town.database.inTenant<T>>[1]) => town.database.inTenant(town.ids.municipality, work)
/** What a stranger can see of an answer. */
async function answerTo(spec: { method: string; url: string; cookie?: string | undefined; body?: unknown }) {
  const isPicture = spec.method === 'PUT'
  const payload = isPicture ? png : (spec.body as object | undefined)
  const { statusCode, payload: text, headers } = await app.inject({ method: spec.method as 'GET', url: spec.url, headers: { ...(spec.cookie && { cookie: spec.cookie }), ...(isPicture && { 'content-type': 'image/png' }) }, ...(payload && { payload }) })
  return { statusCode, text, length: headers['content-length'], type: headers['content-type'], cache: headers['cache-control'] }
}
const nameOf = ({ method, url }: RouteFacts) => `${method} ${url}`
const urlAt = (url: string, room: string) => `${url.replace(':room', encodeURIComponent(room)).replace(':id', picture)}${url.endsWith('/messages') ? '?before=99' : ''}`

/** Every address that the app knows, whoever has added it: out of the tree that it prints. */
function allUrls(of: FastifyInstance): string[] {
  const [above, urls]: [string[], string[]] = [[], []]
  for (const line of of.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, lead, part, methods] = /^(.*)[├└]── (\S+)( \(.*\))?$/.exec(line) ?? []
    if (lead === undefined) continue
    const depth = lead.length / 4
    above.splice(depth, above.length, part!)
    if (methods) urls.push(above.join(''))
  }
  return urls
}

it('stands in the table of whom it is for, whatever address the app has', () => {
  expect(Object.fromEntries(app.routeFacts.map((fact) => [nameOf(fact), fact.for]))).toEqual(policy)
  const urls = allUrls(app)
  const known = [...app.routeFacts.map(({ url }) => url), ...elsewhere]
  expect(urls.length).toBeGreaterThan(Object.keys(policy).length - 5)
  expect(urls.filter((url) => !known.includes(url))).toEqual([])
})

it('answers nobody who is not logged in, wherever it is for somebody, and all of them alike', async () => {
  const { municipality, mette } = town.ids
  await inTown((tx) => tx.insertInto('session').values({ municipality, person: mette, secret_hash: 'of nothing', created_at: '2026-01-01T00:00:00.000Z', seen_at: '2026-01-01T00:00:00.000Z', ends_at: '2026-06-01T00:00:00.000Z' }).execute())
  const strangers = [undefined, `indgang=${municipality}.${'x'.repeat(43)}`, `indgang=${theirs.municipality}.${cookieOf(town.ids, mette).split('.')[1]}`, 'indgang=nothing', `indgang-who=${mette}`]
  const closed = app.routeFacts.filter((fact) => fact.for !== 'anyone')
  const answers = []
  for (const { method, url } of closed) for (const cookie of strangers) answers.push(await answerTo({ method, url: urlAt(url, town.rooms.family), cookie, body: method === 'POST' ? {} : undefined }))
  expect(answers).toHaveLength(closed.length * strangers.length)
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ statusCode: 401, cache: 'no-store' })
})

it('lets no browser keep what it says, but for the page that anybody reads', async () => {
  const cookie = cookieOf(town.ids, town.ids.leader)
  const read = app.routeFacts.filter(({ method, url }) => method === 'GET' && !['/api/live', '/'].includes(url) && !url.includes(':'))
  const answers = await Promise.all(read.map(async ({ url }) => [url, await answerTo({ method: 'GET', url, cookie })] as const))
  expect(answers.filter(([, { statusCode }]) => statusCode === 200).length).toBeGreaterThan(5)
  expect(answers.filter(([, { cache }]) => cache !== 'no-store').map(([url]) => url)).toEqual([])
  const room = await answerTo({ method: 'GET', url: urlAt('/api/rooms/:room/messages', town.rooms.family), cookie: cookieOf(town.ids, town.ids.mette) })
  const round = await answerTo({ method: 'POST', url: '/api/sync', cookie: cookieOf(town.ids, town.ids.mette), body: { protocol: 1, person: town.ids.mette, device: picture, epoch: null, membershipsTag: null, intents: [], cursors: {} } })
  expect([room, round].map(({ statusCode, cache }) => [statusCode, cache])).toEqual([[200, 'no-store'], [200, 'no-store']])
})

it('answers a session that has run out as it answers none', async () => {
  const { now } = town.time
  town.time.now = new Date('2028-11-24T09:00:00.000Z')
  const closed = app.routeFacts.filter((fact) => fact.for !== 'anyone')
  const ask = (cookie?: string) => Promise.all(closed.map(({ method, url }) => answerTo({ method, url: urlAt(url, town.rooms.family), cookie, body: method === 'POST' ? {} : undefined })))
  const answers = [await ask(cookieOf(town.ids, town.ids.mette)), await ask()]
  town.time.now = now
  expect(answers[0]).toEqual(answers[1])
})

describe('a room that is not hers', () => {
  const nobody = '019aa000-0000-7000-8000-000001999999'
  type Who = { cookie: string; person: string }
  type Case = [what: string, who: () => Who, room: () => string, none: () => string]
  const of = (who: keyof Town['ids']) => () => ({ cookie: cookieOf(town.ids, town.ids[who]), person: town.ids[who] })
  const noFamily = () => familyRoom(nobody)
  const cases: Case[] = [
    ['the other parent\'s', of('jonas'), () => town.rooms.mette, () => privateRoom(town.ids.family, nobody)],
    ['another family\'s, for a parent', of('mette'), () => town.rooms.other, noFamily],
    ['another family\'s, for its contact person of yesterday', of('sofie'), () => town.rooms.other, noFamily],
    ['another family\'s, for a mate', of('mate'), () => town.rooms.other, noFamily],
    ['a family\'s, for the leader', of('leader'), () => town.rooms.family, noFamily],
    ['a parent\'s, for the leader', of('leader'), () => town.rooms.mette, () => privateRoom(town.ids.family, nobody)],
    ['a family\'s, for staff of another municipality', () => ({ cookie: cookieOf(theirs, theirs.sofie), person: theirs.sofie }), () => town.rooms.family, noFamily],
    ['a family\'s of another municipality', of('sofie'), () => town.rooms.elsewhere, noFamily],
    ['another person\'s marks', of('sofie'), () => town.rooms.me, () => `me:${nobody}`],
    ['a worker\'s, for a parent of another family', of('otherParent'), () => `worker:${town.ids.sofie}`, () => `worker:${nobody}`],
  ]

  it.each(cases)('looks at every address that names a room like one that does not exist: %s', async (_what, who, room, none) => {
    const { cookie } = who()
    const doors = app.routeFacts.filter(({ url }) => url.includes(':room'))
    expect(doors.map(nameOf).sort()).toEqual(['GET /api/rooms/:room/files/:id', 'GET /api/rooms/:room/messages', 'PUT /api/rooms/:room/files/:id'])
    for (const { method, url } of doors) {
      const [hidden, missing] = [await answerTo({ method, url: urlAt(url, room()), cookie }), await answerTo({ method, url: urlAt(url, none()), cookie })]
      expect(hidden, `${method} ${url}`).toEqual(missing)
      expect(hidden).toMatchObject({ statusCode: 404, text: '{"error":"not-found","message":"There is nothing here."}' })
    }
  })

  it.each(cases)('is neither told of nor taken into, at any place of a round that names a room: %s', async (_what, who, roomOf, noneOf) => {
    const { cookie, person } = who()
    const round = async (room: string) => {
      const id = mint()
      const body = {
        protocol: 1, person, device: nobody, epoch: null, membershipsTag: null, cursors: { [room]: 0 }, digests: [{ room, number: 1, reach: {}, sum: '1-a-b' }],
        intents: [{ id, name: 'message.send', version: 1, room, payload: { kind: 'hello', text: 'Hej', answerBy: null, replyTo: null }, after: null, at: '2026-11-23T09:00:00.000Z' }],
      }
      const { text, ...rest } = await answerTo({ method: 'POST', url: '/api/sync', cookie, body })
      return { ...rest, text: text.replaceAll(room, '<room>').replaceAll(id, '<id>') }
    }
    const hidden = await round(roomOf())
    expect(hidden.text).toContain('"outcome":"refused","code":"no-such-room"')
    expect(hidden).toEqual(await round(noneOf()))
  })
})
