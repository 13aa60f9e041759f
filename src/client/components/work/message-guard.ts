import type { RecordOf } from '../../../contract/records/kinds.ts'
import type { Message } from '../../../contract/records/message.ts'
import type { Planned } from '../../../contract/rules/fits.ts'
import { dayOf } from '../../../contract/rules/days.ts'
import { isReply } from '../../../contract/rules/reply.ts'
import { nextGoodTime } from '../../../contract/rules/hours.ts'
import type { Instant } from '../../../contract/values.ts'
import { notice } from '../../../words/da/off-agreement.ts'
import { type AboutDraft, aboutPlanned, type Asks, asksOf, noAsks } from '../agreement/about-draft.ts'
import { type AgreedWith, type OffView, offViews } from '../agreement/off-view.ts'
import type { ComposerDraft } from '../message/composer.ts'

type Given = { draft: ComposerDraft; about: AboutDraft; agreed: readonly AgreedWith[]; messages: readonly RecordOf<'message'>[]; now: Instant }

/** What a worker is told before she sends: what is asked of her, what does not fit, and whose notice waits until when. */
export type MessageGuard = { asks: Asks; off: OffView[]; waits: { first: string; at: Instant }[]; isReply: boolean }

export const noGuard: MessageGuard = { asks: noAsks, off: [], waits: [], isReply: false }

/** Silent until something is written: then the message is held against the agreements of those who will read it. */
export function messageGuard({ draft, about, agreed, messages, now }: Given): MessageGuard {
  if (draft.text.trim() === '') return noGuard
  const asks = asksOf('message', agreed.map((one) => one.standing.fields))
  const isCourtesy = draft.kind === 'hello' || draft.kind === 'thanks'
  const isAnswer = isReply(draft.replyTo, messages, now)
  const planned: Planned = {
    kind: 'message', channel: 'message', at: now, isReply: isAnswer, noticeWaits: about.notice === 'good-time', ...aboutPlanned(about, asks, isCourtesy ? 'courtesy' : 'news'),
  }
  const waits = agreed.map(({ first, standing }) => ({ first, at: nextGoodTime(standing.fields.week, now) })).filter(({ at }) => at > now)
  return { asks, off: offViews(planned, agreed, dayOf(now)), waits, isReply: isAnswer }
}

/** To the worker: which parents are told of a message only later, and when. */
export function heldWords(message: Message | undefined, agreed: readonly AgreedWith[], now: Instant): string {
  if (message?.notice !== 'good-time') return ''
  const later = agreed.map(({ first, standing }) => ({ first, at: nextGoodTime(standing.fields.week, message.at) })).filter(({ at }) => at > now)
  return later.map(({ first, at }) => notice.waits(first, at, dayOf(now))).join(' · ')
}
