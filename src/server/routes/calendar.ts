import { createHash, randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { calendarLinkSchema, calendarMadeSchema, calendarTitlesSchema } from '../../contract/calendar.ts'
import { calendarEvent } from '../../contract/rules/calendar-event.ts'
import { calendarFile } from '../../contract/rules/calendar-file.ts'
import { dayOf } from '../../contract/rules/days.ts'
import { calendarWords } from '../../words/da/calendar.ts'
import { calendarLinkOf, calendarReader, dropCalendarLink, keepCalendarLink, meetingsSince, setCalendarTitles } from '../db/calendar.ts'
import type { Database } from '../db/open.ts'
import { HttpFault } from '../plugins/errors.ts'
import { route } from '../plugins/route.ts'
import type { Settings } from '../settings.ts'
import { heldRooms, membershipsOf } from '../sync/memberships.ts'

export type CalendarGiven = { settings: Pick<Settings, 'baseUrl'>; database: Database; clock: () => Date }

/** Meetings older than this many days are left out: a calendar is for what is to come. */
const daysBack = 90
/** Calendars of a whole town hall may come from one address; a guesser gets no further than this in a minute. */
const feedLimit = { rateLimit: { max: 120, timeWindow: 60_000 } }
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
const feedSchema = z.strictObject({ municipality: z.uuid(), secret: z.string().check(z.regex(/^[\w-]{43}$/)) })

/** A person's own link to her meetings, and the feed that any calendar fetches by it without a log-in. */
export function calendarRoutes(app: FastifyInstance, given: CalendarGiven): void {
  linkRoutes(app, given)
  route(app, {
    method: 'GET', url: '/calendar/:municipality/:secret.ics', summary: 'A person\'s meetings as a calendar, by her secret link', for: 'anyone',
    params: feedSchema, answers: { 200: z.string() }, produces: 'text/calendar', config: feedLimit,
    handler: async ({ params, reply }) => {
      const file = await feedOf(given, params)
      // A guessed link and a closed one look like what was never there.
      if (file === undefined) throw new HttpFault('not-found')
      return reply.type('text/calendar; charset=utf-8').header('cache-control', 'private, no-store').send(file)
    },
  })
}

/** What the link's owner may read at this moment, and nothing that she could read when it was made. */
async function feedOf({ settings, database, clock }: CalendarGiven, { municipality, secret }: z.infer<typeof feedSchema>): Promise<string | undefined> {
  const now = clock()
  const since = new Date(now.getTime() - daysBack * 86_400_000).toISOString()
  return database.inTenant(municipality, async (tenant) => {
    const reader = await calendarReader(tenant, hashOf(secret))
    if (!reader) return undefined
    const { hasTitles, ...who } = reader
    const rooms = heldRooms(await membershipsOf(tenant, who, dayOf(now.toISOString()))).filter((room) => room.startsWith('family:'))
    const events = (await meetingsSince(tenant, rooms, since)).map((meeting) => calendarEvent(meeting, hasTitles, calendarWords))
    return calendarFile(events, { name: calendarWords.name, now: now.toISOString(), url: settings.baseUrl })
  }, { snapshot: true })
}

function linkRoutes(app: FastifyInstance, { settings, database, clock }: CalendarGiven): void {
  const answers = { 200: calendarLinkSchema }
  const read = async (municipality: string, person: string) => ({ link: (await database.inTenant(municipality, (tenant) => calendarLinkOf(tenant, person))) ?? null })
  route(app, {
    method: 'GET', url: '/api/calendar-link', summary: 'Whether I have a calendar link', for: 'person', answers,
    handler: ({ who }) => read(who.municipality, who.person),
  })
  route(app, {
    method: 'POST', url: '/api/calendar-link', summary: 'Make my calendar link; the one before it is closed', for: 'person', body: calendarTitlesSchema, answers: { 200: calendarMadeSchema },
    handler: async ({ who, body: { hasTitles } }) => {
      const secret = randomBytes(32).toString('base64url')
      const now = clock().toISOString()
      await database.inTenant(who.municipality, (tenant) => keepCalendarLink(tenant, { person: who.person, hash: hashOf(secret), hasTitles, now }))
      return { url: `${settings.baseUrl}/calendar/${who.municipality}/${secret}.ics`, link: { since: now, hasTitles } }
    },
  })
  route(app, {
    method: 'POST', url: '/api/calendar-link/titles', summary: 'Whether titles and places stand in my calendar', for: 'person', body: calendarTitlesSchema, answers,
    handler: async ({ who, body: { hasTitles } }) => {
      await database.inTenant(who.municipality, (tenant) => setCalendarTitles(tenant, who.person, hasTitles))
      return read(who.municipality, who.person)
    },
  })
  route(app, {
    method: 'POST', url: '/api/calendar-link/revoke', summary: 'Close my calendar link', for: 'person', body: z.strictObject({}), answers,
    handler: async ({ who }) => {
      await database.inTenant(who.municipality, (tenant) => dropCalendarLink(tenant, who.person))
      return { link: null }
    },
  })
}
