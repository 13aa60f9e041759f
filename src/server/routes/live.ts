import type { FastifyInstance, FastifyReply } from 'fastify'
import * as z from 'zod/mini'
import type { Memberships } from '../../contract/protocol.ts'
import { dayOf } from '../../contract/rules/days.ts'
import { route } from '../plugins/route.ts'
import { hasSession, type SessionGiven, type Who } from '../plugins/session.ts'
import { type Hub, openHub } from '../sync/hub.ts'
import { membershipsOf } from '../sync/memberships.ts'

/** So often, in ms, a comment line keeps proxies from closing a quiet stream, and it is asked whether it may still be. */
const beatMs = 25_000

type Held = { beat: () => Promise<void>; end: () => void }

/** `GET /api/live`: server-sent events. `moved` says which room moved to which number, never what. */
export async function liveRoutes(app: FastifyInstance, given: SessionGiven): Promise<void> {
  const hub = await openHub(given.database)
  app.addHook('onClose', hub.close)
  const open = new Set<Held>()
  const beat = setInterval(() => { for (const stream of open) stream.beat().catch(() => undefined) }, beatMs)
  beat.unref()
  app.addHook('preClose', async () => { clearInterval(beat); for (const stream of open) stream.end() })
  route(app, {
    method: 'GET', url: '/api/live', summary: 'Server-sent events: room X moved', for: 'person',
    answers: { 200: z.string() }, produces: 'text/event-stream',
    handler: async ({ who, request, reply }) => {
      const memberships = await readMemberships(given, who)
      startStream(reply)
      const stream = holdStream(given, hub, { who, reply, memberships })
      open.add(stream)
      request.raw.on('close', () => { open.delete(stream); stream.end() })
      return reply
    },
  })
}

const readMemberships = ({ database, clock }: SessionGiven, who: Who): Promise<Memberships> =>
  database.inTenant(who.municipality, (tenant) => membershipsOf(tenant, who, dayOf(clock().toISOString())))

/** Rings for the rooms of this moment; each beat asks anew, so that a log-out or an ended part ends the hearing too. */
function holdStream(given: SessionGiven, hub: Hub, { who, reply, memberships }: { who: Who; reply: FastifyReply; memberships: Memberships }): Held {
  let isEnded = false
  let tag = memberships.tag
  const tell = (room: string, number: number) => reply.raw.write(`event: moved\ndata: ${JSON.stringify({ room, number })}\n\n`)
  const join = (rooms: readonly string[]) => hub.join({ municipality: who.municipality, rooms: new Set(rooms), ring: tell, ringAll: () => tell('', -1) })
  let leave = join(memberships.rooms)
  // First out of the hub: writing to a stream that has ended would end the process.
  const end = () => { isEnded = true; leave(); reply.raw.end() }
  const beat = async () => {
    if (!(await hasSession(who, given))) return end()
    const now = await readMemberships(given, who)
    if (isEnded) return
    reply.raw.write(':\n\n')
    if (now.tag === tag) return
    leave()
    tag = now.tag
    leave = join(now.rooms)
    tell('', -1)
  }
  return { beat, end }
}

function startStream(reply: FastifyReply): void {
  reply.hijack()
  const headers = Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]))
  reply.raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  reply.raw.write('retry: 2000\n\n')
}
