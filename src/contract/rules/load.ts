import type { LeaderLoad, Waiting, WorkerLoad, WorkFacts } from '../facts.ts'
import type { Card } from '../records/card.ts'
import type { Fit } from '../records/fit.ts'
import type { ClosingDay } from '../records/municipality.ts'
import type { Day, Instant } from '../values.ts'
import { awayOn } from './absences.ts'
import { answerFigures, answerTook } from './answer-times.ts'
import { toldOf } from './breach.ts'
import { addDays, dayOf } from './days.ts'
import { type FitFigures, fitGroups } from './fit.ts'
import { type Counted, countPromises, type PromiseCount } from './promises.ts'
import { questionDue } from './questions.ts'

/** A family's ties on a day and the children's names. */
export type TieRow = { family: string; label: string; worker: string | null; workerName: string | null; mate: string | null }
/** A parent's question: when, whether answered, and the day "received" named. Never its words. */
export type QuestionRow = { id: string; family: string; asked: Instant; answered: Instant | null; until: Day | null }
export type WorkerRow = { person: string; name: string; card: Pick<Card, 'answerDays' | 'formerDays' | 'absences' | 'workingDays'> | null }
export type FollowUpRow = { family: string; due: Day; held: Day | null }
/** So many days back promises are counted. */
export const promisesOver = 182
export type FitRow = { family: string; contact: Fit['contact']; again: boolean }

/** All that the figures are reckoned from, as the database lists it. */
export type LoadRows = {
  now: Instant
  target: number
  closingDays: readonly ClosingDay[]
  ties: readonly TieRow[]
  workers: readonly WorkerRow[]
  questions: readonly QuestionRow[]
  followUps: readonly FollowUpRow[]
  promises: readonly Counted[]
  changed: readonly string[]
  fits: readonly FitRow[]
}

type Questions = Pick<LoadRows, 'now' | 'closingDays' | 'ties' | 'workers' | 'questions'>
/** What a worker's own figures are reckoned from. */
export type WorkRows = Questions & Pick<LoadRows, 'promises'>

/** The open questions with their days, and who is told of each. */
function openQuestions({ now, closingDays, ties, workers, questions }: Questions) {
  const tieOf = new Map(ties.map((one) => [one.family, one]))
  const cardOf = new Map(workers.map((one) => [one.person, one.card ?? undefined]))
  return questions.filter((one) => one.answered === null).flatMap((one) => {
    const tie = tieOf.get(one.family)
    if (!tie?.worker) return []
    const received = one.until ? { by: '', byName: '', at: now, until: one.until, first: null } : null
    const due = questionDue({ body: { at: one.asked, side: 'family', answerBy: null, received } }, cardOf.get(tie.worker), closingDays)
    return [{ tie, due, told: toldOf(due, now), question: one }]
  })
}
type Open = ReturnType<typeof openQuestions>[number]

const waitingOf = ({ tie, due, question }: Open): Waiting =>
  ({ id: question.id, family: tie.family, label: tie.label, worker: tie.worker ?? '', workerName: tie.workerName ?? '', askedAt: question.asked, due: due ?? '' })
const longestFirst = (one: Waiting, other: Waiting) => (one.due + one.askedAt < other.due + other.askedAt ? -1 : 1)

const answersIn = (rows: readonly QuestionRow[], closingDays: readonly ClosingDay[]) =>
  answerFigures(rows.flatMap((one) => (one.answered ? [answerTook(one.asked, one.answered, closingDays)] : [])))

/** Everything the leader's page tells: facts and figures for each contact person, and of all. */
export function leaderLoad(rows: LoadRows): LeaderLoad {
  const open = openQuestions(rows)
  const workerOf = new Map(rows.ties.map((one) => [one.family, one.worker]))
  const here = rows.workers.filter((one) => rows.ties.some((tie) => tie.worker === one.person))
  const of = <R extends { family: string }>(list: readonly R[], person: string) => list.filter((one) => workerOf.get(one.family) === person)
  const fit = fitGroups(new Map(here.map(({ person }) => [person, of(rows.fits, person)])))
  const told = open.filter((one) => one.told === 'leader')
  return {
    reckonedAt: rows.now, target: rows.target,
    workers: here.map((worker) => workerLoad(worker, rows, { open, of, fit: fit.groups.get(worker.person) ?? null }))
      .sort((one, other) => other.families - one.families || (one.name < other.name ? -1 : 1)),
    all: { families: rows.ties.filter((one) => one.worker).length, answers: answersIn(rows.questions, rows.closingDays), fit: fit.all },
    waiting: told.map(waitingOf).sort(longestFirst),
  }
}

type Around = { open: readonly Open[]; of: <R extends { family: string }>(list: readonly R[], person: string) => R[]; fit: FitFigures | null }

function workerLoad({ person, name, card }: WorkerRow, rows: LoadRows, { open, of, fit }: Around): WorkerLoad {
  const today = dayOf(rows.now)
  const away = card ? awayOn(card, today) : undefined
  const followUps = of(rows.followUps, person)
  const mine = open.filter(({ tie }) => tie.worker === person)
  return {
    person, name, fit, families: rows.ties.filter((one) => one.worker === person).length,
    away: away ? { to: away.to, cover: away.coverName } : null,
    answers: answersIn(of(rows.questions, person), rows.closingDays),
    open: mine.length, soonLate: mine.filter((one) => one.told === 'leader').length,
    followUps: {
      held: followUps.filter((one) => one.held !== null).length,
      onTime: followUps.filter((one) => one.held !== null && one.held <= one.due).length,
      late: followUps.filter((one) => one.held === null && one.due < today).length,
    },
    promises: promisesOf(rows, person),
    changes: rows.changed.filter((family) => rows.ties.some((one) => one.family === family && one.worker === person)).length,
  }
}

/** What became of a worker's promises, whichever family they were made to. */
function promisesOf({ now, promises }: Pick<LoadRows, 'now' | 'promises'>, worker: string): PromiseCount {
  const today = dayOf(now)
  return countPromises(promises, { worker, since: addDays(today, -promisesOver), today })
}

/**
 * A worker's own answer times and promises, and the fact of what is about to be late where she is mate. While she covers, those
 * families' questions stand in her day list themselves.
 */
export function workFacts(rows: WorkRows, person: string): WorkFacts {
  const own = new Set(rows.ties.filter((one) => one.worker === person).map((one) => one.family))
  const today = dayOf(rows.now)
  const isAway = (worker: string | null) => awayOn(rows.workers.find((one) => one.person === worker)?.card ?? undefined, today) !== undefined
  const waiting = openQuestions(rows).filter(({ tie, told }) => tie.mate === person && told !== 'nobody' && !isAway(tie.worker))
  const answers = answersIn(rows.questions.filter((one) => own.has(one.family)), rows.closingDays)
  return { reckonedAt: rows.now, answers, promises: promisesOf(rows, person), waiting: waiting.map(waitingOf).sort(longestFirst) }
}
