import type { ImportMessage, ImportRead } from '../../../contract/import/talk.ts'
import { addDays } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import type { Episode } from '../bank/episode.ts'
import { lastNews, openFromFamily, openFromWorker } from '../bank/episodes-open.ts'
import { workdayFrom } from '../clock.ts'
import { dayBetween, fits, type Frame, mainThread, workerNow, yesterday } from './frame.ts'
import { tell } from './story.ts'

/** What stands last: questions without an answer, each way, and news nobody has read yet. Nothing here is contact after the latest one. */
export function tailOf(frame: Frame): ImportMessage[] {
  const { random, today, last } = frame
  const told: ImportMessage[] = []
  const add = (list: readonly Episode[], day: Day, privateTo: string | null, answerBy?: Day) => {
    const child = random.pick(frame.children)
    const episode = random.pick(list.filter((one) => fits(one, child, day)))
    told.push(...tell(frame, { episode, day, privateTo, child, ...(answerBy ? { answerBy } : {}) }))
  }
  const own = random.chance(0.3) ? random.pick(frame.parents).id : mainThread(frame)
  if (random.chance(0.15)) add(openFromWorker, last, own, workdayFrom(addDays(today, random.int(1, 6))))
  if (random.chance(0.14)) add(openFromFamily, addDays(today, -random.int(1, 3)), own)
  else if (random.chance(0.03)) add(openFromFamily, addDays(today, -random.int(6, 9)), own)
  else if (random.chance(0.25)) add(lastNews, dayBetween(random, last, yesterday(frame)), mainThread(frame))
  return told
}

/** How far each has read. Most have read all; some have a message or two before them. */
export function readsOf(frame: Frame, messages: readonly ImportMessage[]): ImportRead[] {
  const threads = Map.groupBy(messages.toSorted((one, other) => (one.at < other.at ? -1 : 1)), (message) => message.privateTo)
  return [...threads].flatMap(([privateTo, thread]) => {
    const parents = frame.parents.filter((parent) => privateTo === null || parent.id === privateTo)
    const readers = [workerNow(frame).id, ...(frame.random.chance(0.3) ? [frame.mate.worker.id] : []), ...parents.map((parent) => parent.id)]
    return readers.map((by) => readBy(frame, by, privateTo, thread))
  })
}

function readBy(frame: Frame, by: string, privateTo: string | null, thread: readonly ImportMessage[]): ImportRead {
  // Nobody leaves a message unread for a year: only what came of late is still waiting.
  const lately = addDays(frame.today, -10)
  const isLate = (thread.at(-1)?.at ?? '') >= lately
  const behind = isLate && frame.random.chance(0.4) ? frame.random.int(1, 2) : 0
  const read = thread.findLastIndex((message) => message.by === by || message.at < lately)
  const place = Math.max(read, thread.length - 1 - behind, 0)
  const message = thread[place]!
  return { by, privateTo, upTo: message.id, at: message.at }
}
