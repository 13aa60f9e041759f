import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Meeting } from '../../../src/contract/records/meeting.ts'
import { buildApp } from '../../../src/server/app.ts'
import { json } from '../../../src/server/db/json.ts'
import { buildTown, cookieOf, mint, settingsFor, type Town } from '../../support/town.ts'
import { tinyIds } from '../../support/tiny-municipality.ts'

let town: Town
beforeAll(async () => void (town = await buildTown()))
afterAll(() => town.close())

const meetingOf = (given: Partial<Meeting> = {}): Meeting => ({
  child: null, type: 'network', title: 'Netværksmøde om Emil', purpose: 'Skolestart', noSupportCut: true,
  starts: '2026-11-26T08:00:00.000Z', ends: '2026-11-26T09:00:00.000Z', place: 'Skovvangskolen', people: [], minutes: null, ...given,
})
async function putMeeting(room: string, body: Meeting): Promise<string> {
  const id = mint()
  const row = { municipality: town.ids.municipality, room, kind: 'meeting', id, first: 1, number: 1, is_live: true, body: json(body) }
  await town.database.inTenant(town.ids.municipality, (tx) => tx.insertInto('record').values(row).execute())
  return id
}

const post = async (person: string, path: string, payload: object) =>
  (await town.app.inject({ method: 'POST', url: `/api/calendar-link${path}`, headers: { cookie: cookieOf(town.ids, person) }, payload })).json() as { url: string; link: { hasTitles: boolean } | null }
const made = async (person: string, hasTitles = false) => new URL((await post(person, '', { hasTitles })).url).pathname
/** The feed as a calendar fetches it: no cookie. */
const fetched = (path: string, headers = {}) => town.app.inject({ url: path, headers })
const eventsIn = (file: string) => new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
const uids = async (path: string) => eventsIn((await fetched(path)).payload).map((one) => one.uid.split('@')[0])

it('gives each person her own meetings without a log-in, and nobody else\'s', async () => {
  const mine = await putMeeting(town.rooms.family, meetingOf())
  const others = await putMeeting(town.rooms.other, meetingOf({ title: 'En anden families møde' }))
  const [mette, sofie, laila] = await Promise.all([made(town.ids.mette), made(town.ids.sofie), made(town.ids.otherParent)])
  expect([await uids(mette), await uids(sofie), await uids(laila)]).toEqual([[mine], [mine], [others]])
  expect((await fetched(mette)).headers).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' })
})

it('says nothing of what a meeting is about until the person chooses it, and not after she chooses back', async () => {
  const path = await made(town.ids.mette)
  const said = async () => eventsIn((await fetched(path)).payload).map((one) => [one.summary, one.location])[0]
  expect(await said()).toEqual(['Aftale i Én indgang', null])
  expect((await post(town.ids.mette, '/titles', { hasTitles: true })).link?.hasTitles).toBe(true)
  expect(await said()).toEqual(['Netværksmøde om Emil', 'Skovvangskolen'])
  await post(town.ids.mette, '/titles', { hasTitles: false })
  expect(await said()).toEqual(['Aftale i Én indgang', null])
})

it('carries a move and a cancellation under the same id with a higher number', async () => {
  const path = await made(town.ids.jonas)
  const id = await putMeeting(town.rooms.family, meetingOf({ starts: '2027-03-26T08:00:00.000Z', ends: '2027-03-26T09:00:00.000Z' }))
  const change = (body: Meeting) => town.database.inTenant(town.ids.municipality, (tx) => tx.updateTable('record').set({ body: json(body) }).where('id', '=', id).execute())
  const its = async () => eventsIn((await fetched(path)).payload).filter((one) => one.uid.startsWith(id)).map((one) => [one.sequence, one.startDate.toJSDate().toISOString(), one.component.getFirstPropertyValue('status')])
  expect(await its()).toEqual([[0, '2027-03-26T08:00:00.000Z', 'CONFIRMED']])
  await change(meetingOf({ starts: '2027-03-29T07:00:00.000Z', ends: '2027-03-29T08:00:00.000Z', sequence: 1 }))
  expect(await its()).toEqual([[1, '2027-03-29T07:00:00.000Z', 'CONFIRMED']])
  await change(meetingOf({ starts: '2027-03-29T07:00:00.000Z', ends: '2027-03-29T08:00:00.000Z', sequence: 2, cancelled: { by: town.ids.sofie, byName: 'Sofie', at: '2026-11-22T09:00:00.000Z', words: 'Sygdom' } }))
  expect(await its()).toEqual([[2, '2027-03-29T07:00:00.000Z', 'CANCELLED']])
})

it('answers a guessed, a closed and an older link as it answers what was never there', async () => {
  const older = await made(town.ids.mette)
  const path = await made(town.ids.mette)
  const closed = await made(town.ids.jonas)
  await post(town.ids.jonas, '/revoke', {})
  const guessed = path.slice(0, -10) + 'AAAAAA.ics'
  const elsewhere = path.replace(town.ids.municipality, tinyIds(2).municipality)
  const nowhere = path.replace(town.ids.municipality, '019aa000-0000-7000-8000-00000999999a')
  const asked = await Promise.all([older, closed, guessed, elsewhere, nowhere, '/calendar/none/at-all.ics', '/calendar/nothing'].map((one) => fetched(one)))
  expect(new Set(asked.map((reply) => `${reply.statusCode} ${reply.payload} ${reply.headers['cache-control']}`)).size).toBe(1)
  expect([asked[0]!.statusCode, (await fetched(path)).statusCode]).toEqual([404, 200])
  expect(asked[0]!.payload).toBe('Linket virker ikke. Det kan være lukket eller skiftet ud. Lav et nyt i Én indgang under Mere, Kalender.\n')
})

it('shows the link once: afterwards only since when there is one', async () => {
  const path = await made(town.ids.mette)
  const told = await town.get(town.ids.mette, '/api/calendar-link')
  expect(JSON.parse(told.text)).toEqual({ link: { since: '2026-11-23T09:00:00.000Z', hasTitles: false } })
  const secret = path.split('/').at(-1)!.replace('.ics', '')
  const rows = await town.database.inTenant(town.ids.municipality, (tx) => tx.selectFrom('calendar_link').selectAll().execute())
  expect([JSON.stringify(rows).includes(secret), secret.length]).toEqual([false, 43])
})

it('lets nobody make or see a link who is not logged in, and takes no other\'s away', async () => {
  const asked = await Promise.all([
    town.app.inject({ url: '/api/calendar-link' }), town.app.inject({ method: 'POST', url: '/api/calendar-link', payload: { hasTitles: true } }),
    town.app.inject({ method: 'POST', url: '/api/calendar-link/revoke', payload: {} }),
  ])
  expect(asked.map((reply) => reply.statusCode)).toEqual([401, 401, 401])
  const path = await made(town.ids.mette)
  await post(town.ids.otherParent, '/revoke', {})
  expect((await fetched(path)).statusCode).toBe(200)
})

it('gives the leader no meeting, and a mate none of a family she does not cover', async () => {
  const [leader, mate] = await Promise.all([made(town.ids.leader), made(town.ids.mate)])
  expect([await uids(leader), await uids(mate)]).toEqual([[], []])
})

it('shows what the person may read today: nothing more after her part has ended', async () => {
  const path = await made(town.ids.jonas)
  expect((await uids(path)).length).toBeGreaterThan(0)
  await town.database.inTenant(town.ids.municipality, (tx) => tx.updateTable('custody').set({ until: '2026-11-22' }).where('person', '=', town.ids.jonas).execute())
  expect(await uids(path)).toEqual([])
})

it('stops a guesser, whether the link is right or wrong, and writes no link in the log', async () => {
  const lines: string[] = []
  const settings = { ...settingsFor(town.given), logLevel: 'info' as const }
  const app = await buildApp({ settings, database: town.database, clock: () => town.time.now, logStream: { write: (line) => void lines.push(line) } })
  const path = await made(town.ids.mette)
  const secret = path.split('/').at(-1)!.replace('.ics', '')
  const guess = path.slice(0, -10) + 'BBBBBB.ics'
  const asked = []
  for (let time = 0; time < 121; time += 1) asked.push((await app.inject({ url: time === 0 ? path : guess })).statusCode)
  expect([asked[0], asked[1], asked.at(-1), (await app.inject({ url: path })).statusCode]).toEqual([200, 404, 429, 429])
  expect(lines.length).toBeGreaterThan(100)
  expect(lines.filter((line) => line.includes(secret) || line.includes('BBBBBB') || line.includes(town.ids.municipality))).toEqual([])
  await app.close()
})
