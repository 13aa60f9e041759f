import type { Card } from '../../../contract/records/card.ts'
import { awayOn } from '../../../contract/rules/absences.ts'
import { addDays } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { dayWords, firstName } from '../../../words/da/dates.ts'
import { thread } from '../../../words/da/messages.ts'

/** What stands under the contact person's name: her answer promise, or until when she is away and who helps (PRODUCT rule 7). */
export function headLine(card: Card | undefined, today: Day): string | undefined {
  if (!card) return undefined
  const away = awayOn(card, today)
  return away ? thread.away(dayWords(addDays(away.to, 1), today), firstName(away.coverName)) : thread.promise(card.answerDays)
}
