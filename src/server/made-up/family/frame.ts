import { addDays } from '../../../contract/rules/days.ts'
import { ageOn } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import type { WorkerText } from '../bank/staff.ts'
import { type Cast, fill, type Sex } from '../fill.ts'
import type { Random } from '../random.ts'

export type FrameParent = { id: string; name: string; relation: string; since: Day }
export type FrameChild = { id: string; name: string; sex: Sex; born: Day; place: string; teacher: string }
export type FrameWorker = { worker: WorkerText; since: Day; until: Day | null }

/** What a family's whole story is told from. `start` is the story's first day, `last` that of the latest contact. */
export type Frame = {
  id: string
  today: Day
  random: Random
  start: Day
  last: Day
  /** Days between contacts, as it is mostly kept. */
  step: number
  parents: readonly FrameParent[]
  children: readonly FrameChild[]
  /** Contact persons, earliest first. */
  workers: readonly FrameWorker[]
  mate: FrameWorker
  /** Gives out ids of one kind: `f007-m1`, `f007-m2`. */
  nextId: (letter: string) => string
}

export const firstName = (name: string) => name.split(' ')[0]!
export const isTwo = (frame: Frame) => frame.parents.length > 1
export const yesterday = (frame: Frame) => addDays(frame.today, -1)

/** Whose thread a single parent's messages lie in; null is the common one. */
export const mainThread = (frame: Frame): string | null => (isTwo(frame) ? null : frame.parents[0]!.id)

export const workerOn = (frame: Frame, day: Day): WorkerText =>
  (frame.workers.findLast((one) => one.since <= day) ?? frame.workers[0]!).worker
export const workerNow = (frame: Frame): WorkerText => frame.workers.at(-1)!.worker

/** The cast of a text told of a child on a day, in a thread. */
export function castOf(frame: Frame, child: FrameChild, day: Day, privateTo: string | null): Cast {
  const parents = frame.parents.filter((parent) => privateTo === null || parent.id === privateTo)
  return {
    child: child.name, sex: child.sex, place: child.place, teacher: child.teacher,
    worker: firstName(workerOn(frame, day).name), mate: firstName(frame.mate.worker.name),
    parents: parents.map((parent) => firstName(parent.name)), isPlural: parents.length > 1,
  }
}

/** A text of the bank in the shared plan, told of a child. */
export const planText = (frame: Frame, child: FrameChild, text: string, day: Day = frame.today): string =>
  fill(text, castOf(frame, child, day, mainThread(frame)), day)

export const fits = ({ ages }: { ages: readonly [number, number] }, child: FrameChild, day: Day) => {
  const age = Math.max(0, ageOn(child.born, day))
  return ages[0] <= age && age <= ages[1]
}

/** A day between two, both included. */
export const dayBetween = (random: Random, from: Day, to: Day): Day =>
  addDays(from, random.int(0, Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000))))
