import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { olderMessagesSchema } from '../../contract/protocol.ts'
import { dayOf } from '../../contract/rules/days.ts'
import { addressSchema } from '../../contract/values.ts'
import { readOlder } from '../db/pull.ts'
import { HttpFault } from '../plugins/errors.ts'
import { route } from '../plugins/route.ts'
import { membershipsOf } from '../sync/memberships.ts'
import type { SyncGiven } from './sync.ts'

/** Messages in one page of older ones. */
const page = 50

const paramsSchema = z.strictObject({ room: addressSchema(120) })
const querySchema = z.strictObject({ before: z.coerce.number().check(z.int(), z.minimum(0)) })

/** `GET /api/rooms/:room/messages?before=N`: older messages, when a person scrolls to them. */
export function messageRoutes(app: FastifyInstance, { database, clock }: SyncGiven): void {
  route(app, {
    method: 'GET', url: '/api/rooms/:room/messages', summary: 'Messages of a room made before its number N, newest first', for: 'person',
    params: paramsSchema, query: querySchema, answers: { 200: olderMessagesSchema },
    handler: async ({ who, params, query }) => {
      const found = await database.inTenant(who.municipality, async (tenant) => {
        const { rooms } = await membershipsOf(tenant, who, dayOf(clock().toISOString()))
        return rooms.includes(params.room) ? readOlder(tenant, params.room, query.before, page + 1) : undefined
      }, { snapshot: true })
      if (!found) throw new HttpFault('not-found')
      return { records: found.slice(0, page), hasMore: found.length > page }
    },
  })
}
