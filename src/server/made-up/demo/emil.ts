import type { ImportFamily } from '../../../contract/import/family.ts'
import type { ImportContact, ImportFit } from '../../../contract/import/talk.ts'
import { addDays, addMonths } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { momentAt, workdayFrom, workdayUpTo } from '../clock.ts'
import { byMoment, whoIsWho } from '../family/assemble.ts'
import type { ToldFamily } from '../family/generic.ts'
import { meetingsOf } from '../family/meetings.ts'
import { importParent } from '../family/people.ts'
import { timelineOf } from '../family/timeline.ts'
import { joined } from '../family/wishes.ts'
import { andersAgreement, emilsAgreement } from './emil-agreement.ts'
import { emilsFollowUps } from './follow-ups.ts'
import { emilsGoals, emilsMeeting, emilsPromises, emilsRoles } from './emil-plan.ts'
import { emilsOtherMeetings } from './emil-meetings.ts'
import { emilsSuggestions, emilsVersions } from './emil-suggestions.ts'
import { emilsPage } from './emil-told.ts'
import { emilsCalls, emilsMessages } from './emil-talk.ts'
import { childOf, demoFrame } from './frames.ts'

/** The days the story of Emil hangs on: the meeting a few days ahead, and a contact every second week before it. */
export type EmilDays = { today: Day; meeting: Day; dots: readonly Day[]; agreed: Day }

function daysOf(today: Day): EmilDays {
  const meeting = workdayFrom(addDays(today, 4))
  return { today, meeting, dots: [56, 42, 28, 14].map((before) => workdayUpTo(addDays(meeting, -before))), agreed: workdayUpTo(addDays(today, -69)) }
}

/** Mette, Anders and Emil, who live in two homes: the family of the design's pictures. */
export function emilsFamily(today: Day, seed: string): ToldFamily {
  const days = daysOf(today)
  const frame = demoFrame({
    id: 'f001', today, seed, step: 14, last: workdayUpTo(addDays(days.dots[0]!, -14)),
    parents: [['mette-kjaer', 'Mette Kjær', 'mor'], ['anders-friis', 'Anders Friis', 'far']],
    children: [childOf('f001-c1', 'Emil', 'boy', addMonths(today, -88), 'Skovvangskolen', 'Anne')],
  })
  const line = timelineOf(frame)
  const held = meetingsOf(frame)
  const meetings = [...held.meetings.filter((one) => one.minutes !== null), emilsMeeting(days), ...emilsOtherMeetings(days)]
  const { messages, reads } = emilsMessages(days, line.messages)
  const anders = andersAgreement(frame, days)
  const family: ImportFamily = {
    ...whoIsWho(frame), meetings, messages, reads,
    contacts: sixMeetings([...line.contacts, ...held.contacts, ...emilsCalls(days)].sort(byMoment)),
    goals: emilsGoals(days), roles: emilsRoles(days), suggestions: emilsSuggestions(days), versions: emilsVersions(days), promises: emilsPromises(days), ...emilsFollowUps(frame),
    ...joined(emilsAgreement(frame, days), anders),
    fits: emilsFits(days),
    ...emilsPage(days),
    pageVisits: [...line.visits, ...days.dots.map((day, place) => ({ id: `f001-vd${place}`, by: 'sofie-lund', at: `${day}T06:55:00.000Z` }))].sort(byMoment),
  }
  return { family, parents: frame.parents.map(importParent) }
}

/** Sofie has met Emil six times. */
function sixMeetings(contacts: readonly ImportContact[]): ImportContact[] {
  const canMeet = (one: ImportContact) => one.by === 'sofie-lund' && one.type !== 'call' && one.privateTo === null
  const met = new Set(contacts.filter(canMeet).slice(0, 6))
  return contacts.map((one) => ({ ...one, metChild: one.by === 'sofie-lund' ? met.has(one) : one.metChild }))
}

/** Mette is content; Anders thought it much, and Sofie has talked with him about it. */
const emilsFits = ({ today }: EmilDays): ImportFit[] => [
  { id: 'f001-fit1', parent: 'mette-kjaer', at: momentAt(addDays(today, -66), 1220), contact: 'right', again: false, after: null, talked: null },
  { id: 'f001-fit2', parent: 'anders-friis', at: momentAt(addDays(today, -64), 1182), contact: 'too-much', again: false, after: null, talked: { by: 'sofie-lund', at: momentAt(workdayFrom(addDays(today, -61)), 612) } },
]
