import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { Database } from '../db/open.ts'
import { publicPage } from '../html/public-page.ts'
import { route } from '../plugins/route.ts'
import { readPublicRecord } from '../public/public-record.ts'
import type { Settings } from '../settings.ts'

/** `/`: what this is, for anybody, made here so that it needs no script. */
export function publicRoutes(app: FastifyInstance, { settings, database }: { settings: Settings; database: Database }): void {
  route(app, {
    method: 'GET', url: '/', summary: 'The public page', for: 'anyone', answers: { 200: z.string() }, produces: 'text/html',
    handler: async ({ who, reply }) => {
      const municipality = await readPublicRecord(database)
      const body = publicPage({ municipality, who, hasStaffLogin: settings.staff !== undefined })
      return reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-cache').send(body)
    },
  })
}
