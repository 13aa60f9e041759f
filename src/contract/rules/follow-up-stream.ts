import type { Child } from '../records/child.ts'
import type { FollowUp, Pause } from '../records/follow-up.ts'
import type { RecordOf } from '../records/kinds.ts'
import type { RhythmRule } from '../records/model-profile.ts'
import type { Day } from '../values.ts'
import { nextFollowUp, standStill } from './follow-up-clock.ts'
import { lawSections } from './follow-up-grounds.ts'

type Row = RecordOf<'follow-up'>

/** The follow-ups of one child, one after the other: those held, at most one open, and what says when the next is owed. */
export type Stream = { child: Child | undefined; rules: readonly RhythmRule[]; open: Row | undefined; lastHeld: Day | undefined; others: Row[] }

/** The stream a follow-up stands in. Where the case's sections are not known, each rule has a stream of its own. */
export function streamOf(all: readonly Row[], one: Pick<FollowUp, 'child' | 'rule'>, child: Child | undefined, rules: readonly RhythmRule[]): Stream {
  const mine = all.filter(({ body }) => body.child === one.child && (child?.sections !== undefined || body.rule === one.rule))
  const [open, ...others] = mine.filter(({ body }) => body.held === null).sort((first, second) => (first.body.due < second.body.due ? -1 : 1))
  const lastHeld = mine.flatMap(({ body }) => body.held ?? []).sort().at(-1)
  return { child, rules, open, lastHeld, others }
}

/** The open one that follows on a day it was held: the same form as last time until something else is wished. */
export function followingOn(stream: Stream, held: Pick<FollowUp, 'child' | 'rule' | 'form'>, day: Day): FollowUp | undefined {
  const next = nextFollowUp({ child: stream.child, rules: stream.rules, lastHeld: day, rule: held.rule })
  return next && { child: held.child, ...next, form: held.form, held: null, from: day }
}

/** An open follow-up with other pauses: its date counts them, and nothing else about it changes. */
export function withPauses(body: FollowUp, pauses: readonly Pause[]): FollowUp {
  const unpaused = body.unpaused ?? body.due
  return { ...body, pauses: [...pauses], unpaused, due: pauses.reduce((due, pause) => standStill(due, pause), unpaused) }
}

/** The pause that runs on a day. */
export const pauseOn = ({ pauses = [] }: Pick<FollowUp, 'pauses'>, day: Day): Pause | undefined => pauses.find((one) => one.from <= day && day <= one.until)

/** The open follow-up as it stands after the case has changed; `null` where it is owed no more, `undefined` where none ever was. */
export function rearranged(stream: Stream, childId: string | null, today: Day): FollowUp | null | undefined {
  const { open, child, rules, lastHeld } = stream
  const since = open?.body.from ?? lastHeld
  const given = { child, rules, lastHeld: since, rule: open?.body.rule ?? '' }
  const plain = nextFollowUp(given)
  const pauses = open?.body.pauses ?? []
  const next = nextFollowUp({ ...given, pauses })
  // What is late stays owed though its rule has ended.
  if (!plain || !next) return open && open.body.due >= today ? null : open?.body
  // A case whose earlier follow-ups are not told here: what stands is not made late by what is not known.
  if (open && since === undefined && next.due < today) return open.body
  const before = open?.body ?? { child: childId, form: null, held: null }
  return { ...before, ...next, ...(since !== undefined && { from: since }), ...(pauses.length > 0 && { unpaused: plain.due }) }
}

/** Whether § 95 asks for the child's view on a day. */
export const asksChildView = (child: Pick<Child, 'sections'> | undefined, day: Day): boolean =>
  lawSections(child?.sections ?? []).some((held) => held.from <= day && (held.until === null || day <= held.until))
