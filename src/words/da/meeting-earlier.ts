import type { Day } from '../../contract/values.ts'
import { firstName, longDate } from './dates.ts'
import { meetings } from './meetings.ts'

/** What stood about a meeting before it was put right. */
export const meetingEarlier = {
  by: (byName: string, day: Day, today: Day) => `${firstName(byName)} har rettet det, der står om mødet, ${longDate(day, today)}. Det stod der før`,
  fields: { title: 'Navn', purpose: meetings.purpose, noSupportCut: 'Der bliver ikke taget støtte', link: 'Link til video', travel: 'Sådan kommer man derhen', bring: meetings.bring, decisions: meetings.decisions },
  yesNo: (isSo: boolean) => (isSo ? 'Ja' : 'Stod der ikke'),
  nothing: 'Ingenting',
}
