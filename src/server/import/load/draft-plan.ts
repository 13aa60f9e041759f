import type { ImportFamily } from '../../../contract/import/family.ts'
import type { ImportMeeting, ImportPromise } from '../../../contract/import/plan.ts'
import { familyRoom } from '../../../contract/rooms.ts'
import type { IdKind } from '../ids.ts'
import { draftMinutes } from './draft-minutes.ts'
import { draftSuggestions } from './draft-suggestions.ts'
import { type Desk, put } from './drafts.ts'

/** Children, goals, roles, promises, meetings and follow-ups: the shared plan. */
export function draftPlan(desk: Desk, family: ImportFamily): void {
  const room = familyRoom(desk.idOf('family', family.id))
  const ref = (kind: IdKind, external: string | null) => (external === null ? null : desk.idOf(kind, external))
  for (const { id, ...child } of family.children.filter(desk.isNew)) put(desk, room, 'child', desk.idOf('child', id), child)
  for (const { id, ...goal } of family.goals.filter(desk.isNew))
    put(desk, room, 'goal', desk.idOf('goal', id), { ...goal, child: ref('child', goal.child), partOf: ref('goal', goal.partOf) })
  for (const { id, ...role } of family.roles.filter(desk.isNew))
    put(desk, room, 'role', desk.idOf('role', id), { ...role, child: ref('child', role.child) })
  draftSuggestions(desk, room, family)
  for (const promise of family.promises.filter(desk.isNew)) draftPromise(desk, room, family, promise)
  for (const meeting of family.meetings) draftMeeting(desk, room, meeting)
  for (const { id, ...followUp } of family.followUps.filter(desk.isNew))
    put(desk, room, 'follow-up', desk.idOf('follow-up', id), { ...followUp, child: ref('child', followUp.child) })
}

function draftPromise(desk: Desk, room: string, family: ImportFamily, { id, ...promise }: ImportPromise): void {
  const isFamilys = family.custody.some(({ parent }) => promise.owners.includes(parent))
  const owner = (external: string) => ({ person: desk.idOf('person', external), name: desk.nameOf(external) })
  put(desk, room, 'promise', desk.idOf('promise', id), {
    ...promise,
    handedBack: promise.handedBack && { ...promise.handedBack, owners: promise.handedBack.owners.map(owner) },
    child: promise.child && desk.idOf('child', promise.child),
    owners: promise.owners.map(owner),
    side: isFamilys ? 'family' : 'municipality',
    goal: promise.goal && desk.idOf('goal', promise.goal),
    meeting: promise.meeting && desk.idOf('meeting', promise.meeting),
  })
}

function draftMeeting(desk: Desk, room: string, value: ImportMeeting): void {
  const { id, points, texts, flags, times, ...meeting } = value
  const inside = desk.idOf('meeting', id)
  const people = meeting.people.map((one) => ({ ...one, person: one.person && desk.idOf('person', one.person) }))
  if (desk.isNew(value)) put(desk, room, 'meeting', inside, { ...meeting, people, child: meeting.child && desk.idOf('child', meeting.child) })
  for (const { id: point, by, text, at } of points.filter(desk.isNew))
    put(desk, room, 'point', desk.idOf('point', point), { meeting: inside, by: desk.idOf('person', by), byName: desk.nameOf(by), text, at }, at)
  draftMinutes(desk, room, inside, { texts, flags, times })
}
