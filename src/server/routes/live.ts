import type { FastifyInstance, FastifyReply } from 'fastify'
import * as z from 'zod/mini'
import { dayOf } from '../../contract/rules/days.ts'
import { route } from '../plugins/route.ts'
import type { Who } from '../plugins/session.ts'
import { openHub } from '../sync/hub.ts'
import { membershipsOf } from '../sync/memberships.ts'
import { keepStreams } from '../sync/streams.ts'
import type { SyncGiven } from './sync.ts'

const beatMs = 25_000

/** `GET /api/live`: server-sent events. `moved` says which room moved to which number, never what. */
export async function liveRoutes(app: FastifyInstance, { database, clock }: SyncGiven): Promise<void> {
  const hub = await openHub(database)
  const streams = keepStreams({ hub, clock, roomsOf: (who) => roomsOf({ database, clock }, who) })
  const beat = setInterval(() => void streams.beat().catch((error: unknown) => app.log.error({ err: error }, 'streams could not be judged')), beatMs)
  beat.unref()
  app.addHook('preClose', async () => { clearInterval(beat); streams.endAll() })
  app.addHook('onClose', hub.close)
  route(app, {
    method: 'GET', url: '/api/live', summary: 'Server-sent events: room X moved', for: 'person',
    answers: { 200: z.string() }, produces: 'text/event-stream',
    handler: async ({ who, reply }) => {
      const rooms = (await roomsOf({ database, clock }, who)) ?? []
      // Opened and joined without a pause between: what commits after the phone hears "open" rings its bell.
      openStream(reply)
      streams.start(who, reply, rooms)
      return reply
    },
  })
}

async function roomsOf({ database, clock }: SyncGiven, who: Who): Promise<readonly string[] | undefined> {
  if (!(await database.findSession(who.municipality, who.session))) return undefined
  return database.inTenant(who.municipality, async (tenant) => (await membershipsOf(tenant, who, dayOf(clock().toISOString()))).rooms)
}

function openStream(reply: FastifyReply): void {
  reply.hijack()
  const headers = Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]))
  reply.raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  reply.raw.write('retry: 2000\n\n')
}
