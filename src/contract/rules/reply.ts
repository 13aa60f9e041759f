import type { Message } from '../records/message.ts'
import type { Instant } from '../values.ts'
import { addDays, dayOf } from './days.ts'

/** For so many days a parent's latest word is answered without being named. */
const freshDays = 7

/**
 * Whether what a worker writes now answers a parent: it names a message, a question is open, or the family had the last word
 * these days. A thanks asks for nothing more. What is written on the day of a parent's word belongs to the same talk.
 */
export function isReply(replyTo: string | null, messages: readonly { body: Message }[], now: Instant): boolean {
  const said = messages.map(({ body }) => body)
  if (replyTo !== null || said.some((one) => one.side === 'family' && one.kind === 'question' && !one.answered)) return true
  const place = said.findLastIndex((one) => one.side === 'family' && one.kind !== 'thanks')
  const word = said[place]
  if (!word) return false
  const [today, day] = [dayOf(now), dayOf(word.at)]
  return day === today || (day >= addDays(today, -freshDays) && !said.slice(place).some((one) => one.side === 'municipality'))
}
