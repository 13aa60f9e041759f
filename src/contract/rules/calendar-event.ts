import type { RecordOf } from '../records/kinds.ts'
import type { CalendarEvent } from './calendar-file.ts'
import { isCancelled, sequenceOf } from './meetings.ts'

/** The sentences of a calendar: none of them names anybody or any place. */
export type CalendarWords = { neutral: string; cancelled: (title: string) => string }

/**
 * A meeting for a calendar. By default nothing of what it is about goes along: a calendar is read over shoulders and
 * shared at work (PRODUCT rule 4). Whoever chose it gets title and place. What is cancelled says so in its title too,
 * since not every calendar shows the status.
 */
export function calendarEvent({ id, body }: Pick<RecordOf<'meeting'>, 'id' | 'body'>, hasTitles: boolean, words: CalendarWords): CalendarEvent {
  const title = hasTitles ? body.title : words.neutral
  const isOff = isCancelled(body)
  return {
    id, starts: body.starts, ends: body.ends, sequence: sequenceOf(body) + (body.earlier?.length ?? 0), isCancelled: isOff,
    title: isOff ? words.cancelled(title) : title, place: hasTitles ? body.place : null,
  }
}
