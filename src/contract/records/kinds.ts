import type { Agreement } from './agreement.ts'
import type { AskedPromise } from './asked-promise.ts'
import type { Card } from './card.ts'
import type { Child } from './child.ts'
import type { Contact } from './contact.ts'
import type { Fit } from './fit.ts'
import type { Decides } from './decides.ts'
import type { FollowUp, FollowUpWish } from './follow-up.ts'
import type { Deviation } from './deviation.ts'
import type { Goal } from './goal.ts'
import type { Busy, KeptPoint, Meeting, MeetingAsk, MeetingTimes, Minutes, MinutesFlag, Point } from './meeting.ts'
import type { Member } from './member.ts'
import type { Message } from './message.ts'
import type { ModelProfile } from './model-profile.ts'
import type { Municipality } from './municipality.ts'
import type { PageVisit } from './page-visit.ts'
import type { PromiseRecord } from './promise.ts'
import type { Postponed, ReadMark, Seen } from './read-mark.ts'
import type { RoleRecord } from './role.ts'
import type { Suggestion, Version } from './suggestion.ts'
import type { SaidDone } from './said-done.ts'
import type { Team } from './team.ts'
import type { Told, ToldRead, ToldSuggestion, ToldVersion } from './told.ts'
import type { Wish } from './wish.ts'

/** What each kind of record holds. Types only, so that a page may name a kind without loading its schema. */
export type Bodies = {
  municipality: Municipality
  'model-profile': ModelProfile
  team: Team
  card: Card
  member: Member
  child: Child
  goal: Goal
  role: RoleRecord
  suggestion: Suggestion
  version: Version
  promise: PromiseRecord
  decides: Decides
  told: Told
  'told-version': ToldVersion
  'told-suggestion': ToldSuggestion
  'told-read': ToldRead
  meeting: Meeting
  point: Point
  'kept-point': KeptPoint
  'meeting-ask': MeetingAsk
  'meeting-times': MeetingTimes
  minutes: Minutes
  'minutes-flag': MinutesFlag
  busy: Busy
  'asked-promise': AskedPromise
  'follow-up': FollowUp
  'follow-up-wish': FollowUpWish
  contact: Contact
  message: Message
  'read-mark': ReadMark
  'page-visit': PageVisit
  wish: Wish
  agreement: Agreement
  fit: Fit
  'said-done': SaidDone
  deviation: Deviation
  seen: Seen
  postponed: Postponed
}
export type Kind = keyof Bodies

/**
 * A record as it travels and lies on the phone. `first` is the room's number when it was made, which orders a room's
 * messages; `number` that of its last change. Both are `Infinity` for what is painted but not yet sent.
 */
export type RecordOf<K extends Kind = Kind> = { room: string; kind: K; id: string; first: number; number: number; body: Bodies[K] }

/**
 * The kinds that grow for as long as a family is with us. A new phone gets the latest so many of each and the ones
 * still live; the rest comes when it is scrolled to, so that starting costs the same after years.
 */
export const latestOf: Partial<Record<Kind, number>> = { message: 50, contact: 40, deviation: 20, 'page-visit': 20 }

/** Whether a record of a growing kind must be on every phone however old it is: a question without an answer. */
export function isLive(kind: Kind, body: unknown): boolean {
  if (kind !== 'message') return !(kind in latestOf)
  const message = body as Message
  return message.kind === 'question' && message.answered === null
}
