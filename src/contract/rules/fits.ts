import type { Contact } from '../records/contact.ts'
import type { OffWhy } from '../records/off-whys.ts'
import type { WishedRhythm, WishFields } from '../records/wish.ts'
import type { channels, newsWays, subjects } from '../records/wish-fields.ts'
import type { Day, Instant } from '../values.ts'
import { type Hour, hourOf } from './hours.ts'
import { offRhythm } from './fits-rhythm.ts'
import { addDays, dayOf } from './days.ts'

export type Channel = (typeof channels)[number]
export type Subject = (typeof subjects)[number]

/**
 * A contact that is about to be made, or was made and is being logged. `channel` is left out where none of the agreed ways
 * can be named (a meeting at the school). `isReply`: the parent wrote or asked for it. `startedBy` parent: she came herself.
 * `noticeWaits`: the message lies there, and its notice comes at the parent's next good time.
 */
export type Planned = {
  kind: Contact['type']
  channel?: Channel | undefined
  at: Instant
  subject?: Subject | undefined
  /** `usual`: nothing new. `owed`: a follow-up, which no wish takes away. `courtesy`: a hello or thanks, which counts as no contact. */
  purpose: 'usual' | 'courtesy' | 'news' | 'hard-news' | 'owed'
  startedBy?: 'contact-person' | 'parent'
  isReply?: boolean
  noticeWaits?: boolean
}

/** One thing in an agreement that a planned contact goes against. Values only: the sentence is `words`'. */
export type Off =
  | { why: 'channel'; channel: Channel; rather: readonly Channel[] }
  | { why: 'sms-first' }
  | { why: 'never'; part: Extract<Hour, { is: 'never' }>['part']; weekday: number }
  | { why: 'day-off'; weekday: number; isHoliday: boolean }
  | { why: 'outside'; clock: string }
  | { why: 'not-by-phone' | 'not-in-writing'; subject: Subject }
  | { why: 'hard-news'; way: (typeof newsWays)[number] }
  | { why: 'parent-starts' }
  | { why: 'only-news' }
  | { why: 'too-often'; last: Day; rhythm: WishedRhythm; change: 'more' | 'less' | undefined; until: Day | undefined }
  | { why: 'too-late'; due: Day }

/** One parent's side of it: what the standing agreement holds, from which day, and the contacts in the rooms that parent sees. */
export type Standing = { fields: WishFields; since: Day; recent: readonly Contact[] }

const order: readonly OffWhy[] = ['hard-news', 'not-by-phone', 'not-in-writing', 'channel', 'sms-first', 'never', 'day-off', 'outside', 'parent-starts', 'only-news', 'too-often', 'too-late']

/** What a planned contact goes against in one parent's agreement, the weightiest first; nothing when it fits. */
export function fits(planned: Planned, standing: Standing): Off[] {
  // What a parent starts herself goes against nothing.
  if (planned.startedBy === 'parent') return []
  const off = [...offNews(planned, standing), ...offTopic(planned, standing.fields), ...offChannel(planned, standing.fields), ...offHour(planned, standing.fields), ...offRhythm(planned, standing)]
  return off.sort((one, other) => order.indexOf(one.why) - order.indexOf(other.why))
}

const isByPhone = ({ kind, channel }: Planned) => kind === 'call' && channel !== 'video'
const isInWriting = ({ kind }: Planned) => kind === 'message'
const isFaceToFace = ({ kind, channel }: Planned) => kind === 'visit' || (kind === 'meeting' && channel !== 'video')

function offTopic(planned: Planned, { notByPhone, notInWriting }: WishFields): Off[] {
  const { subject } = planned
  if (!subject) return []
  if (isByPhone(planned) && notByPhone?.includes(subject)) return [{ why: 'not-by-phone', subject }]
  if (isInWriting(planned) && notInWriting?.includes(subject)) return [{ why: 'not-in-writing', subject }]
  return []
}

/** So many days after the agreed way was taken, hard news may come on another way too. */
const newsDays = 2

/** Hard news comes first the way the parent chose; once it has, it may be written or talked over. */
function offNews(planned: Planned, { fields, recent }: Standing): Off[] {
  const { hardNews: way } = fields
  if (planned.purpose !== 'hard-news' || !way || isNewsWay(planned, fields)) return []
  const from = addDays(dayOf(planned.at), -newsDays)
  const isTold = recent.some((one) => one.at <= planned.at && dayOf(one.at) >= from && (one.type !== 'call' || one.gotThrough) && isWayOf(way, one.type))
  return isTold ? [] : [{ why: 'hard-news', way }]
}

/** Told face to face it was told, whoever wished to be called. */
const isWayOf = (way: (typeof newsWays)[number], type: Contact['type']) =>
  way === 'in-writing' ? type === 'message' : type === 'visit' || type === 'meeting' || (way === 'call-first' && type === 'call')

function isNewsWay(planned: Planned, { hardNews: way }: WishFields): boolean {
  if (!way || planned.purpose !== 'hard-news') return false
  if (way === 'in-writing') return isInWriting(planned)
  return isFaceToFace(planned) || (way === 'call-first' && planned.kind === 'call')
}

function offChannel(planned: Planned, fields: WishFields): Off[] {
  const { channel, isReply } = planned
  // A reply goes the way the parent came, and hard news the way that was agreed for it.
  if (!channel || !fields.channels || isReply || isNewsWay(planned, fields) || fields.channels.includes(channel)) return []
  if (channel === 'sms-first' && fields.channels.includes('call')) return []
  if (channel === 'call' && fields.channels.includes('sms-first')) return [{ why: 'sms-first' }]
  return [{ why: 'channel', channel, rather: fields.channels }]
}

function offHour(planned: Planned, { week }: WishFields): Off[] {
  if (!week || (planned.kind === 'message' && planned.noticeWaits)) return []
  const { is, ...rest } = hourOf(week, planned.at)
  return is === 'within' ? [] : [{ why: is, ...rest } as Off]
}
