import type { ImportMeeting } from '../../../contract/import/plan.ts'
import type { ImportContact } from '../../../contract/import/talk.ts'
import { addDays } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { type MeetingText, meetingTexts, opening, pointTexts, workerPoints } from '../bank/meetings.ts'
import { momentAt, workdayFrom, workdayUpTo } from '../clock.ts'
import { firstName, fits, type Frame, type FrameChild, isTwo, planText, workerOn, yesterday } from './frame.ts'

/** Past meetings with minutes and the one or two to come. Each that was held is a contact too. */
export function meetingsOf(frame: Frame): { meetings: ImportMeeting[]; contacts: ImportContact[] } {
  const { random } = frame
  const past = pastDays(frame).map((day, place) => meeting(frame, day, place === 0 && frame.workers[0]!.since === frame.start ? opening : undefined))
  const contacts = past.map(({ held, by, at }) => contactOf(frame, held, by, at))
  const days = [random.int(2, 16), random.int(20, 60)].slice(0, random.pick([0, 1, 1, 1, 2]))
  const ahead = days.map((day) => meeting(frame, workdayFrom(addDays(frame.today, day))).held)
  return { meetings: [...past.map((one) => one.held), ...ahead], contacts }
}

function pastDays({ random, start, last }: Frame): Day[] {
  const days: Day[] = []
  for (let day = workdayFrom(addDays(start, 3)); day < last; day = workdayFrom(addDays(day, random.int(80, 170)))) days.push(day)
  return days
}

type Held = { held: ImportMeeting; by: string; at: string }

function meeting(frame: Frame, day: Day, given?: MeetingText): Held {
  const { random } = frame
  const child = random.pick(frame.children)
  const text = given ?? random.pick(meetingTexts.filter((one) => fits(one, child, day)))
  const say = (words: string) => planText(frame, child, words, day)
  const worker = workerOn(frame, day)
  const starts = 30 * random.int(17, 28)
  const isOver = day < frame.today
  const place = text.isHome ? 'Hjemme hos jer' : text.type === 'network' ? `${child.place}, lokale ${random.int(1, 14)}` : random.pick(['Solvang Torv 1, mødelokale 3', 'I telefonen', 'Solvang Torv 1, Familierummet'])
  const id = frame.nextId('t')
  const held: ImportMeeting = {
    id, child: child.id, type: text.type, title: say(text.title), purpose: say(text.purpose), noSupportCut: text.type === 'follow-up',
    starts: momentAt(day, starts), ends: momentAt(day, starts + 60), place: isTwo(frame) ? place : place.replace('jer', 'dig'),
    people: [
      { name: worker.name, part: 'Kontaktperson', person: worker.id },
      ...frame.parents.map((parent) => ({ name: parent.name, part: parent.relation, person: parent.id })),
      ...text.guests.map((guest) => ({ name: say(guest.name), part: guest.part, person: null })),
      ...(text.hasChild ? [{ name: child.name, part: null, person: null }] : []),
    ],
    minutes: isOver ? say(text.minutes) : null,
    points: points(frame, child, worker.id, isOver ? day : frame.today),
  }
  return { held, by: worker.id, at: held.starts }
}

function points(frame: Frame, child: FrameChild, worker: string, before: Day): ImportMeeting['points'] {
  const { random } = frame
  const day = workdayUpTo(addDays(before, -random.int(1, 6)))
  const from = day < frame.start ? frame.start : day > yesterday(frame) ? yesterday(frame) : day
  const one = (by: string, text: string) => ({ id: frame.nextId('a'), by, text: planText(frame, child, text), at: momentAt(from, random.int(480, 1200)) })
  return [
    ...random.some(workerPoints, random.int(0, 2)).map((text) => one(worker, text)),
    ...random.some(pointTexts, random.int(0, 2)).map((text) => one(random.pick(frame.parents).id, text)),
  ]
}

const contactOf = (frame: Frame, held: ImportMeeting, by: string, at: string): ImportContact => ({
  id: frame.nextId('k'), privateTo: null, by, at, type: 'meeting', gotThrough: true,
  metChild: held.people.some((one) => frame.children.some((child) => child.name === firstName(one.name) && one.person === null)),
  purpose: held.title, note: null,
})
