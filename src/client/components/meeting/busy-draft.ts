import type { Busy } from '../../../contract/records/meeting.ts'
import type { Day } from '../../../contract/values.ts'
import { times } from '../../../words/da/meeting-times.ts'
import type { BusyDraft } from './drafts.ts'

export type BusyPayload = Pick<Busy, 'from' | 'to' | 'hours'>

export const busyOf = ({ from, to, starts, ends }: BusyDraft): BusyPayload =>
  ({ from, to: to || from, hours: starts && ends ? { from: starts, to: ends } : null })

/** What is in the way: each by the field it stands at. */
export function busyFaults(draft: BusyDraft, today: Day): { id: keyof BusyDraft; text: string }[] {
  const { from, to, starts, ends } = draft
  if (!from) return [{ id: 'from', text: times.faults.day }]
  if ((to || from) < from) return [{ id: 'to', text: times.faults.days }]
  if ((to || from) < today) return [{ id: 'from', text: times.faults.past }]
  if (Boolean(starts) !== Boolean(ends)) return [{ id: starts ? 'ends' : 'starts', text: times.faults.clock }]
  return starts && ends <= starts ? [{ id: 'ends', text: times.faults.backwards }] : []
}
