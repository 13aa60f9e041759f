import { intents } from '../../contract/intents/registry.ts'
import type { Outcome, SyncAnswer, SyncRequest, WireIntent } from '../../contract/protocol.ts'
import { oldestProtocol, protocol } from '../../contract/protocol-numbers.ts'
import { isPassingFault } from '../db/faults.ts'
import type { Reader } from '../db/memberships.ts'
import type { Database } from '../db/open.ts'
import { takeAtOnce } from '../intents/take-at-once.ts'
import { takeIntent } from '../intents/take.ts'
import { lookAtOnce } from './look.ts'
import { type OnDiffers, pull } from './pull.ts'

/** Who asks, on which database, by which clock; `epoch` is the history's id where it is known; `onFault` hears of an intent that met a fault. */
export type Asking = {
  /** Without `atOnce` everything goes by transactions: that is the same, in more round trips. */
  database: Pick<Database, 'inTenant' | 'epoch'> & Partial<Pick<Database, 'atOnce'>>
  clock: () => Date
  who: Reader & { municipality: string; epoch?: string }
  onFault: (error: unknown, intent: string) => void
  onDiffers?: OnDiffers
}

/** Why a whole request got no answer. `too-old`: what it sent was taken all the same. */
export type NoAnswer = { none: 'not-you' | 'not-now' | 'too-old' }

/** One round at the server: takes what was carried up, then tells what has moved. Faults of the pull are the caller's. */
export async function answerSync(body: SyncRequest, asking: Asking): Promise<SyncAnswer | NoAnswer> {
  const { database, who, clock } = asking
  // Another person's phone in this browser's session: it keeps all and asks for its own log-in.
  if (body.person !== who.person) return { none: 'not-you' }
  if (body.protocol > protocol) return { none: 'not-now' }
  const history = body.intents.length > 0 ? who.epoch ?? await database.epoch() : undefined
  const outcomes = history === undefined || isOver(body, history) ? [] : await takeAll(body.intents, asking)
  if (body.protocol < oldestProtocol) return { none: 'too-old' }
  const now = clock().toISOString()
  const pulled = (database.atOnce && await lookAtOnce(database.atOnce, who, body, now)) ?? await database.inTenant(who.municipality, (tenant) => pull(tenant, who, body, now, asking.onDiffers), { snapshot: true })
  // Restored in between: what was taken is gone again, and must be offered anew.
  return { protocol, now, outcomes: pulled.epoch === history ? outcomes : [], ...pulled }
}

/**
 * After a restore a phone first hears of it: then it offers again what is gone here, in order before what waits. Taken at
 * once, what waits would come before what it answers to.
 */
const isOver = ({ epoch }: SyncRequest, history: string): boolean => epoch !== null && epoch !== history

/** One transaction an intent, in the phone's order. A passing fault, or a picture that is to come, stops the rest, so that the order holds. */
async function takeAll(waiting: WireIntent[], asking: Asking): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const wire of waiting) {
    const { outcome, isPassing } = await takeOne(wire, asking)
    outcomes.push(outcome)
    if (isPassing) break
  }
  return outcomes
}

async function takeOne(wire: WireIntent, { database, who, clock, onFault }: Asking): Promise<{ outcome: Outcome; isPassing: boolean }> {
  try {
    const now = clock().toISOString()
    const taken = database.atOnce && await takeAtOnce(database.atOnce, who, wire, now)
    if (taken) return { outcome: taken, isPassing: false }
    const outcome = await database.inTenant(who.municipality, (tenant) => takeIntent(tenant, who, wire, now))
    return { outcome, isPassing: outcome.outcome === 'not-now' && outcome.code === 'waits-for-picture' }
  } catch (error) {
    // A name that is none of ours may be anything that somebody wrote.
    onFault(error, intents.has(wire.name) ? wire.name : 'unknown')
    return { outcome: { id: wire.id, outcome: 'not-now', code: 'fault' }, isPassing: isPassingFault(error) }
  }
}
