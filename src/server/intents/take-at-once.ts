import { type Asker, type Intent, isRefusal } from '../../contract/intents/intent.ts'
import { intents } from '../../contract/intents/registry.ts'
import type { Outcome, WireIntent } from '../../contract/protocol.ts'
import { contactPersonRoom, parseRoom } from '../../contract/rooms.ts'
import { dayOf } from '../../contract/rules/days.ts'
import type { AtOnce } from '../db/at-once.ts'
import type { Written } from '../db/commits.ts'
import type { Reader } from '../db/memberships.ts'
import type { Act, Judged, Opened } from '../db/questions.ts'
import { hasGuard } from './guards.ts'
import { actingRole, type Part, partIn } from './rights.ts'
import { hashOf, knownOf, writtenOf } from './take.ts'

/**
 * Takes one intent in two round trips instead of eight: what it is judged by is read as of one moment, and the commit
 * writes only if the room has not moved since and the rights still stand. Undefined, with nothing written, in every
 * other case: refused, known, overtaken, following another. Then `takeIntent` judges it under the room's lock.
 */
export async function takeAtOnce(atOnce: AtOnce, who: Reader & { municipality: string }, wire: WireIntent, now: string): Promise<Outcome | undefined> {
  const intent = intents.get(wire.name)
  const part = partIn(wire.room, who)
  if (!intent || !part || wire.version > intent.version || wire.after) return undefined
  const payload = intent.schema.safeParse(wire.payload)
  if (!payload.success || hasGuard(wire.name, payload.data)) return undefined
  const asker: Asker = { now, intent: wire.id, room: wire.room, actor: { person: who.person, name: who.name } }
  const needs = intent.needs(payload.data, asker).map(({ room = wire.room, ...need }) => ({ room, ...need }))
  // Whose room that is has to be looked up first.
  if (needs.some(({ room }) => room === contactPersonRoom)) return undefined
  const act = actOf(wire, part, asker, needs)
  return atOnce.turn(who.municipality, wire.room, async () => {
    const opened = await atOnce.open(who.municipality, act)
    const judged = opened && judge(opened, { wire, part, who, asker, intent, payload: payload.data })
    return judged && (await atOnce.commit(who.municipality, act, judged, judged.written)) ? judged.outcome : undefined
  })
}

type Asked = { wire: WireIntent; part: Part; who: Reader; asker: Asker; intent: Intent; payload: unknown }

/** What is written when nothing comes in between; undefined where the longer way has to judge. */
function judge(opened: Opened, { wire, part, who, asker, intent, payload }: Asked): (Judged & { written: Written[] }) | undefined {
  if (opened.known) return undefined
  const role = 'role' in part ? part.role : opened.owner_holds ? actingRole(part.owner, who, opened.role ?? undefined) : undefined
  const kind = parseRoom(wire.room)?.kind
  if (!role || !kind || !intent.may.includes(role) || !intent.rooms.includes(kind)) return undefined
  const effect = intent.effect(knownOf(opened.records), payload, { ...asker, actor: { ...asker.actor, role } })
  if (isRefusal(effect) || effect.length === 0) return undefined
  const outcome: Outcome = { id: wire.id, outcome: 'accepted', room: wire.room, number: opened.number + 1 }
  return { number: opened.number, role: opened.role, hash: hashOf(wire), outcome, at: asker.now, written: writtenOf(effect) }
}

function actOf({ id, name, room }: WireIntent, part: Part, { now, actor }: Asker, needs: Act['needs']): Act {
  const { family, owner } = 'role' in part ? { family: null, owner: undefined } : part
  return { id, name, person: actor.person, room, family, owner: owner ?? null, today: dayOf(now), needs }
}
