import type { WishFields } from '../../../contract/records/wish.ts'
import type { Day } from '../../../contract/values.ts'
import { weekSaid } from '../../../words/da/week-said.ts'
import { channelWords, justNowWords, newsWayWords, rhythmWords, subjectWords, type Who } from '../../../words/da/wish-choices.ts'
import { dateOf } from '../../../words/da/dates.ts'
import { strip } from '../../../words/da/work.ts'

/** The few things of an agreement to have in mind before one writes or calls, the shortest way. */
export function stripLines(fields: WishFields, who: Who, today: Day): string[] {
  const { rhythm, starts, channels, justNow, week, hardNews, notByPhone, notInWriting, avoid } = fields
  const [channel] = channels ?? []
  const isNow = justNow && justNow.until >= today
  const first = [rhythm && rhythmWords(who)[rhythm].label, isNow && strip.justNow(justNow.change), starts === 'parent' && strip.begins(who.parent), channel && strip.rather(channelWords(who)[channel].label)]
  const never = week ? weekSaid(week).filter((line) => line.startsWith(strip.never)) : []
  return [
    first.filter(Boolean).join(' · '),
    isNow ? justNowWords.said(justNow.change, dateOf(justNow.until, today)) : '',
    ...never,
    hardNews ? strip.hardNews(newsWayWords(who)[hardNews].label) : '',
    notByPhone ? strip.notByPhone(notByPhone.map((one) => subjectWords[one])) : '',
    notInWriting ? strip.notInWriting(notInWriting.map((one) => subjectWords[one])) : '',
    avoid ?? '',
  ].filter((line) => line !== '')
}
