import type { WishFields } from '../../../contract/records/wish.ts'
import type { Planned, Subject } from '../../../contract/rules/fits.ts'

/** What a worker says of a contact so that it can be held against an agreement, with her reason for going on. Kept as it is typed. */
export type AboutDraft = { subject: Subject | ''; isHard: boolean; isNews: boolean; smsFirst: boolean; notice: 'good-time' | 'now'; reason: string }
export const emptyAbout: AboutDraft = { subject: '', isHard: false, isNews: false, smsFirst: false, notice: 'good-time', reason: '' }
export const aboutDraftKey = (place: string): string => `about ${place}`

/** What there is to ask: only what one of the agreements says something of. */
export type Asks = { subjects: Subject[]; isHard: boolean; isNews: boolean; smsFirst: boolean }

export const noAsks: Asks = { subjects: [], isHard: false, isNews: false, smsFirst: false }

/** What a contact of a kind is asked about, by the agreements of those whom it reaches. */
export function asksOf(kind: Planned['kind'], agreed: readonly WishFields[]): Asks {
  const subjects = agreed.flatMap((fields) => (kind === 'call' ? fields.notByPhone : kind === 'message' ? fields.notInWriting : undefined) ?? [])
  return {
    subjects: [...new Set(subjects)],
    isHard: agreed.some((fields) => fields.hardNews !== undefined),
    isNews: kind !== 'message' && agreed.some((fields) => fields.rhythm === 'only-news'),
    smsFirst: kind === 'call' && agreed.some(({ channels }) => channels !== undefined && channels.includes('sms-first') && !channels.includes('call')),
  }
}

/** The planned contact's parts that follow from what was said. What is not asked any longer counts for nothing. */
export function aboutPlanned(draft: AboutDraft, asks: Asks, usual: Planned['purpose']): Pick<Planned, 'subject' | 'purpose'> {
  const subject = draft.subject !== '' && asks.subjects.includes(draft.subject) ? draft.subject : undefined
  return { subject, purpose: asks.isHard && draft.isHard ? 'hard-news' : asks.isNews && draft.isNews ? 'news' : usual }
}
