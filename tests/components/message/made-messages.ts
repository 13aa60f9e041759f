import type { MessageRow } from '../../../src/client/components/message/thread-items.ts'
import type { Message } from '../../../src/contract/records/message.ts'

export const today = '2026-11-21'
let made = 0

/** A message from Sofie today; `first` is its place in the room. */
export function madeMessage(body: Partial<Message> = {}, first = 1): MessageRow {
  made += 1
  const whole: Message = {
    by: 'sofie', byName: 'Sofie Lund', side: 'municipality', kind: 'hello', text: 'Hej', at: '2026-11-21T08:31:00.000Z',
    answerBy: null, replyTo: null, answered: null, ...body,
  }
  return { room: 'r', kind: 'message', id: `m${made}`, first, number: first, body: whole }
}
