import type { ImportGoal, ImportPromise, ImportRole, ImportSuggestion } from '../../../contract/import/plan.ts'
import { addDays, addMonths } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { type GoalText, longGoals, shortGoals } from '../bank/goals.ts'
import { familyPromises, looseDates, moveReasons, workerPromises } from '../bank/promises.ts'
import { type RoleText, roleTexts } from '../bank/roles.ts'
import { momentAt, workdayFrom, workdayUpTo } from '../clock.ts'
import { dayBetween, firstName, fits, type Frame, type FrameChild, planText, workerNow } from './frame.ts'

/** One long goal and one or two short ones for each of the two first children. */
export function goalsOf(frame: Frame): ImportGoal[] {
  const { random } = frame
  return frame.children.slice(0, 2).flatMap((child) => {
    const suits = (one: GoalText) => fits(one, child, frame.today)
    const long = goal(frame, child, random.pick(longGoals.filter(suits)), 'long', null)
    const short = random.some(shortGoals.filter(suits), random.int(1, 2)).map((text) => goal(frame, child, text, 'short', random.chance(0.6) ? long.id : null))
    return [long, ...short]
  })
}

function goal(frame: Frame, child: FrameChild, text: GoalText, horizon: ImportGoal['horizon'], partOf: string | null): ImportGoal {
  const { random, today } = frame
  const say = (words: string) => planText(frame, child, words)
  const state = random.pick(['agreed', 'agreed', 'agreed', 'agreed', 'agreed', 'resting', 'stable', 'reached', 'suggested', 'let-go'] as const)
  const agreed = dayBetween(random, frame.start, addDays(today, -20))
  const done = state === 'reached' ? text.steps.length : random.int(0, text.steps.length)
  const owner = () => random.pick([...frame.parents.map((one) => one.name), workerNow(frame).name, null])
  return {
    id: frame.nextId('g'), child: child.id, partOf, horizon, state, text: say(text.text), why: text.why && say(text.why), seenWhen: say(text.seenWhen),
    steps: text.steps.map((step, place) => ({ text: say(step), owner: owner(), due: place >= done && random.chance(0.4) ? workdayFrom(addDays(today, random.int(5, 50))) : null, isDone: place < done })),
    voices: state === 'suggested' ? [] : voices(frame, agreed, text.words.map(say), state === 'reached'),
    agreed: state === 'suggested' ? null : { day: workdayUpTo(agreed), by: [frame.parents[0]!.name, workerNow(frame).name] },
  }
}

/** The suggestion behind each goal that nobody has said yes to yet: every third is a parent's of yesterday, the others the contact person's. */
export const suggestionsOf = (frame: Frame, goals: readonly ImportGoal[]): ImportSuggestion[] =>
  goals.filter(({ state }) => state === 'suggested').map((goal, place) => {
    const { id, child, horizon, text, why, seenWhen, partOf } = goal
    const steps = goal.steps.map((step) => ({ text: step.text, owner: step.owner, due: step.due }))
    const content = { child, horizon, text, why, seenWhen, works: null, partOf, steps, decides: null, state: 'agreed' as const }
    const isParents = place % 3 === 1
    const by = isParents ? frame.parents[0]!.id : workerNow(frame).id
    const day = workdayUpTo(addDays(frame.today, isParents ? -1 : -3 - place))
    return { id: `${id}-s`, about: 'goal' as const, subject: id, turns: [{ by, at: momentAt(day, 15 * 60 + 10), reason: null, content }] }
  })

/** Two to four looks at a goal, most of them a little further on. */
function voices({ random, today }: Frame, agreed: Day, words: readonly string[], isReached: boolean): ImportGoal['voices'] {
  const looks = random.int(2, 4)
  const gap = Math.max(7, Math.floor((Date.parse(today) - Date.parse(agreed)) / 86_400_000 / looks))
  let mark = random.int(2, 5)
  return Array.from({ length: looks }, (_, look) => {
    const day = workdayUpTo(addDays(agreed, Math.min(look * gap, Math.max(0, Math.round((Date.parse(today) - Date.parse(agreed)) / 86_400_000) - 1))))
    mark = isReached && look === looks - 1 ? 9 : Math.max(1, Math.min(9, mark + random.int(-1, 2)))
    const other = Math.max(1, Math.min(10, mark + random.int(-1, 1)))
    return [
      { by: 'family' as const, day, mark, words: random.chance(0.6) ? random.pick(words) : null },
      { by: 'contact-person' as const, day, mark: other, words: null },
    ]
  }).flat()
}

/** Who coordinates whom, for each child. One in fifty was handed back lately. */
export function rolesOf(frame: Frame): ImportRole[] {
  return frame.children.slice(0, 2).flatMap((child) =>
    frame.random.some(roleTexts.filter((one) => fits(one, child, frame.today)), frame.random.int(4, 7)).map((text) => role(frame, child, text)))
}

function role(frame: Frame, child: FrameChild, { party, partyName, means, otherName }: RoleText): ImportRole {
  const { random, today } = frame
  const isBack = random.chance(0.02) && means.family !== undefined
  const holder = isBack ? 'family' : random.pick(Object.keys(means) as ImportRole['holder'][])
  const from = workdayUpTo(dayBetween(random, addMonths(frame.start, -1), addDays(today, -15)))
  const handed = addDays(today, -random.int(1, 6))
  return {
    id: frame.nextId('r'), child: child.id, party, partyName: partyName && planText(frame, child, partyName), holder,
    holderName: holder === 'other' ? (otherName ?? null) : null, means: planText(frame, child, means[holder]!), from,
    handedBack: isBack ? { day: handed, by: firstName(frame.parents[0]!.name), answerBy: workdayFrom(addDays(handed, 7)) } : null,
  }
}

/** Promises of both sides: open, kept, moved, let go; now and then a worker's whose day has passed. */
export function promisesOf(frame: Frame, meetings: readonly string[], goals: readonly string[]): ImportPromise[] {
  const { random } = frame
  const child = random.pick(frame.children)
  const suits = (one: { ages: readonly [number, number] }) => fits(one, child, frame.today)
  const ties = () => ({ child: child.id, goal: goals.length > 0 && random.chance(0.4) ? random.pick(goals) : null, meeting: meetings.length > 0 && random.chance(0.4) ? random.pick(meetings) : null })
  return [
    ...random.some(workerPromises.filter(suits), random.int(2, 4)).map((one) => workerPromise(frame, planText(frame, child, one.text), ties())),
    ...random.some(familyPromises.filter(suits), random.int(1, 3)).map((one) => familyPromise(frame, planText(frame, child, one.text), ties())),
  ]
}

type Ties = Pick<ImportPromise, 'child' | 'goal' | 'meeting'>

function workerPromise(frame: Frame, text: string, ties: Ties): ImportPromise {
  const { random, today } = frame
  const state = random.pick(['open', 'open', 'kept', 'kept', 'kept', 'let-go'] as const)
  const late = state === 'open' && random.chance(0.08)
  const due = workdayFrom(addDays(today, state === 'open' && !late ? random.int(2, 40) : -random.int(3, 120)))
  const moved = state === 'open' && !late && random.chance(0.25)
  const moves = moved ? [{ from: workdayUpTo(addDays(today, -3)), to: due, reason: random.pick(moveReasons), day: workdayUpTo(addDays(today, -4)) }] : []
  const owner = random.chance(0.85) ? workerNow(frame).id : frame.mate.worker.id
  return { id: frame.nextId('p'), text, ...ties, owners: [owner], due, dueWords: null, state, moves }
}

function familyPromise(frame: Frame, text: string, ties: Ties): ImportPromise {
  const { random, today } = frame
  const state = random.pick(['open', 'open', 'kept', 'let-go'] as const)
  const owners = random.chance(0.2) ? frame.parents.map((one) => one.id) : [random.pick(frame.parents).id]
  const isLoose = random.chance(0.5)
  const due = isLoose ? null : workdayFrom(addDays(today, random.int(-30, 30)))
  return { id: frame.nextId('p'), text, ...ties, owners, due, dueWords: isLoose ? random.pick(looseDates) : null, state, moves: [] }
}
