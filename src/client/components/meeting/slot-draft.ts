import type { Instant } from '../../../contract/values.ts'
import { times } from '../../../words/da/meeting-times.ts'
import { instantOf } from '../../../contract/rules/wall-clock.ts'
import type { SlotDraft } from './drafts.ts'

export type SlotFault = { id: string; text: string }

/** The span that a draft means, by the clock in Denmark; undefined while it means none. */
export function spanOf({ day, from, to }: SlotDraft): { starts: Instant; ends: Instant } | undefined {
  const [starts, ends] = [instantOf(`${day}T${from}`), instantOf(`${day}T${to}`)]
  return starts && ends ? { starts, ends } : undefined
}

/** What is in the way of a time. The fields' ids begin with `id`. */
export function slotFaults(draft: SlotDraft, now: Instant, id: string): SlotFault[] {
  const span = spanOf(draft)
  if (!draft.day) return [{ id: `${id}-day`, text: times.faults.day }]
  if (!span) return [{ id: `${id}-${draft.from ? 'to' : 'from'}`, text: times.faults.clock }]
  if (span.ends <= span.starts) return [{ id: `${id}-to`, text: times.faults.backwards }]
  return span.starts < now ? [{ id: `${id}-day`, text: times.faults.past }] : []
}
