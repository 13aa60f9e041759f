import { hash } from 'node:crypto'
import { type Change, type Context, type Intent, isRefusal, type Known } from '../../contract/intents/intent.ts'
import { intents } from '../../contract/intents/registry.ts'
import type { NotNowCode, Outcome, RefusalCode, WireIntent } from '../../contract/protocol.ts'
import { isLive, type RecordOf } from '../../contract/records/kinds.ts'
import { parseRoom } from '../../contract/rooms.ts'
import { dayOf } from '../../contract/rules/days.ts'
import { isHeld, keepOutcome, type Kept, knownIntent, loadNeeds, lockRoom, writeCommit, type Written } from '../db/commits.ts'
import type { Tenant } from '../db/tables.ts'
import type { Reader } from '../db/memberships.ts'
import { guardOf } from './guards.ts'
import { actorRole } from './rights.ts'

const sorted = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, held]) => [key, sorted(held)]))
}

/** The content behind an id: what was asked, not when the phone says it was. */
export const hashOf = ({ name, room, payload, after }: WireIntent): string =>
  hash('sha256', JSON.stringify(sorted({ name, room, payload, after })), 'base64url')

const refused = (id: string, code: RefusalCode): Outcome => ({ id, outcome: 'refused', code })
const notNow = (id: string, code: NotNowCode): Outcome => ({ id, outcome: 'not-now', code })

/**
 * Takes one intent inside a transaction: the room is locked, the id looked up, the right judged now, the contract's own
 * effect run over the true records, and records, log, number and outcome kept together. The same id with the same
 * content gets the first outcome again.
 */
export async function takeIntent(tenant: Tenant, who: Reader, wire: WireIntent, now: string): Promise<Outcome> {
  const number = await lockRoom(tenant, wire.room)
  const kept: Kept = { intent: wire, hash: hashOf(wire), person: who.person, at: now }
  const before = await outcomeBefore(tenant, kept)
  if (before) return before
  const judged = await judge(tenant, { who, wire, now, hasRoom: number !== undefined })
  if ('outcome' in judged && judged.outcome === 'not-now') return judged
  if ('outcome' in judged) return settle(tenant, kept, judged)
  const outcome: Outcome = { id: wire.id, outcome: 'accepted', room: wire.room, number: (number ?? 0) + (judged.changes.length > 0 ? 1 : 0) }
  if (judged.changes.length === 0) return settle(tenant, kept, outcome)
  await writeCommit(tenant, kept, { number: outcome.number, records: writtenOf(judged.changes), outcome })
  return outcome
}

/** The records as a commit writes them. */
export const writtenOf = (changes: readonly Change[]): Written[] =>
  changes.map(({ kind, id, body }, position) => ({ position, kind, id, is_live: body !== null && isLive(kind, body), body }))

async function outcomeBefore(tenant: Tenant, { intent, hash, person }: Kept): Promise<Outcome | undefined> {
  const known = await knownIntent(tenant, intent.id)
  if (!known) return undefined
  return known.hash === hash && known.person === person ? known.outcome : refused(intent.id, 'id-taken')
}

async function settle(tenant: Tenant, kept: Kept, outcome: Outcome): Promise<Outcome> {
  if (await keepOutcome(tenant, kept, outcome)) return outcome
  return (await outcomeBefore(tenant, kept)) ?? notNow(kept.intent.id, 'fault')
}

type Asked = { who: Reader; wire: WireIntent; now: string; hasRoom: boolean }

async function judge(tenant: Tenant, asked: Asked): Promise<Outcome | { changes: Change[] }> {
  const { wire, who, now } = asked
  const intent = intents.get(wire.name)
  if (intent && wire.version > intent.version) return notNow(wire.id, 'newer-version')
  const follows = await followsEarlier(tenant, who, wire)
  if (follows) return follows
  const role = asked.hasRoom ? await actorRole(tenant, wire.room, who, dayOf(now)) : undefined
  if (!role) return refused(wire.id, 'no-such-room')
  if (!intent) return refused(wire.id, 'unknown-intent')
  const kind = parseRoom(wire.room)?.kind
  if (!intent.may.includes(role) || !kind || !intent.rooms.includes(kind)) return refused(wire.id, 'may-not')
  return runEffect(tenant, intent, wire, { now, intent: wire.id, room: wire.room, actor: { person: who.person, name: who.name, role } })
}

async function followsEarlier(tenant: Tenant, who: Reader, wire: WireIntent): Promise<Outcome | undefined> {
  if (!wire.after) return undefined
  const earlier = await knownIntent(tenant, wire.after)
  // Another's act looks like one that does not exist.
  if (earlier?.person !== who.person) return notNow(wire.id, 'waits-for-earlier')
  return earlier.outcome.outcome === 'accepted' ? undefined : refused(wire.id, 'follows-refused')
}

async function runEffect(tenant: Tenant, intent: Intent, wire: WireIntent, context: Context): Promise<Outcome | { changes: Change[] }> {
  const payload = intent.schema.safeParse(wire.payload)
  if (!payload.success) return refused(wire.id, 'malformed')
  const guarded = await guardOf(tenant, wire.name, payload.data, context)
  if (guarded) return 'refused' in guarded ? refused(wire.id, guarded.refused) : notNow(wire.id, guarded.notNow)
  const known = knownOf(await loadNeeds(tenant, wire.room, intent.needs(payload.data, context), dayOf(context.now)))
  const effect = intent.effect(known, payload.data, context)
  if (isRefusal(effect)) return refused(wire.id, effect.refused)
  return (await writesOver(tenant, wire, effect)) ? refused(wire.id, 'id-taken') : { changes: effect }
}

/** What an act makes takes its id; a record that has it already was made by no act, and is not this one's. */
async function writesOver(tenant: Tenant, { id, room }: WireIntent, changes: readonly Change[]): Promise<boolean> {
  const made = changes.filter((change) => change.id === id)
  return made.length > 0 && isHeld(tenant, room, id, made.map(({ kind }) => kind))
}

export function knownOf(records: RecordOf[]): Known {
  const byKey = new Map(records.map((record) => [`${record.kind} ${record.id}`, record]))
  return {
    get: (kind, id) => byKey.get(`${kind} ${id}`) as never,
    // A record that was asked for twice, by its id and with its kind, is there once.
    all: (kind) => [...byKey.values()].filter((record) => record.kind === kind) as never,
  }
}
