import { addDays, addMonths } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { workers } from '../bank/staff.ts'
import { workdayFrom } from '../clock.ts'
import type { Frame, FrameChild, FrameParent } from '../family/frame.ts'
import { randomOf } from '../random.ts'

const [sofie, jonas, karen] = workers

type Sketch = { id: string; today: Day; seed: string; step: number; last: Day; parents: readonly [id: string, name: string, relation: string][]; children: readonly FrameChild[]; came?: Day }

/** A demo family's frame: Sofie for two years and a quarter or since she `came`, Jonas her mate, Karen before. */
export function demoFrame({ id, today, seed, step, last, parents, children, came }: Sketch): Frame {
  const counts = new Map<string, number>()
  const since = workdayFrom(came ?? addMonths(today, -27))
  const before = addMonths(today, -38)
  const born = children[0]!.born
  const known = born < before
  return {
    id, today, step, last, children, random: randomOf(`${seed}/${id}`), start: addDays(today, -728),
    parents: parents.map(([parent, name, relation]): FrameParent => ({ id: parent, name, relation, since: born })),
    workers: [...(known ? [{ worker: karen!, since: before, until: addDays(since, -1) }] : []), { worker: sofie!, since, until: null }],
    mate: { worker: jonas!, since, until: null },
    nextId: (letter) => `${id}-${letter}${counts.set(letter, (counts.get(letter) ?? 0) + 1).get(letter)}`,
  }
}

export const childOf = (id: string, name: string, sex: 'girl' | 'boy', born: Day, place: string, teacher: string): FrameChild => ({ id, name, sex, born, place, teacher })
