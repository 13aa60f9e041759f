import type { FollowUpForm } from '../../../contract/records/follow-up-forms.ts'
import type { Day } from '../../../contract/values.ts'
import { isDay } from '../../../contract/rules/days.ts'
import { followUpWork as words } from '../../../words/da/follow-up-work.ts'

/** A follow-up while it is written down. An empty day means today; no form the one wished, or that of last time. */
export type HoldDraft = { day: string; form: FollowUpForm | ''; note: string; childView: string }
export const emptyHold: HoldDraft = { day: '', form: '', note: '', childView: '' }

/** A pause while its last day is chosen. */
export type PauseDraft = { until: string; reason: string }
export const emptyPause: PauseDraft = { until: '', reason: '' }

/** The payload of `follow-up.hold`. */
export type HoldPayload = { followUp: string; day: Day; form: FollowUpForm; note: string | null; childView: string | null; purpose: string | null }
export type HoldGiven = { followUp: string; today: Day; form: FollowUpForm; asksView: boolean }

const longestNote = 8000
const longestView = 500

/** What is in the way of writing it down. Ids are those of `HoldForm`. */
export function holdFaults(draft: HoldDraft, { today, asksView }: HoldGiven): { id: string; text: string }[] {
  const day = draft.day || today
  const view = draft.childView.trim()
  return [
    !isDay(day) && { id: 'hold-day', text: words.faults.day },
    isDay(day) && day > today && { id: 'hold-day', text: words.faults.future },
    draft.note.trim().length > longestNote && { id: 'hold-note', text: words.faults.note },
    asksView && (view === '' || view.length > longestView) && { id: 'hold-view', text: words.faults.view },
  ].filter((fault) => fault !== false)
}

export const holdOf = (draft: HoldDraft, { followUp, today, form, asksView }: HoldGiven): HoldPayload => ({
  followUp, day: draft.day || today, form: draft.form || form, note: draft.note.trim() || null,
  childView: asksView ? draft.childView.trim() : null, purpose: words.purpose,
})
