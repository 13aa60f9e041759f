import { dayOf } from '../../../contract/rules/days.ts'
import type { Planned } from '../../../contract/rules/fits.ts'
import type { Instant } from '../../../contract/values.ts'
import { log } from '../../../words/da/contact-log.ts'
import { type AboutDraft, aboutPlanned, asksOf, emptyAbout } from './about-draft.ts'
import { type AgreedWith, type deviationsOf, offViews } from './off-view.ts'
import { instantOf, wallOf } from '../../../contract/rules/wall-clock.ts'

/** A contact while it is being logged. `at` is what the date-and-time field holds; empty means now. */
export type LogDraft = { type: 'call' | 'visit' | 'meeting'; gotThrough: boolean; at: string; room: string; purpose: string; note: string; metChild: boolean; startedBy?: 'contact-person' | 'parent'; about?: AboutDraft }

/** The room and payload of `contact.log`. */
export type LogPayload = { room: string; payload: { type: LogDraft['type']; at: Instant; gotThrough: boolean; metChild: boolean; purpose: string; note: string | null; startedBy?: 'parent' }; also?: ReturnType<typeof deviationsOf> }

export const emptyLog: LogDraft = { type: 'call', gotThrough: true, at: '', room: '', purpose: '', note: '', metChild: false }
/** Where the draft of a family's contact lies on the phone. */
export const logDraftKey = (family: string): string => `contact ${family}`

const longestPurpose = 500
const longestNote = 8000
export type LogFault = { id: string; text: string }

/** The clock moves on while the form stands open: a time chosen as now is never in the future. */
const momentOf = (draft: LogDraft, now: Instant): Instant | undefined => (draft.at === '' || draft.at === wallOf(now) ? now : instantOf(draft.at))

/** What is in the way of logging it. Ids are those of `LogContact`. */
export function logFaults(draft: LogDraft, now: Instant): LogFault[] {
  const { purpose: none, purposeLong, noteLong, when, future } = log.faults
  const at = momentOf(draft, now)
  const purpose = draft.purpose.trim()
  return [
    at === undefined && { id: 'log-at', text: when },
    at !== undefined && at > now && { id: 'log-at', text: future },
    purpose === '' && { id: 'log-purpose', text: none },
    purpose.length > longestPurpose && { id: 'log-purpose', text: purposeLong },
    draft.note.trim().length > longestNote && { id: 'log-note', text: noteLong },
  ].filter((fault) => fault !== false)
}

/** The contact as it is sent; `room` falls back on the first one offered. */
export function logOf(draft: LogDraft, now: Instant, firstRoom: string): LogPayload {
  const isCall = draft.type === 'call'
  const payload: LogPayload['payload'] = {
    type: draft.type, at: momentOf(draft, now) ?? now, gotThrough: isCall ? draft.gotThrough : true,
    metChild: draft.metChild && (!isCall || draft.gotThrough), purpose: draft.purpose.trim(), note: draft.note.trim() || null,
  }
  if (draft.startedBy === 'parent' && draft.type !== 'meeting') payload.startedBy = 'parent'
  return { room: draft.room || firstRoom, payload }
}

const channels = { call: 'call', visit: 'home-visit', meeting: undefined } as const

/** What is asked about it, and what it goes against in the agreements of those it was with. */
export function logGuard(draft: LogDraft, agreed: readonly AgreedWith[], now: Instant) {
  const about = draft.about ?? emptyAbout
  const asks = asksOf(draft.type, agreed.map((one) => one.standing.fields))
  const at = momentOf(draft, now) ?? now
  const planned: Planned = {
    kind: draft.type, channel: asks.smsFirst && about.smsFirst ? 'sms-first' : channels[draft.type], at,
    startedBy: draft.type === 'meeting' ? 'contact-person' : (draft.startedBy ?? 'contact-person'), ...aboutPlanned(about, asks, 'usual'),
  }
  return { asks, off: offViews(planned, agreed, dayOf(now)) }
}
