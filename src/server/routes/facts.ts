import type { FastifyInstance } from 'fastify'
import { leaderLoadSchema, workFactsSchema } from '../../contract/facts.ts'
import { leaderLoad, workFacts } from '../../contract/rules/load.ts'
import { readLoadRows, readWorkRows } from '../db/load.ts'
import { route } from '../plugins/route.ts'
import type { SyncGiven } from './sync.ts'

/** Facts about the work, never content: the team's for its leader, and a worker's own with what waits in her mates' families. */
export function factRoutes(app: FastifyInstance, { database, clock }: SyncGiven): void {
  route(app, {
    method: 'GET', url: '/api/leader/load', summary: 'The team\'s load and answers: facts only', for: 'leader', answers: { 200: leaderLoadSchema },
    handler: async ({ who }) => leaderLoad(await database.inTenant(who.municipality, (tenant) => readLoadRows(tenant, clock().toISOString()), { snapshot: true })),
  })
  route(app, {
    method: 'GET', url: '/api/work/facts', summary: 'My own answer times, and what is about to be late where I am mate', for: 'staff', answers: { 200: workFactsSchema },
    handler: async ({ who }) =>
      workFacts(await database.inTenant(who.municipality, (tenant) => readWorkRows(tenant, who.person, clock().toISOString()), { snapshot: true }), who.person),
  })
}
