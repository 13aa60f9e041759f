import type { MeetingNeed } from '../../contract/rules/needs-meeting.ts'
import { firstName } from './dates.ts'

/** What meetings want of a parent, on Overblik: what it is, in words, and what the way there is called. */
export const meetingNeed = {
  times: { title: (by: string) => `${firstName(by)} foreslår tider til et møde`, text: (title: string) => `${title}. Sig, hvad der passer dig.`, act: 'Se tiderne' },
  moved: { title: (_by: string) => 'Et møde er flyttet', text: (title: string) => `${title}. Dit svar gjaldt den gamle tid. Passer den nye?`, act: 'Se den nye tid' },
  minutes: { title: (_by: string) => 'Der er skrevet referat', text: (title: string) => `${title}. Passer det, der står?`, act: 'Læs referatet' },
  promise: { title: (_by: string) => 'Noget, du sagde på mødet', text: (title: string) => `“${title}”. Det er først en aftale, når du siger ja.`, act: 'Se det' },
} satisfies Record<MeetingNeed['about'], { title: (by: string) => string; text: (title: string) => string; act: string }>
