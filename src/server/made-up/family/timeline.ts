import type { ImportContact, ImportMessage, ImportPageVisit } from '../../../contract/import/talk.ts'
import { addDays } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { calls, type ContactText, missedCalls, visits } from '../bank/contacts.ts'
import type { Episode } from '../bank/episode.ts'
import { familyEpisodes, privateEpisodes } from '../bank/episodes-family.ts'
import { courtesies, farewell, welcome } from '../bank/episodes-open.ts'
import { workerEpisodes } from '../bank/episodes-worker.ts'
import { momentAt, workdayUpTo } from '../clock.ts'
import { dayBetween, firstName, fits, type Frame, type FrameChild, type FrameWorker, isTwo, mainThread, planText, workerOn } from './frame.ts'
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
  for (const next of frame.workers.slice(1)) line.messages.push(...farewellTo(frame, next))
  return line
}

/** Said by the one who goes, of the one who comes. */
const farewellTo = (frame: Frame, next: FrameWorker) =>
  tell(frame, {
    episode: farewell, day: workdayUpTo(addDays(next.since, -7)), privateTo: mainThread(frame), child: frame.children[0]!, cast: { worker: firstName(next.worker.name) },
  })

type Deck = {
  worker: () => Episode; family: () => Episode; own: () => Episode; courtesy: () => Episode
  call: () => ContactText; visit: () => ContactText; missed: () => ContactText
}

/** Each story once before any is told again. */
function deckOf({ random }: Frame): Deck {
  const deal = <T>(all: readonly T[]) => {
    let left: T[] = []
    return () => {
      if (left.length === 0) left = random.shuffle(all)
      return left.pop()!
    }
  }
  return {
    worker: deal(workerEpisodes), family: deal(familyEpisodes), own: deal(privateEpisodes), courtesy: deal(courtesies),
    call: deal(calls), visit: deal(visits), missed: deal(missedCalls),
  }
}

function fillSlot(frame: Frame, line: Timeline, deck: Deck, day: Day, isLast: boolean): void {
  const { random } = frame
  const child = random.pick(frame.children)
  if (random.chance(0.45)) line.visits.push({ id: frame.nextId('v'), by: workerOn(frame, day).id, at: momentAt(day, random.int(475, 489)) })
  const choice = random.next()
  if (choice < 0.38 && !isLast && tellFitting(frame, line, deck.worker, day, child)) return
  if (choice > 0.9) return void line.contacts.push(contactOf(frame, child, day, { type: 'visit', text: deck.visit() }))
  if (choice > 0.82 && !isLast) line.contacts.push(contactOf(frame, child, day, { type: 'missed', text: deck.missed() }))
  line.contacts.push(contactOf(frame, child, day, { type: 'call', text: deck.call() }))
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

/** A call, one in three of them with one parent alone; a call that nobody took, a little earlier; or a visit. */
function contactOf(frame: Frame, child: FrameChild, day: Day, { type, text }: { type: 'call' | 'missed' | 'visit'; text: ContactText }): ImportContact {
  const { random } = frame
  const isPrivate = type === 'call' && isTwo(frame) && day !== frame.last && random.chance(0.3)
  return {
    id: frame.nextId('k'), privateTo: isPrivate ? random.pick(frame.parents).id : null, by: workerOn(frame, day).id,
    at: momentAt(day, type === 'missed' ? random.int(480, 499) : random.int(500, 900)),
    type: type === 'visit' ? 'visit' : 'call', gotThrough: type !== 'missed', metChild: type === 'visit',
    purpose: planText(frame, child, text.purpose, day), note: text.note && planText(frame, child, text.note, day),
  }
}
