import type { ImportMessage } from '../../../contract/import/talk.ts'
import { dayOf } from '../../../contract/rules/days.ts'
import { idsIn, mustBeInCircle, mustBeParent, mustBeWorker, mustName, type Scope } from './say.ts'

type Places = ReadonlyMap<string, number>

/** Contacts, messages, read marks and visits to the page: by somebody who was there, in a thread that is there. */
export function checkTalk(scope: Scope): void {
  const { contacts, messages, reads, pageVisits } = scope.family
  const places: Places = new Map(messages.map((message, place) => [message.id, place]))
  for (const [place, { by, privateTo }] of contacts.entries()) {
    mustBeWorker(scope, `contacts[${place}].by`, by)
    mustBeParent(scope, `contacts[${place}].privateTo`, privateTo)
  }
  for (const [place, message] of messages.entries()) checkMessage(scope, place, message, places)
  for (const [place, { by, privateTo, upTo }] of reads.entries()) {
    mustBeInCircle(scope, `reads[${place}].by`, by)
    mustBeParent(scope, `reads[${place}].privateTo`, privateTo)
    const read = messages[places.get(upTo) ?? -1]
    if (read?.privateTo !== privateTo) scope.say(`${scope.path}.reads[${place}].upTo`, 'expected the id of a message of that thread')
  }
  for (const [place, { parent, after, talked }] of (scope.family.fits ?? []).entries()) {
    mustBeParent(scope, `fits[${place}].parent`, parent)
    mustName(scope, `fits[${place}].after`, after, idsIn(scope.family.followUps), 'a follow-up of this family')
    if (talked) mustBeWorker(scope, `fits[${place}].talked.by`, talked.by)
  }
  for (const [place, { by }] of pageVisits.entries()) mustBeWorker(scope, `pageVisits[${place}].by`, by)
}

function checkMessage(scope: Scope, place: number, message: ImportMessage, places: Places): void {
  const path = `messages[${place}]`
  mustBeInCircle(scope, `${path}.by`, message.by)
  mustBeParent(scope, `${path}.privateTo`, message.privateTo)
  checkThread(scope, path, message)
  checkAnswerBy(scope, path, message)
  checkReceived(scope, path, message)
  if (message.replyTo === null) return
  const before = places.get(message.replyTo)
  const asked = before === undefined ? undefined : scope.family.messages[before]
  if (!asked || asked.privateTo !== message.privateTo || !isEarlier(asked, before!, message, place))
    scope.say(`${scope.path}.${path}.replyTo`, 'expected the id of an earlier message of the same thread')
}

const isEarlier = (one: ImportMessage, place: number, other: ImportMessage, otherPlace: number) =>
  one.at < other.at || (one.at === other.at && place < otherPlace)

/** A single custody holder's thread is her own, so the common one begins with the second; nobody writes in another parent's. */
function checkThread({ say, path: family, parents }: Scope, path: string, { by, privateTo }: ImportMessage): void {
  if (privateTo === null && parents.size < 2)
    say(`${family}.${path}.privateTo`, 'expected the parent\'s id: a family with one custody holder has no common thread')
  if (privateTo !== null && parents.has(by) && by !== privateTo)
    say(`${family}.${path}.by`, 'expected the parent whose own thread this is, or a worker')
}

function checkReceived(scope: Scope, path: string, { by, kind, received }: ImportMessage): void {
  if (!received) return
  mustBeWorker(scope, `${path}.received.by`, received.by)
  if (kind !== 'question' || !scope.parents.has(by)) scope.say(`${scope.path}.${path}.received`, 'expected nothing: only a parent\'s question is received')
}

function checkAnswerBy({ say, path: family, parents }: Scope, path: string, { by, kind, at, answerBy }: ImportMessage): void {
  if (answerBy === null) return
  if (kind !== 'question' || parents.has(by)) say(`${family}.${path}.answerBy`, 'expected null: only a worker\'s question names a day')
  else if (answerBy < dayOf(at)) say(`${family}.${path}.answerBy`, 'expected a day not before the message')
}
