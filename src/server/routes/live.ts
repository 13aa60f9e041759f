import type { FastifyInstance, FastifyReply } from 'fastify'
import * as z from 'zod/mini'
import { dayOf } from '../../contract/rules/days.ts'
import { route } from '../plugins/route.ts'
import { openHub } from '../sync/hub.ts'
import { membershipsOf } from '../sync/memberships.ts'
import type { SyncGiven } from './sync.ts'

/** A comment line so often keeps proxies from closing a quiet stream, in ms. */
const beatMs = 25_000

/** `GET /api/live`: server-sent events. `moved` says which room moved to which number, never what. */
export async function liveRoutes(app: FastifyInstance, { database, clock }: SyncGiven): Promise<void> {
  const hub = await openHub(database)
  app.addHook('onClose', hub.close)
  const open = new Set<FastifyReply>()
  const beat = setInterval(() => { for (const reply of open) reply.raw.write(':\n\n') }, beatMs)
  beat.unref()
  app.addHook('preClose', async () => { clearInterval(beat); for (const reply of open) reply.raw.end() })
  route(app, {
    method: 'GET', url: '/api/live', summary: 'Server-sent events: room X moved', for: 'person',
    answers: { 200: z.string() }, produces: 'text/event-stream',
    handler: async ({ who, request, reply }) => {
      const { rooms } = await database.inTenant(who.municipality, (tenant) => membershipsOf(tenant, who, dayOf(clock().toISOString())))
      startStream(reply)
      open.add(reply)
      const tell = (room: string, number: number) => reply.raw.write(`event: moved\ndata: ${JSON.stringify({ room, number })}\n\n`)
      const leave = hub.join({ municipality: who.municipality, rooms: new Set(rooms), ring: tell, ringAll: () => tell('', -1) })
      request.raw.on('close', () => { leave(); open.delete(reply) })
      return reply
    },
  })
}

function startStream(reply: FastifyReply): void {
  reply.hijack()
  const headers = Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]))
  reply.raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  reply.raw.write('retry: 2000\n\n')
}
