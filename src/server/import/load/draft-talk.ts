import type { ImportFamily } from '../../../contract/import/family.ts'
import type { ImportMessage } from '../../../contract/import/talk.ts'
import { isRefusal, type Known } from '../../../contract/intents/intent.ts'
import { messageSend } from '../../../contract/intents/message.ts'
import type { Bodies, Kind, RecordOf } from '../../../contract/records/kinds.ts'
import { familyRoom, privateRoom } from '../../../contract/rooms.ts'
import { type Desk, known, put } from './drafts.ts'

/** The room that a thread lies in. */
export const threadRoom = (desk: Desk, family: string, privateTo: string | null): string => {
  const id = desk.idOf('family', family)
  return privateTo === null ? familyRoom(id) : privateRoom(id, desk.idOf('person', privateTo))
}

/** Contacts, messages and visits to the page. */
export function draftTalk(desk: Desk, family: ImportFamily): void {
  for (const { id, privateTo, by, ...contact } of family.contacts.filter(desk.isNew)) {
    const body = { ...contact, by: desk.idOf('person', by), byName: desk.nameOf(by) }
    put(desk, threadRoom(desk, family.id, privateTo), 'contact', desk.idOf('contact', id), body, contact.at)
  }
  // By moment, so that a question is there before its answer; the sort keeps the file's order within a moment.
  const messages = family.messages.filter(desk.isNew).sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  for (const message of messages) draftMessage(desk, family, message)
  const room = threadRoom(desk, family.id, null)
  for (const { id, by, at } of family.pageVisits.filter(desk.isNew))
    put(desk, room, 'page-visit', desk.idOf('page-visit', id), { by: desk.idOf('person', by), byName: desk.nameOf(by), at }, at)
}

/** A message is loaded as if it had been sent at its moment, so that what it answers and counts as is decided in one place. */
function draftMessage(desk: Desk, family: ImportFamily, message: ImportMessage): void {
  const { id, privateTo, by, kind, text, at, answerBy, replyTo } = message
  const room = threadRoom(desk, family.id, privateTo)
  const role = family.custody.some((one) => one.parent === by) ? 'parent' : 'contact-person'
  const actor = { person: desk.idOf('person', by), name: desk.nameOf(by), role } as const
  const payload = { kind, text, answerBy, replyTo: replyTo && desk.idOf('message', replyTo) }
  const effect = messageSend.effect(knownIn(desk, room), payload, { now: at, intent: desk.idOf('message', id), room, actor })
  if (isRefusal(effect)) throw new Error(`a checked message was refused: ${effect.refused}`)
  for (const change of effect) put(desk, room, change.kind, change.id, change.body as Bodies[Kind], at)
}

const knownIn = (desk: Desk, room: string): Known => ({
  get: <K extends Kind>(kind: K, id: string) => {
    const body = known(desk, room, kind, id)
    return body && ({ room, kind, id, first: 0, number: 0, body } as RecordOf<K>)
  },
  all: () => [],
})
