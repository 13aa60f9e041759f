import { mostEntries } from '../../contract/protocol-numbers.ts'
import { dayOf } from '../../contract/rules/days.ts'
import type { AtOnce } from '../db/at-once.ts'
import type { Reader } from '../db/memberships.ts'
import { heldRooms, membershipsFrom } from './memberships.ts'
import { type Asked, logPages, planOf, type Pulled } from './pull.ts'

/**
 * The pull of a phone that is nearly in step, in one round trip instead of seven: it has every room that is hers, and has
 * missed no more than one answer holds. Undefined in every other case; then `pull` reads what is missing. What was read of
 * a room that is not hers goes no further than here.
 */
export async function lookAtOnce(atOnce: AtOnce, who: Reader & { municipality: string }, asked: Asked, now: string): Promise<Pulled | undefined> {
  if (asked.epoch === null || asked.digests?.length) return undefined
  const today = dayOf(now)
  const { epoch, families, states, log } = await atOnce.look(who.municipality, { person: who.person, today, cursors: asked.cursors, most: mostEntries })
  if (epoch !== asked.epoch || log === null) return undefined
  const memberships = membershipsFrom(families, who)
  const open = new Set(memberships.rooms)
  const known = new Set(states.map((state) => state.id))
  if (heldRooms(memberships).some((room) => !known.has(room))) return undefined
  const plan = planOf(states.filter((state) => open.has(state.id)), asked.cursors)
  if (plan.whole.length > 0 || plan.hasMore) return undefined
  const closed = Object.keys(asked.cursors).filter((room) => !open.has(room))
  return { epoch, memberships: memberships.tag === asked.membershipsTag ? null : memberships, pages: logPages(plan.spans, log), closed, hasMore: false }
}
