import type { FastifyInstance, FastifyReply } from 'fastify'
import * as z from 'zod/mini'
import type { Memberships } from '../../contract/protocol.ts'
import { dayOf } from '../../contract/rules/days.ts'
import { route } from '../plugins/route.ts'
import { hasSession, type SessionGiven, type Who } from '../plugins/session.ts'
import { type Hub, openHub } from '../sync/hub.ts'
import { membershipsAtOnce } from '../sync/memberships.ts'

/** So often, in ms, a comment line keeps proxies from closing a quiet stream, and it is asked whether it may still be. */
const beatMs = 25_000
/** Streams beat in so many groups, one after another: all at once they would keep every writer waiting. */
const groups = 25

type Held = { group: number; beat: () => Promise<void>; end: () => void }

/** `GET /api/live`: server-sent events. `moved` says which room moved to which number, never what. */
export async function liveRoutes(app: FastifyInstance, given: SessionGiven): Promise<void> {
  const hub = await openHub(given.database)
  app.addHook('onClose', hub.close)
  const open = new Set<Held>()
  const stopBeating = beatInTurn(open)
  app.addHook('preClose', async () => { stopBeating(); for (const stream of open) stream.end() })
  let opened = 0
  route(app, {
    method: 'GET', url: '/api/live', summary: 'Server-sent events: room X moved', for: 'person',
    answers: { 200: z.string() }, produces: 'text/event-stream',
    handler: async ({ who, request, reply }) => {
      const { tag, rooms } = await membershipsNow(given, who)
      // Gone while the database was asked: nobody would ever say so again.
      if (request.raw.socket.destroyed) return reply.hijack()
      startStream(reply)
      const stream = { group: opened++ % groups, ...holdStream(given, hub, { who, reply, tag, rooms }) }
      open.add(stream)
      request.raw.on('close', () => { open.delete(stream); stream.end() })
      return reply
    },
  })
}

function beatInTurn(open: ReadonlySet<Held>): () => void {
  let turn = 0
  const timer = setInterval(() => {
    turn = (turn + 1) % groups
    for (const stream of open) if (stream.group === turn) stream.beat().catch(() => undefined)
  }, beatMs / groups)
  timer.unref()
  return () => clearInterval(timer)
}

const membershipsNow = ({ database, clock }: SessionGiven, who: Who): Promise<Memberships> =>
  membershipsAtOnce(database.atOnce, who, dayOf(clock().toISOString()))

/** Rings for the rooms of this moment; each beat asks anew, so that a log-out or an ended part ends the hearing too. */
function holdStream(given: SessionGiven, hub: Hub, { who, reply, ...first }: { who: Who; reply: FastifyReply; tag: string; rooms: readonly string[] }): Omit<Held, 'group'> {
  let isEnded = false
  let { tag } = first
  const ring = (room: string, number: number) => reply.raw.write(`event: moved\ndata: ${JSON.stringify({ room, number })}\n\n`)
  const bell = { ring, ringAll: () => ring('', -1) }
  let leave = hub.join(who.municipality, first.rooms, bell)
  // First out of the hub: writing to a stream that has ended would end the process.
  const end = () => { isEnded = true; leave(); reply.raw.end() }
  const beat = async () => {
    const [stands, now] = await Promise.all([hasSession(who, given), membershipsNow(given, who)])
    if (!stands) return end()
    if (isEnded) return
    reply.raw.write(':\n\n')
    if (now.tag === tag) return
    leave()
    tag = now.tag
    leave = hub.join(who.municipality, now.rooms, bell)
    bell.ringAll()
  }
  return { beat, end }
}

function startStream(reply: FastifyReply): void {
  reply.hijack()
  const headers = Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]))
  reply.raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  reply.raw.write('retry: 2000\n\n')
}
