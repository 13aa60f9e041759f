import type { FastifyInstance, FastifyServerOptions } from 'fastify'

type LoggerOptions = Extract<FastifyServerOptions['logger'], object>
/** Where log lines go; standard output when not given. */
export type LogStream = { write: (line: string) => void }

/**
 * Standard output as the process has it. A line that finds no room on the disk is dropped: pino's own way out emits an
 * error that nobody hears, and so ends a server over its log.
 */
function standardOutput(): LogStream {
  const { stdout } = process
  if (!stdout.listeners('error').includes(dropped)) stdout.on('error', dropped)
  return { write: (line) => void stdout.write(line) }
}
const dropped = () => {}

/** Log lines say what happened, never what was said: no text, name, id, address or query. */
export function logOptions(level: string, stream?: LogStream): LoggerOptions {
  return {
    level,
    base: null,
    serializers: { err: errorWithoutWords, req: () => ({}), res: () => ({}) },
    stream: stream ?? standardOutput(),
  }
}

/** An error's message may quote what somebody wrote (PostgreSQL's do), so only its kind and place are told. */
export function errorWithoutWords(error: Error & { code?: unknown; constraint?: unknown }) {
  return {
    type: error.name,
    code: error.code,
    constraint: error.constraint,
    stack: framesOf(error),
    message: '',
  }
}

/** Where it was, line by line; a message of several lines stands before them and is cut off whole. */
function framesOf({ stack = '', message }: Error): string {
  const frames = message === '' ? stack : stack.replace(message, '')
  return frames.split('\n').filter((line) => /^    at .+:\d+:\d+\)?$/.test(line)).join('\n')
}

/** One line for each request: its route's pattern (an address may hold a family's id), status and time in ms. */
export function addRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    request.log.info({ method, route: routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime) })
  })
}
