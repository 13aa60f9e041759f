import type { ImportMeeting } from '../../../contract/import/plan.ts'
import { type Desk, put } from './drafts.ts'

/** A meeting's minutes text by text, what others see otherwise, and other times put forward for it. */
export function draftMinutes(desk: Desk, room: string, meeting: string, { texts = [], flags = [], times = [] }: Pick<ImportMeeting, 'texts' | 'flags' | 'times'>): void {
  const who = (external: string) => ({ person: desk.idOf('person', external), name: desk.nameOf(external) })
  const by = (external: string) => ({ by: desk.idOf('person', external), byName: desk.nameOf(external) })
  for (const one of texts.filter(desk.isNew)) {
    const agreed = one.agreedBy.map((person) => ({ ...who(person), at: one.at }))
    put(desk, room, 'minutes', desk.idOf('minutes', one.id), { meeting, over: one.over && desk.idOf('minutes', one.over), text: one.text, ...by(one.by), at: one.at, agreed }, one.at)
  }
  for (const one of flags.filter(desk.isNew))
    put(desk, room, 'minutes-flag', desk.idOf('minutes-flag', one.id), { meeting, minutes: one.minutes && desk.idOf('minutes', one.minutes), says: one.says, text: one.text, ...by(one.by), at: one.at, heard: null }, one.at)
  for (const one of times.filter(desk.isNew)) {
    const slots = one.slots.map((slot) => ({ ...slot, byName: desk.nameOf(one.by) }))
    const answers = one.answers.map(({ by: person, ...answer }) => ({ ...who(person), ...answer }))
    put(desk, room, 'meeting-times', desk.idOf('meeting-times', one.id), { meeting, sequence: 0, plan: null, ...by(one.by), at: one.at, slots, answers, state: 'open', chosen: null }, one.at)
  }
}
