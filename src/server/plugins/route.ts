import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { HttpFault } from './errors.ts'
import type { Who } from './session.ts'

type Schema = z.ZodMiniType
/** Who may come: `anyone` may be logged in or not. For all others a stranger gets 401 and a wrong person 404. */
export type Audience = 'anyone' | 'person' | 'staff' | 'leader'
type WhoOf<A extends Audience> = A extends 'anyone' ? Who | null : Who

type Input<A extends Audience, P extends Schema, Q extends Schema, B extends Schema> = {
  params: z.infer<P>
  query: z.infer<Q>
  body: z.infer<B>
  who: WhoOf<A>
  request: FastifyRequest
  reply: FastifyReply
}

/** What `/openapi.json` tells of a route. `produces` is the type of a 200's body when it is not JSON. */
export type RouteFacts = {
  method: 'GET' | 'POST' | 'PUT'
  /** Fastify's pattern: `/api/rooms/:room/messages`. */
  url: string
  summary: string
  for: Audience
  params?: Schema
  query?: Schema
  body?: Schema
  /** The types of a body that is not JSON; the handler judges it. */
  consumes?: readonly string[]
  answers: Record<number, Schema>
  produces?: string
  /** The largest body taken, in bytes, where it is another than the app's. */
  bodyLimit?: number
  config?: Record<string, unknown>
}

type Route<A extends Audience, P extends Schema, Q extends Schema, B extends Schema> = Omit<RouteFacts, 'for'> & {
  for: A
  params?: P
  query?: Q
  body?: B
  /** What it returns is sent; a handler that has answered itself returns `reply`. */
  handler: (input: Input<A, P, Q, B>) => unknown
}

declare module 'fastify' {
  interface FastifyInstance {
    /** All that `route` has added. */
    routeFacts: RouteFacts[]
  }
}

/** Adds a route whose input is judged by zod at the door, and which stands in `/openapi.json`. */
export function route<A extends Audience, P extends Schema = Schema, Q extends Schema = Schema, B extends Schema = Schema>(
  app: FastifyInstance,
  spec: Route<A, P, Q, B>,
): void {
  const { handler, ...facts } = spec
  app.routeFacts.push(facts)
  app.route({
    method: spec.method,
    url: spec.url,
    ...(spec.bodyLimit && { bodyLimit: spec.bodyLimit }),
    config: { ...spec.config, asksWho: true },
    handler: async (request, reply) => {
      // What the API says lies in the phone's own storage alone: a browser's cache would be a second place to wipe.
      reply.header('cache-control', 'no-store')
      const who = admit(request.who, spec.for) as WhoOf<A>
      const { params, query, body } = readInput(request, spec)
      return handler({ params, query, body, who, request, reply } as Input<A, P, Q, B>)
    },
  })
}

function admit(who: Who | null, audience: Audience): Who | null {
  if (audience === 'anyone') return who
  if (!who) throw new HttpFault('not-you')
  if ((audience === 'staff' && !who.staff) || (audience === 'leader' && !who.leader)) throw new HttpFault('not-found')
  return who
}

function readInput(request: FastifyRequest, spec: Pick<RouteFacts, 'params' | 'query' | 'body'>) {
  // An address that cannot be is an address where nothing is.
  const params = read(spec.params, request.params, 'not-found')
  return { params, query: read(spec.query, request.query, 'malformed'), body: read(spec.body, request.body, 'malformed') }
}

function read(schema: Schema | undefined, value: unknown, fault: 'malformed' | 'not-found'): unknown {
  if (!schema) return undefined
  const parsed = z.safeParse(schema, value)
  if (!parsed.success) throw new HttpFault(fault)
  return parsed.data
}
