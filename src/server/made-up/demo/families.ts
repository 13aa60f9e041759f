import { addDays, addMonths } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { openFromFamily } from '../bank/episodes-open.ts'
import { workdayUpTo } from '../clock.ts'
import { assemble } from '../family/assemble.ts'
import type { Frame } from '../family/frame.ts'
import type { ToldFamily } from '../family/generic.ts'
import { importParent } from '../family/people.ts'
import { tell } from '../family/story.ts'
import { almasFits, almasQuestions } from './alma-contact.ts'
import { emilsFamily } from './emil.ts'
import { almasFollowUps, camillasFollowUps, stormsFollowUps } from './follow-ups.ts'
import { childOf, demoFrame } from './frames.ts'

export const demoCount = 4

/** The families of those whom the test login lists: each shows another side of what the app does. */
export const demoFamilies = (today: Day, seed: string): ToldFamily[] => [
  emilsFamily(today, seed), camillasFamily(today, seed), almasFamily(today, seed), stormsFamily(today, seed),
]

type Told = ToldFamily['family']
const told = (frame: Frame, family: Told, owed: Pick<Told, 'followUps' | 'children'>): ToldFamily => ({ family: { ...family, ...owed }, parents: frame.parents.map(importParent) })

/** Alone with two children: her own thread only, a question she has asked, and answers to her new wish to look at. */
function camillasFamily(today: Day, seed: string): ToldFamily {
  const frame = demoFrame({
    id: 'f002', today, seed, step: 30, last: workdayUpTo(addDays(today, -26)),
    parents: [['camilla-juhl', 'Camilla Juhl', 'mor']],
    children: [
      childOf('f002-c1', 'Freja', 'girl', addMonths(today, -137), 'Birkelundskolen', 'Bjarne'),
      childOf('f002-c2', 'Noah', 'boy', addMonths(today, -53), 'Troldhøj', 'Ulla'),
    ],
  })
  const ask = (given: Frame) => tell(given, { episode: openFromFamily[1]!, day: addDays(today, -1), privateTo: 'camilla-juhl', child: given.children[0]! })
  return told(frame, assemble(frame, [{ rhythm: 'monthly', standing: 'standing-and-wish', age: 75 }], ask), camillasFollowUps(frame))
}

/** Louise and Alma's father: agreed long ago, and contact is a little late. */
function almasFamily(today: Day, seed: string): ToldFamily {
  const frame = demoFrame({
    id: 'f003', today, seed, step: 30, last: workdayUpTo(addDays(today, -34)),
    parents: [['louise-brandt', 'Louise Brandt', 'mor'], ['rasmus-toft', 'Rasmus Toft', 'far']],
    children: [childOf('f003-c1', 'Alma', 'girl', addMonths(today, -113), 'Møllebakkeskolen', 'Sidsel')],
  })
  const talks = [{ rhythm: 'monthly', standing: 'standing', age: 85 }, { rhythm: 'only-news', standing: 'with-earlier', age: 90 }] as const
  return told(frame, { ...assemble(frame, talks, almasQuestions), fits: almasFits(frame) }, almasFollowUps(frame))
}

/** Louise and Storm's father, who knows nothing of the other family. Sofie is new here: what Louise agreed with Karen waits for her yes, and a wish of his for her answer. */
function stormsFamily(today: Day, seed: string): ToldFamily {
  const frame = demoFrame({
    id: 'f004', today, seed, step: 21, last: workdayUpTo(addDays(today, -4)), came: addDays(today, -3),
    parents: [['louise-brandt', 'Louise Brandt', 'mor'], ['jesper-ravn', 'Jesper Ravn', 'far']],
    children: [childOf('f004-c1', 'Storm', 'boy', addMonths(today, -67), 'Solstrålen', 'Karin')],
  })
  const talks = [{ rhythm: 'monthly', standing: 'standing', age: 85 }, { rhythm: 'every-2-weeks', standing: 'wished', age: 0 }] as const
  return told(frame, assemble(frame, talks, () => []), stormsFollowUps(frame))
}
