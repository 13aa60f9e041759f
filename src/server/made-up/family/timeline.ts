import type { ImportContact, ImportMessage, ImportPageVisit } from '../../../contract/import/talk.ts'
import { addDays } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { calls, type ContactText, missedCalls, visits } from '../bank/contacts.ts'
import type { Episode } from '../bank/episode.ts'
import { familyEpisodes, privateEpisodes } from '../bank/episodes-family.ts'
import { courtesies, farewell, welcome } from '../bank/episodes-open.ts'
import { workerEpisodes } from '../bank/episodes-worker.ts'
import { momentAt, workdayUpTo } from '../clock.ts'
import { dayBetween, fits, type Frame, type FrameChild, isTwo, mainThread, planText, workerOn } from './frame.ts'
import { spanOf, tell } from './story.ts'

export type Timeline = { messages: ImportMessage[]; contacts: ImportContact[]; visits: ImportPageVisit[] }

/** The days of contact, from the latest back to the start. */
export function slotDays({ random, start, last, step }: Frame): Day[] {
  const days: Day[] = []
  for (let day = last; day >= start; day = workdayUpTo(addDays(day, -Math.max(4, Math.round(step * (0.75 + random.next() / 2)))))) days.push(day)
  return days
}

/** Everything said and done until the latest contact. */
export function timelineOf(frame: Frame): Timeline {
  const line: Timeline = { messages: [], contacts: [], visits: [] }
  const deck = deckOf(frame)
  const slots = slotDays(frame)
  for (const [place, day] of slots.entries()) fillSlot(frame, line, deck, day, place === 0)
  for (let count = Math.round(slots.length * 0.25); count > 0; count -= 1) tellAnywhere(frame, line, deck)
  if (line.messages.length === 0 || frame.workers[0]!.since === frame.start)
    line.messages.push(...tell(frame, { episode: welcome, day: frame.start, privateTo: mainThread(frame), child: frame.children[0]! }))
  for (const next of frame.workers.slice(1)) line.messages.push(...tell(frame, { episode: farewell, day: workdayUpTo(addDays(next.since, -7)), privateTo: mainThread(frame), child: frame.children[0]! }))
  return line
}

type Deck = { worker: () => Episode; family: () => Episode; own: () => Episode; courtesy: () => Episode }

/** Each story once before any is told again. */
function deckOf({ random }: Frame): Deck {
  const deal = (all: readonly Episode[]) => {
    let left: Episode[] = []
    return () => {
      if (left.length === 0) left = random.shuffle(all)
      return left.pop()!
    }
  }
  return { worker: deal(workerEpisodes), family: deal(familyEpisodes), own: deal(privateEpisodes), courtesy: deal(courtesies) }
}

function fillSlot(frame: Frame, line: Timeline, deck: Deck, day: Day, isLast: boolean): void {
  const { random } = frame
  const child = random.pick(frame.children)
  if (random.chance(0.45)) line.visits.push({ id: frame.nextId('v'), by: workerOn(frame, day).id, at: momentAt(day, random.int(475, 489)) })
  const choice = random.next()
  if (choice < 0.38 && !isLast && tellFitting(frame, line, deck.worker, day, child)) return
  if (choice > 0.9) return pushContact(frame, line, child, day, 'visit')
  if (choice > 0.82 && !isLast) pushMissed(frame, line, child, day)
  pushContact(frame, line, child, day, 'call')
}

/** Tells the next story that suits the child's age and ends before the latest contact. */
function tellFitting(frame: Frame, line: Timeline, deal: () => Episode, day: Day, child: FrameChild, privateTo = mainThread(frame)): boolean {
  for (let tries = 0; tries < 6; tries += 1) {
    const episode = deal()
    if (!fits(episode, child, day) || addDays(day, spanOf(episode)) > frame.last) continue
    line.messages.push(...tell(frame, { episode, day, privateTo, child }))
    return true
  }
  return false
}

function tellAnywhere(frame: Frame, line: Timeline, deck: Deck): void {
  const { random } = frame
  const child = random.pick(frame.children)
  const day = dayBetween(random, frame.start, frame.last)
  const parent = random.pick(frame.parents).id
  if (random.chance(0.2)) tellFitting(frame, line, deck.own, workdayUpTo(day), child, parent)
  else if (random.chance(0.12)) tellFitting(frame, line, deck.courtesy, workdayUpTo(day), child)
  else tellFitting(frame, line, deck.family, day, child, isTwo(frame) && random.chance(0.25) ? parent : mainThread(frame))
}

const told = (frame: Frame, child: FrameChild, text: ContactText, day: Day) => ({
  purpose: planText(frame, child, text.purpose, day), note: text.note && planText(frame, child, text.note, day),
})

function pushContact(frame: Frame, line: Timeline, child: FrameChild, day: Day, type: 'call' | 'visit'): void {
  const { random } = frame
  const isPrivate = type === 'call' && isTwo(frame) && day !== frame.last && random.chance(0.3)
  line.contacts.push({
    id: frame.nextId('k'), privateTo: isPrivate ? random.pick(frame.parents).id : null, by: workerOn(frame, day).id, at: momentAt(day, random.int(500, 900)),
    type, gotThrough: true, metChild: type === 'visit', ...told(frame, child, random.pick(type === 'call' ? calls : visits), day),
  })
}

function pushMissed(frame: Frame, line: Timeline, child: FrameChild, day: Day): void {
  line.contacts.push({
    id: frame.nextId('k'), privateTo: null, by: workerOn(frame, day).id, at: momentAt(day, frame.random.int(480, 499)),
    type: 'call', gotThrough: false, metChild: false, ...told(frame, child, frame.random.pick(missedCalls), day),
  })
}
