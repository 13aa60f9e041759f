import type { FastifyReply } from 'fastify'
import type { Who } from '../plugins/session.ts'
import type { Hub } from '../sync/hub.ts'

/** One open stream of a person, and when its right to be open was last judged. */
type Open = { who: Who; reply: FastifyReply; leave: () => void; judgedAt: number }

export type StreamsGiven = {
  hub: Hub
  clock: () => Date
  /** The rooms that a person may hear of now; undefined when the session has ended. */
  roomsOf: (who: Who) => Promise<readonly string[] | undefined>
}

/** How long a stream goes on before its session and rooms are judged again, in ms. */
const judgedForMs = 120_000

/** The open streams of this process: opened, kept awake, judged again from time to time, ended. */
export function keepStreams(given: StreamsGiven) {
  const open = new Set<Open>()

  function join(stream: Pick<Open, 'who' | 'reply'>, rooms: readonly string[]): () => void {
    const tell = (room: string, number: number) => void stream.reply.raw.write(`event: moved\ndata: ${JSON.stringify({ room, number })}\n\n`)
    return given.hub.join({ municipality: stream.who.municipality, rooms: new Set(rooms), ring: tell, ringAll: () => tell('', -1) })
  }

  function start(who: Who, reply: FastifyReply, rooms: readonly string[]): void {
    const stream: Open = { who, reply, leave: join({ who, reply }, rooms), judgedAt: given.clock().getTime() }
    open.add(stream)
    reply.raw.on('close', () => { stream.leave(); open.delete(stream) })
  }

  /** A comment line keeps proxies from closing a quiet stream; those that were not judged for long are judged. */
  async function beat(): Promise<void> {
    const now = given.clock().getTime()
    for (const stream of open) stream.reply.raw.write(':\n\n')
    for (const stream of [...open]) if (now - stream.judgedAt > judgedForMs) await judge(stream, now)
  }

  async function judge(stream: Open, now: number): Promise<void> {
    const rooms = await given.roomsOf(stream.who)
    if (!rooms) return void stream.reply.raw.end()
    stream.leave()
    stream.leave = join(stream, rooms)
    stream.judgedAt = now
  }

  return { start, beat, endAll: () => { for (const stream of open) stream.reply.raw.end() } }
}
