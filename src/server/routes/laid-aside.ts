import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { route } from '../plugins/route.ts'

/**
 * `POST /api/laid-aside`: the answer makes the browser drop the pages of the app that it has laid aside for the way back. In
 * WebKit one that was left in the middle of something holds the phone's storage, and the page that asks waits for it.
 */
export function laidAsideRoutes(app: FastifyInstance): void {
  route(app, {
    method: 'POST', url: '/api/laid-aside', summary: 'Makes the browser drop pages laid aside', for: 'anyone', answers: { 204: z.unknown() },
    handler: ({ reply }) => reply.code(204).header('clear-site-data', '"cache"').header('cache-control', 'no-store').send(),
  })
}
