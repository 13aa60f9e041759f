import type { ImportFamily } from '../../../contract/import/family.ts'
import type { ImportParent } from '../../../contract/import/people.ts'
import type { WishedRhythm } from '../../../contract/records/wish.ts'
import { addDays, addMonths } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import type { WorkerText } from '../bank/staff.ts'
import { workdayFrom, workdayUpTo } from '../clock.ts'
import { type Random, randomOf } from '../random.ts'
import { assemble } from './assemble.ts'
import { fitsOf } from './fits.ts'
import type { Frame, FrameWorker } from './frame.ts'
import { childrenOf, householdOf, importParent } from './people.ts'
import type { Standing } from './wishes.ts'

/** A family and the parents in it. */
export type ToldFamily = { family: ImportFamily; parents: readonly ImportParent[] }

/** A family told by chance: who has it, who covers, who might have had it before. `mother` where she has two families. */
export type Given = { id: string; seed: string; today: Day; worker: WorkerText; mate: WorkerText; earlier: WorkerText; mother?: { id: string; name: string } }

const days: Record<WishedRhythm, number> = { weekly: 7, 'every-2-weeks': 14, monthly: 30, 'every-3-months': 91, 'only-news': 45, 'own-contact': 60 }
const rhythms: readonly WishedRhythm[] = ['weekly', 'every-2-weeks', 'every-2-weeks', 'every-2-weeks', 'monthly', 'monthly', 'monthly', 'every-3-months', 'only-news', 'own-contact']
const manyStandings: readonly Standing[] = [
  'standing', 'standing', 'standing', 'standing', 'standing', 'standing', 'with-earlier', 'with-earlier', 'standing-and-wish', 'under-talk', 'wished', 'none', 'none',
]

/** One family and two years of its story, or as much as it has had. */
export function genericFamily(given: Given): ToldFamily {
  const random = randomOf(`${given.seed}/${given.id}`)
  const rhythm = random.pick(rhythms)
  const step = days[rhythm]
  const frame = frameOf(given, random, step)
  const youngest = Math.max(10, Math.round((Date.parse(given.today) - Date.parse(frame.start)) / 86_400_000) - 10)
  const age = Math.min(youngest, Math.max(random.int(20, 110), Math.round((Date.parse(given.today) - Date.parse(frame.last)) / 86_400_000) + 5))
  const isOld = youngest > 300
  const standing = () => {
    const picked = random.pick(manyStandings)
    return picked === 'with-earlier' && !isOld ? 'standing' : picked
  }
  const told = assemble(frame, frame.parents.map(() => ({ rhythm, standing: standing(), age })))
  const family = { ...told, fits: fitsOf(frame) }
  return { family, parents: frame.parents.map(importParent) }
}

function frameOf({ id, today, worker, mate, earlier, mother }: Given, random: Random, step: number): Frame {
  const household = householdOf(random, id, mother)
  const children = childrenOf(random, id, today)
  const isOld = random.chance(0.7)
  const eldest = children[0]!.born
  const known = isOld ? addMonths(today, -random.int(24, 50)) : addMonths(today, -random.int(2, 23))
  const since = workdayFrom(known < eldest ? addMonths(eldest, 6) : known)
  const start = since > addDays(today, -728) ? since : addDays(today, -728)
  const last = workdayUpTo(addDays(today, -sinceLast(random, step)))
  const counts = new Map<string, number>()
  return {
    id, today, random, children, step: Math.max(14, step), start: start < last ? start : addDays(last, -20), last,
    parents: household.parents.map((parent, place) => ({ ...parent, since: place === 1 && random.chance(0.05) ? addMonths(today, -random.int(3, 14)) : eldest })),
    workers: workersOf(random, { worker, earlier, since, start, today }),
    mate: { worker: mate, since, until: null },
    nextId: (letter) => `${id}-${letter}${counts.set(letter, (counts.get(letter) ?? 0) + 1).get(letter)}`,
  }
}

/** In step, soon, or late: seven, two and one in ten. */
function sinceLast(random: Random, step: number): number {
  const chance = random.next()
  if (chance < 0.7) return random.int(1, Math.max(2, Math.floor(step * 0.6)))
  if (chance < 0.88) return Math.max(2, Math.ceil(step * 0.88))
  return step + random.int(2, 9)
}

type Change = { worker: WorkerText; earlier: WorkerText; since: Day; start: Day; today: Day }

/** One family in five has had another contact person before. */
function workersOf(random: Random, { worker, earlier, since, start, today }: Change): FrameWorker[] {
  const change = workdayFrom(addDays(today, -random.int(120, 600)))
  if (change <= addDays(start, 60) || !random.chance(0.3)) return [{ worker, since, until: null }]
  return [{ worker: earlier, since, until: addDays(change, -1) }, { worker, since: change, until: null }]
}
