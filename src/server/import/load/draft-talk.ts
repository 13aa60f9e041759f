import type { ImportFamily } from '../../../contract/import/family.ts'
import type { ImportFit, ImportMessage } from '../../../contract/import/talk.ts'
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
  for (const fit of (family.fits ?? []).filter(desk.isNew)) draftFit(desk, family, fit)
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
  if (message.received) draftReceived(desk, room, desk.idOf('message', id), message.received)
}

function draftReceived(desk: Desk, room: string, id: string, { by, ...received }: NonNullable<ImportMessage['received']>): void {
  const asked = known(desk, room, 'message', id)
  if (asked) put(desk, room, 'message', id, { ...asked, received: { ...received, by: desk.idOf('person', by), byName: desk.nameOf(by) } })
}

/** How the contact fits lies in the room of the parent who said it. */
function draftFit(desk: Desk, family: ImportFamily, { id, parent, after, talked, ...fit }: ImportFit): void {
  const person = desk.idOf('person', parent)
  put(desk, threadRoom(desk, family.id, parent), 'fit', desk.idOf('fit', id), {
    ...fit, parent: person, byName: desk.nameOf(parent), after: after && desk.idOf('follow-up', after),
    talked: talked && { by: desk.idOf('person', talked.by), byName: desk.nameOf(talked.by), at: talked.at },
  }, fit.at)
}

const knownIn = (desk: Desk, room: string): Known => ({
  get: <K extends Kind>(kind: K, id: string) => {
    const body = known(desk, room, kind, id)
    return body && ({ room, kind, id, first: 0, number: 0, body } as RecordOf<K>)
  },
  all: () => [],
})
