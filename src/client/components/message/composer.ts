import type { MessageKind } from '../../../contract/records/message.ts'
import { isDay } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { composerFaults } from '../../../words/da/messages.ts'

export type TalkSide = 'family' | 'municipality'

/** What stands in the composer; kept per room as it is typed. `answerBy` is empty or what the day field holds. */
export type ComposerDraft = { text: string; kind: MessageKind; answerBy: string; replyTo: string | null }

/** The payload of `message.send`. */
export type MessagePayload = { kind: MessageKind; text: string; answerBy: Day | null; replyTo: string | null; notice?: 'good-time' | 'now' }

/** As `longestText` of the contract, which would bring zod along. A test holds them equal. */
export const longest = 8000
const nearTheEnd = 500

/** The kinds each side may choose among. */
export const kindsFor = (side: TalkSide): readonly MessageKind[] =>
  side === 'family' ? ['news', 'question', 'hello', 'thanks'] : ['information', 'question', 'hello', 'thanks']

export const emptyDraft = (side: TalkSide): ComposerDraft => ({ text: '', kind: side === 'family' ? 'news' : 'information', answerBy: '', replyTo: null })

/** How many characters are left, once that is worth knowing; negative when it is too long. */
export function leftOf(text: string): number | undefined {
  const left = longest - text.trim().length
  return left <= nearTheEnd ? left : undefined
}

const asksForDay = (draft: ComposerDraft, side: TalkSide) => side === 'municipality' && draft.kind === 'question'

export type ComposerFault = { field: 'text' | 'date'; text: string }

/** What is in the way of sending. */
export function faultsOf(draft: ComposerDraft, given: { side: TalkSide; today: Day }): ComposerFault[] {
  const faults: ComposerFault[] = []
  const length = draft.text.trim().length
  if (length === 0) faults.push({ field: 'text', text: composerFaults.empty })
  if (length > longest) faults.push({ field: 'text', text: composerFaults.tooLong(length - longest) })
  if (!asksForDay(draft, given.side)) return faults
  const date = dateFault(draft.answerBy, given.today)
  return date ? [...faults, { field: 'date', text: date }] : faults
}

function dateFault(day: string, today: Day): string | undefined {
  if (day === '') return composerFaults.noDate
  if (!isDay(day)) return composerFaults.badDate
  return day < today ? composerFaults.pastDate : undefined
}

export const payloadOf = (draft: ComposerDraft, side: TalkSide): MessagePayload => ({
  kind: draft.kind, text: draft.text.trim(), answerBy: asksForDay(draft, side) ? draft.answerBy : null, replyTo: draft.replyTo,
})
