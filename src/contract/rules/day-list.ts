import type { Card } from '../records/card.ts'
import type { Kind, RecordOf } from '../records/kinds.ts'
import type { ClosingDay } from '../records/municipality.ts'
import { familyRoom, privateRoom } from '../rooms.ts'
import type { Day } from '../values.ts'
import { addDays, dayOf } from './days.ts'
import { dueFollowUps, duePromises, saidNothingNew } from './owed.ts'
import { promisedBy, questionDue } from './questions.ts'
import { waitsFor } from './waits-for.ts'
import { rhythmOf } from './rhythm.ts'
import { meetingLines, type MeetingLine } from './day-meetings.ts'
import { fitTalks } from './day-fit.ts'
import { freshTold } from './day-told.ts'
import { suggestionDue } from './day-suggestions.ts'
import { rolesToLookAt } from './role-look.ts'
import { isOver } from './role-now.ts'
import { isToLookAt } from './look.ts'
import { waitsForSide } from './suggestions.ts'
import { isAnsweredBy, isNotHersYet } from './takeover.ts'
import { openFields } from './wishes.ts'

/** A family in the worker's hands: its id, the children's names and its custody holders, each with a room of her own. */
export type DayFamily = { family: string; label: string; holders: readonly string[] }

const kinds = ['member', 'message', 'read-mark', 'wish', 'agreement', 'contact', 'follow-up', 'follow-up-wish', 'promise', 'meeting', 'role', 'suggestion', 'told', 'told-read', 'fit', 'meeting-ask', 'meeting-times', 'minutes', 'minutes-flag'] as const
type DayKind = (typeof kinds)[number]

/** What the phone knows, one list per kind over all rooms of all families. */
export type DayKnown = { [K in DayKind]: readonly RecordOf<K>[] }

/** Whose day it is, by which calendar; `cards` are those of the families' contact persons. */
export type DayGiven = { me: string; today: Day; closingDays: readonly ClosingDay[]; cards: readonly Card[] }

type Line = { key: string; family: string; room: string; due: Day | undefined }

/** One thing that waits for the worker. `due` is the last day on which it is in time: none for what is only to be read. */
export type DayLine = Line & (
  | { what: 'question'; message: RecordOf<'message'> }
  | { what: 'unread'; message: RecordOf<'message'>; count: number }
  | { what: 'wish'; parent: string; count: number }
  | { what: 'takeover'; parent: string }
  | { what: 'look'; parent: string }
  | { what: 'rhythm'; parent: string; isLate: boolean }
  | { what: 'follow-up'; followUp: RecordOf<'follow-up'>; said: string[] }
  | { what: 'promise'; promise: RecordOf<'promise'> }
  | { what: 'role'; role: RecordOf<'role'> }
  | { what: 'role-look'; roles: RecordOf<'role'>[] }
  | { what: 'suggestion'; suggestion: RecordOf<'suggestion'> }
  | { what: 'meeting'; meeting: MeetingLine }
  | { what: 'fit'; parent: string; fit: RecordOf<'fit'> }
  | { what: 'told'; told: RecordOf<'told'>; count: number; isFirst: boolean }
)

/** Where on the day a line stands, in the order of the screen. */
export const dayParts = ['late', 'today', 'new', 'soon', 'later'] as const
export type DayPart = (typeof dayParts)[number]
const soonDays = 7

/** The part of the day list a line belongs to; `new` is what is to be read and owes no date. */
export function partOf({ due }: Pick<DayLine, 'due'>, today: Day): DayPart {
  if (due === undefined) return 'new'
  if (due <= today) return due < today ? 'late' : 'today'
  return due <= addDays(today, soonDays) ? 'soon' : 'later'
}

/** Everything that waits for a worker over all her families, what is owed soonest first. */
export function dayLines(families: readonly DayFamily[], known: DayKnown, given: DayGiven): DayLine[] {
  const roomed = byRoom(known)
  const lines = families.flatMap((family) => linesOf(family, roomed, given))
  return lines.sort((one, other) => compare(sortKey(one, given.today), sortKey(other, given.today)))
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
const order: readonly DayLine['what'][] = ['question', 'wish', 'takeover', 'look', 'suggestion', 'fit', 'meeting', 'role', 'promise', 'role-look', 'follow-up', 'rhythm', 'told', 'unread']
const sortKey = (line: DayLine, today: Day) =>
  [dayParts.indexOf(partOf(line, today)), line.due ?? '', order.indexOf(line.what), line.family, line.key].join(' ')

type Roomed = <K extends DayKind>(kind: K, room: string) => RecordOf<K>[]

/** Grouped once: asking room by room over all rows would grow with families times rows. */
function byRoom(known: DayKnown): Roomed {
  const held = new Map<string, RecordOf[]>()
  const put = (row: RecordOf) => { held.get(keyOf(row.kind, row.room))?.push(row) ?? held.set(keyOf(row.kind, row.room), [row]) }
  for (const kind of kinds) for (const row of known[kind]) put(row as RecordOf)
  return (kind, room) => (held.get(keyOf(kind, room)) ?? []) as never
}
const keyOf = (kind: Kind, room: string) => `${kind} ${room}`

type Around = { family: DayFamily; roomed: Roomed; given: DayGiven; card: Card | undefined }

function linesOf(family: DayFamily, roomed: Roomed, given: DayGiven): DayLine[] {
  const common = familyRoom(family.family)
  const around = { family, roomed, given, card: cardOf(roomed('member', common), given.cards) }
  const own = family.holders.map((parent) => ({ parent, room: privateRoom(family.family, parent) }))
  const threads = [common, ...own.map(({ room }) => room)]
  return [
    ...threads.flatMap((room) => [...questions(room, around), ...unread(room, around)]),
    ...own.flatMap((one) => [...wishes(one, around), ...fits(one, around), ...takeover(one, around), ...look(one, around), ...rhythm(one, around)]),
    ...owedIn(common, around),
    ...arranging(threads, around),
    ...toldNews(common, around),
  ]
}

/** The card of whoever is the family's contact person now. */
function cardOf(members: readonly RecordOf<'member'>[], cards: readonly Card[]): Card | undefined {
  const worker = members.find(({ body }) => body.role === 'contact-person' && body.until === null)
  return cards.find((card) => card.person === worker?.body.person)
}

const line = (what: string, id: string, { family }: Around, room: string, due: Day | undefined): Line =>
  ({ key: `${what} ${id}`, family: family.family, room, due })

const questions = (room: string, around: Around): DayLine[] =>
  around.roomed('message', room).filter((message) => waitsFor(message) === 'municipality').map((message) => {
    const due = questionDue(message, around.card, around.given.closingDays)
    return { ...line('question', message.id, around, room, due), what: 'question', message }
  })

/** What the family wrote since this worker last read; an open question has a line of its own. */
function unread(room: string, around: Around): DayLine[] {
  const upTo = around.roomed('read-mark', room).find((mark) => mark.id === around.given.me)?.body.upTo ?? 0
  const unseen = around.roomed('message', room).filter((message) => message.body.side === 'family' && message.first > upTo && !waitsFor(message))
  const newest = unseen.reduce<RecordOf<'message'> | undefined>((last, message) => (last && last.first > message.first ? last : message), undefined)
  return newest ? [{ ...line('unread', room, around, room, undefined), what: 'unread', message: newest, count: unseen.length }] : []
}

type Own = { parent: string; room: string }

/** A wish is answered within the same promise as a question, reckoned from the parent's last word on it. */
const wishes = ({ parent, room }: Own, around: Around): DayLine[] =>
  around.roomed('wish', room).flatMap((wish): DayLine[] => {
    const count = openFields(wish.body, 'contact-person').length
    if (count === 0) return []
    const said = Object.values(wish.body.fields).flat().filter((turn) => turn.side === 'parent').map((turn) => turn.at)
    const due = promisedBy(said.sort().at(-1) ?? wish.body.at, around.card, around.given.closingDays)
    return [{ ...line('wish', wish.id, around, room, due), what: 'wish', parent, count }]
  })

/** A talk to have about the contact is taken up within the same promise. */
const fits = ({ parent, room }: Own, around: Around): DayLine[] =>
  fitTalks(around.roomed('fit', room)).map((fit) => {
    const due = promisedBy(fit.body.at, around.card, around.given.closingDays)
    return { ...line('fit', fit.id, around, room, due), what: 'fit', parent, fit }
  })
/** An agreement from before this contact person came, for her to say yes to within her answer promise. */
function takeover({ parent, room }: Own, around: Around): DayLine[] {
  const { me, closingDays } = around.given
  const standing = around.roomed('agreement', room).find(({ body }) => body.until === null)
  const worker = around.roomed('member', familyRoom(around.family.family)).find(({ body }) => body.role === 'contact-person' && body.until === null && body.person === me)?.body
  if (!standing || !isNotHersYet(standing.body, worker) || around.roomed('wish', room).some(({ body }) => isAnsweredBy(body, worker))) return []
  return [{ ...line('takeover', standing.id, around, room, promisedBy(`${worker!.since}T08:00:00.000Z`, around.card, closingDays)), what: 'takeover', parent }]
}

/** The day on which both wanted to look at an agreement again, a week ahead. What is under talk, or not hers yet, is looked at by that. */
function look({ parent, room }: Own, around: Around): DayLine[] {
  const { roomed, given: { today } } = around
  const standing = roomed('agreement', room).find(({ body }) => body.until === null)
  const isUnderTalk = roomed('wish', room).find(({ body }) => body.state === 'open')
  if (!standing || !isToLookAt(standing.body, today, isUnderTalk) || takeover({ parent, room }, around).length > 0) return []
  return [{ ...line('look', standing.id, around, room, standing.body.nextLook), what: 'look', parent }]
}

/**
 * Contact that is soon due or late by a parent's standing agreement. Late is the municipality's, never the family's: where
 * the parent is the one to begin, nothing is owed. A meeting in time will be that contact, so "soon" is not said.
 */
function rhythm({ parent, room }: Own, around: Around): DayLine[] {
  const { roomed, given: { today } } = around
  const common = familyRoom(around.family.family)
  const standing = roomed('agreement', room).find(({ body }) => body.until === null)?.body
  if (!standing || standing.fields.starts === 'parent') return []
  const contacts = [...roomed('contact', common), ...roomed('contact', room)].map(({ body }) => body)
  const { state, next } = rhythmOf({ contacts, fields: standing.fields, since: standing.from, today })
  if (next === undefined || (state !== 'soon' && state !== 'late')) return []
  const isMet = roomed('meeting', common).some(({ body }) => !body.cancelled && dayOf(body.starts) >= today && dayOf(body.starts) <= next)
  if (state === 'soon' && isMet) return []
  return [{ ...line('rhythm', room, around, room, next), what: 'rhythm', parent, isLate: state === 'late' }]
}

/** What meetings want: an asking and how somebody sees the minutes are answered within the promise, as questions are. */
function arranging([common = '', ...own]: readonly string[], around: Around): DayLine[] {
  const { roomed, family: { holders }, card, given: { today, closingDays } } = around
  const inRoom = (kind: 'meeting-times' | 'meeting' | 'minutes' | 'minutes-flag') => roomed(kind, common) as never
  const asks = [common, ...own].flatMap((room) => roomed('meeting-ask', room))
  return meetingLines({ asks, times: inRoom('meeting-times'), meetings: inRoom('meeting'), minutes: inRoom('minutes'), flags: inRoom('minutes-flag'), holders, today })
    .map((meeting) => ({ ...line(`meeting-${meeting.about}`, meeting.id, around, common, meeting.due ?? promisedBy(meeting.at, card, closingDays)), what: 'meeting', meeting }))
}

/** A text of the family's own page that this worker has not read: to be read, and owed to no date. */
function toldNews(room: string, around: Around): DayLine[] {
  const { roomed, given: { me } } = around
  const fresh = freshTold(roomed('told', room), roomed('told-read', room), me)
  return fresh ? [{ ...line('told', room, around, room, undefined), what: 'told', ...fresh }] : []
}

/** What is owed in the family's room: follow-ups, this worker's promises, and how a task that was handed back is solved. */
function owedIn(room: string, around: Around): DayLine[] {
  const { roomed, given: { me, today, closingDays }, card } = around
  return [
    ...roomed('suggestion', room).filter((one) => waitsForSide(one, 'municipality')).map((suggestion): DayLine =>
      ({ ...line('suggestion', suggestion.id, around, room, suggestionDue(suggestion, card, closingDays)), what: 'suggestion', suggestion })),
    ...dueFollowUps(roomed('follow-up', room), today).map((followUp) => followUpLine(followUp, around, room)),
    ...duePromises(roomed('promise', room), me, today).map((promise): DayLine =>
      ({ ...line('promise', promise.id, around, room, promise.body.due ?? undefined), what: 'promise', promise })),
    ...roomed('role', room).filter(({ body }) => body.handedBack !== null && !isOver(body, today)).map((role): DayLine =>
      ({ ...line('role', role.id, around, room, role.body.handedBack?.answerBy), what: 'role', role })),
    ...looks(room, around),
  ]
}

/** Roles that both sides would look at again by now: one line for all of a family's. */
function looks(room: string, around: Around): DayLine[] {
  const roles = rolesToLookAt(around.roomed('role', room), around.roomed('suggestion', room), around.given.today)
  return roles.length > 0 ? [{ ...line('role-look', room, around, room, roles[0]!.body.nextLook!), what: 'role-look', roles }] : []
}

/** A follow-up on the day. What a parent has said of one that lies further ahead is new, and no more than a tap to confirm. */
function followUpLine(followUp: RecordOf<'follow-up'>, around: Around, room: string): DayLine {
  const { family, roomed, given: { today } } = around
  const said = saidNothingNew(followUp.id, family.holders.flatMap((parent) => roomed('follow-up-wish', privateRoom(family.family, parent))))
  const { due } = followUp.body
  const isAhead = said.length > 0 && due > addDays(today, soonDays)
  return { ...line('follow-up', followUp.id, around, room, isAhead ? undefined : due), what: 'follow-up', followUp, said }
}
