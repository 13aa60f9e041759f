import type { RouteLocationRaw } from 'vue-router'
import type { Need } from '../../../contract/rules/needs-me.ts'
import type { Day } from '../../../contract/values.ts'
import { home } from '../../../words/da/home.ts'
import { meetingNeed } from '../../../words/da/needs-meeting.ts'
import { threadTo } from '../base/places.ts'

/** `Sofie har et spørgsmål`. */
export function needTitle(need: Need): string {
  if (need.what === 'meeting') return meetingNeed[need.about].title(need.byName)
  if (need.what === 'suggestion') return need.isAgreed ? home.agreedSuggestion(need.about) : home.suggestion(need.byName, need.about)
  return need.what === 'question' ? home.question(need.byName) : home.wishAnswered(need.byName)
}

/** Where it is done, and what the way there is called. */
export const needTo = (need: Need): RouteLocationRaw =>
  need.what === 'meeting' ? (need.meeting ? `/moeder/${need.meeting}` : '/moeder') : need.what === 'question' ? threadTo(need.room, need.id) : need.what === 'suggestion' ? `/${need.about === 'goal' ? 'maal' : 'roller'}/${need.subject}` : '/forventninger'
export const needAct = (need: Need): string => (need.what === 'meeting' ? meetingNeed[need.about].act : need.what === 'question' ? home.readAndAnswer : need.what === 'suggestion' ? home.seeSuggestion : home.seeAnswer)

/** By when, without pressing: a passed day is a hope, not a fault. */
export function needText(need: Need, today: Day): string {
  if (need.what === 'meeting') return meetingNeed[need.about].text(need.title)
  if (need.what === 'suggestion') return need.isAgreed ? home.agreedSuggestionText : home.suggestionText
  if (need.what === 'wish-answer') return home.wishCount(need.count)
  if (!need.due) return home.answerAnyTime
  return need.due < today ? home.answerPassed(need.byName, need.due, today) : home.answerBy(need.due, today)
}
