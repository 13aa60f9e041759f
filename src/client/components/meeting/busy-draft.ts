import type { Busy } from '../../../contract/records/meeting.ts'
import type { Day } from '../../../contract/values.ts'
import { times } from '../../../words/da/meeting-times.ts'

/** Days when one cannot, while they are being chosen. Without a last day it is one day, without times all of it. */
export type BusyDraft = { from: string; to: string; starts: string; ends: string }
export const emptyBusy: BusyDraft = { from: '', to: '', starts: '', ends: '' }
export type BusyPayload = Pick<Busy, 'from' | 'to' | 'hours'>

export const busyOf = ({ from, to, starts, ends }: BusyDraft): BusyPayload =>
  ({ from, to: to || from, hours: starts && ends ? { from: starts, to: ends } : null })

/** What is in the way: each by the field it stands at. */
export function busyFaults(draft: BusyDraft, today: Day): { id: keyof BusyDraft; text: string }[] {
  const { from, to, starts, ends } = draft
  if (!from) return [{ id: 'from', text: times.faults.day }]
  if ((to || from) < from) return [{ id: 'to', text: times.faults.backwards }]
  if ((to || from) < today) return [{ id: 'from', text: times.faults.past }]
  if (Boolean(starts) !== Boolean(ends)) return [{ id: starts ? 'ends' : 'starts', text: times.faults.clock }]
  return starts && ends <= starts ? [{ id: 'ends', text: times.faults.backwards }] : []
}
