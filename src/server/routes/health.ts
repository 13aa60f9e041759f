import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { Database } from '../db/open.ts'
import { HttpFault } from '../plugins/errors.ts'
import { route } from '../plugins/route.ts'

const patience = 2_000
const okSchema = z.strictObject({ status: z.literal('ok') })

/** For whatever watches the process: `/healthz`, it lives; `/readyz`, its database answers within two seconds. */
export function healthRoutes(app: FastifyInstance, { database }: { database: Database }): void {
  route(app, {
    method: 'GET', url: '/healthz', summary: 'The process lives', for: 'anyone', answers: { 200: okSchema },
    handler: () => ({ status: 'ok' }),
  })
  route(app, {
    method: 'GET', url: '/readyz', summary: 'The database answers', for: 'anyone', answers: { 200: okSchema },
    handler: async () => {
      await inTime(database.ping())
      return { status: 'ok' }
    },
  })
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HttpFault('not-now')), patience)
  })
  // Whatever the reason, somebody who watches reads it as "not ready".
  await Promise.race([work, late]).catch(() => { throw new HttpFault('not-now') })
  clearTimeout(timer)
}
