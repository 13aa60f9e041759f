import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { Database } from '../db/open.ts'
import { route } from '../plugins/route.ts'

/** Who is logged in, for the shell. `isMadeUp`: the municipality is one for trying. */
export const sessionSchema = z.strictObject({
  person: z.string(),
  name: z.string(),
  staff: z.boolean(),
  leader: z.boolean(),
  municipality: z.strictObject({ id: z.string(), name: z.string(), isMadeUp: z.boolean() }),
})

/** `GET /api/session`: who I am, or 401. */
export function sessionRoutes(app: FastifyInstance, { database }: { database: Database }): void {
  route(app, {
    method: 'GET', url: '/api/session', summary: 'Who is logged in', for: 'person', answers: { 200: sessionSchema },
    handler: async ({ who: { municipality, person, name, staff, leader } }) => ({
      person, name, staff, leader, municipality: await municipalityOf(database, municipality),
    }),
  })
}

async function municipalityOf(database: Database, id: string) {
  const row = await database.inTenant(id, (tenant) =>
    tenant.selectFrom('municipality').select(['id', 'name', 'is_made_up']).where('id', '=', id).executeTakeFirstOrThrow())
  return { id: row.id, name: row.name, isMadeUp: row.is_made_up }
}
