import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { calendarGone } from '../../words/da/calendar.ts'
import { isPassingFault } from '../db/faults.ts'

// What does not exist and what may not be seen are one kind, so that they look the same from outside.
const kinds = {
  malformed: [400, 'The request could not be read.'],
  'not-you': [401, 'Log in first.'],
  'wrong-origin': [403, 'The request came from another site.'],
  'not-found': [404, 'There is nothing here.'],
  conflict: [409, 'The same id was used for something else.'],
  'too-large': [413, 'The request is larger than what is taken here.'],
  full: [413, 'There is no room for more files here.'],
  'wrong-type': [415, 'The request is of a type that is not taken here.'],
  'too-old': [426, 'This phone\'s app is too old; update it. What it sent was taken.'],
  'too-many': [429, 'Too many requests; wait a little.'],
  fault: [500, 'Something went wrong here; nothing was half done.'],
  'not-now': [503, 'This cannot be done right now; try again a little later.'],
} as const
export type ErrorKind = keyof typeof kinds

/** Thrown anywhere in a request to answer it with one of the listed kinds. */
export class HttpFault extends Error {
  readonly kind: ErrorKind
  constructor(kind: ErrorKind) {
    super(kind)
    this.kind = kind
  }
}

export const statusOf = (kind: ErrorKind): number => kinds[kind][0]
export const errorBody = (kind: ErrorKind) => ({ error: kind, message: kinds[kind][1] })

/** Every error leaves as `{error, message}`: a code and a plain line, nothing of what was asked, never a stack. */
export function addErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answer(error, request, reply))
  app.setNotFoundHandler((_request, reply) => refuse(reply, 'not-found'))
}

function answer(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const kind = kindOf(error)
  if (statusOf(kind) >= 500) request.log.error({ err: error, route: request.routeOptions.url }, kind)
  return refuse(reply, kind)
}

/** A calendar link is opened by people and their calendars: whatever is not there under its path is told in one plain sentence. */
const isCalendar = ({ request }: FastifyReply): boolean => request.url.startsWith('/calendar/')

/** Answers with a kind's status and body. */
export function refuse(reply: FastifyReply, kind: ErrorKind): FastifyReply {
  if (kind === 'not-now' || kind === 'too-many') reply.header('retry-after', '5')
  if (kind === 'not-found' && isCalendar(reply)) return reply.code(404).type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(calendarGone)
  return reply.code(statusOf(kind)).type('application/json; charset=utf-8').header('cache-control', 'no-store').send(errorBody(kind))
}

function kindOf(error: FastifyError): ErrorKind {
  if (error instanceof HttpFault) return error.kind
  if (isPassingFault(error)) return 'not-now'
  return kindOfStatus(error.statusCode ?? 500)
}

function kindOfStatus(status: number): ErrorKind {
  const known = (Object.keys(kinds) as ErrorKind[]).find((kind) => kinds[kind][0] === status)
  if (known) return known
  return status >= 400 && status < 500 ? 'malformed' : 'fault'
}
