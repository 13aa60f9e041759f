import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { type Outcome, type SyncAnswer, syncAnswerSchema, type SyncRequest, syncRequestSchema, type WireIntent } from '../../contract/protocol.ts'
import { oldestProtocol, protocol } from '../../contract/protocol-numbers.ts'
import { isPassingFault } from '../db/faults.ts'
import type { Database } from '../db/open.ts'
import { takeIntent } from '../intents/take.ts'
import { HttpFault } from '../plugins/errors.ts'
import { route } from '../plugins/route.ts'
import type { Who } from '../plugins/session.ts'
import { pull } from '../sync/pull.ts'

export type SyncGiven = { database: Database; clock: () => Date }
type Acting = SyncGiven & { who: Who; log: FastifyBaseLogger }

/** `POST /api/sync`: intents up, outcomes and changes down, by room. */
export function syncRoutes(app: FastifyInstance, given: SyncGiven): void {
  route(app, {
    method: 'POST', url: '/api/sync', summary: 'Carry waiting intents up and what has moved down', for: 'person',
    body: syncRequestSchema, answers: { 200: syncAnswerSchema },
    handler: ({ who, body, request }) => answer(body, { ...given, who, log: request.log }),
  })
}

async function answer(body: SyncRequest, acting: Acting): Promise<SyncAnswer> {
  // Another person's phone in this browser's session: it keeps all and asks for its own log-in.
  if (body.person !== acting.who.person) throw new HttpFault('not-you')
  if (body.protocol > protocol) throw new HttpFault('not-now')
  const outcomes = await takeAll(body.intents, acting)
  if (body.protocol < oldestProtocol) throw new HttpFault('too-old')
  const { database, who, clock } = acting
  const now = clock().toISOString()
  const pulled = await database.inTenant(who.municipality, (tenant) => pull(tenant, who, body, now), { snapshot: true })
  return { protocol, now, outcomes, ...pulled }
}

/** One transaction an intent, in the phone's order. A passing fault stops the rest, so that the order holds. */
async function takeAll(waiting: WireIntent[], acting: Acting): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const wire of waiting) {
    const { outcome, isPassing } = await takeOne(wire, acting)
    outcomes.push(outcome)
    if (isPassing) break
  }
  return outcomes
}

async function takeOne(wire: WireIntent, { database, who, clock, log }: Acting): Promise<{ outcome: Outcome; isPassing: boolean }> {
  try {
    const now = clock().toISOString()
    return { outcome: await database.inTenant(who.municipality, (tenant) => takeIntent(tenant, who, wire, now)), isPassing: false }
  } catch (error) {
    log.error({ err: error, intent: wire.name }, 'an intent met a fault')
    return { outcome: { id: wire.id, outcome: 'not-now', code: 'fault' }, isPassing: isPassingFault(error) }
  }
}
