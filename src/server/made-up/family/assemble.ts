import type { ImportFamily } from '../../../contract/import/family.ts'
import type { ImportMessage } from '../../../contract/import/talk.ts'
import type { WishedRhythm } from '../../../contract/records/wish.ts'
import type { Frame } from './frame.ts'
import { meetingsOf } from './meetings.ts'
import { followUpsOf } from './follow-ups.ts'
import { goalsOf, promisesOf, rolesOf, suggestionsOf } from './plan.ts'
import { readsOf, tailOf } from './tail.ts'
import { timelineOf } from './timeline.ts'
import { type Standing, wishesOf } from './wishes.ts'

export type ParentTalk = { rhythm: WishedRhythm; standing: Standing; age: number }

export const byMoment = (one: { at: string }, other: { at: string }) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)

/** A family out of its frame: who it is, and everything told about it. `tell` says what stands last in its threads. */
export function assemble(frame: Frame, talks: readonly ParentTalk[], tell: (frame: Frame) => ImportMessage[] = tailOf): ImportFamily {
  const line = timelineOf(frame)
  const { meetings, contacts } = meetingsOf(frame)
  const messages = [...line.messages, ...tell(frame)].sort(byMoment)
  const goals = goalsOf(frame)
  const talk = frame.parents.map((parent, place) => wishesOf(frame, parent, talks[place]!.rhythm, talks[place]!.standing, talks[place]!.age))
  return {
    ...whoIsWho(frame), goals, meetings, messages,
    roles: rolesOf(frame),
    suggestions: suggestionsOf(frame, goals),
    promises: promisesOf(frame, meetings.map((one) => one.id), goals.filter((one) => one.state === 'agreed').map((one) => one.id)),
    ...followUpsOf(frame),
    contacts: [...line.contacts, ...contacts].sort(byMoment),
    wishes: talk.flatMap((one) => one.wishes),
    agreements: talk.flatMap((one) => one.agreements),
    reads: readsOf(frame, messages),
    pageVisits: line.visits.sort(byMoment),
  }
}

/** Custody, assignments and children of a frame. */
export function whoIsWho({ id, parents, workers, mate, children }: Frame): Pick<ImportFamily, 'id' | 'custody' | 'assignments' | 'children'> {
  return {
    id,
    custody: parents.map((parent) => ({ parent: parent.id, relation: parent.relation, since: parent.since, until: null })),
    assignments: [
      ...workers.map((one) => ({ worker: one.worker.id, role: 'contact-person' as const, since: one.since, until: one.until })),
      { worker: mate.worker.id, role: 'mate' as const, since: mate.since, until: mate.until },
    ],
    children: children.map(({ id: child, name, born }) => ({ id: child, name, born })),
  }
}
