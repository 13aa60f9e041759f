import type { RecordOf } from '../records/kinds.ts'
import type { Fit } from '../records/fit.ts'
import type { Day, Instant } from '../values.ts'
import { addDays, dayOf, daysBetween } from './days.ts'

/** So long after a follow-up it is asked how the contact fits; then not before the next one, or a quarter has passed. */
const askedDays = 21
const quarter = 91

/** What "later" is said to, in a parent's own room of marks. */
export const fitNeed = (family: string): string => `fit:${family}`

/** Whether the contact does not fit, or it had to be explained again: a talk to have. */
export const isMismatch = ({ contact, again }: Pick<Fit, 'contact' | 'again'>): boolean => contact !== 'right' || again

type Asking = {
  followUps: readonly RecordOf<'follow-up'>[]
  fits: readonly RecordOf<'fit'>[]
  agreements: readonly RecordOf<'agreement'>[]
  postponed: readonly RecordOf<'postponed'>[]
  family: string
  now: Instant
}

/**
 * Whether a parent is asked how the contact fits: once after each held follow-up for three weeks, else a quarter after
 * whatever came last. `after` names the follow-up. Put off, it steps back until its moment.
 */
export function fitAsk({ followUps, fits, agreements, postponed, family, now }: Asking): { after: string | null } | undefined {
  const today = dayOf(now)
  if (postponed.some((one) => one.id === fitNeed(family) && one.body.until > now)) return undefined
  const last = latest(fits.map((one) => dayOf(one.body.at)))
  const held = followUps.filter((one) => one.body.held !== null && one.body.held <= today)
    .reduce<RecordOf<'follow-up'> | undefined>((best, one) => (best && best.body.held! >= one.body.held! ? best : one), undefined)
  const heldOn = held?.body.held ?? undefined
  if (held && heldOn && addDays(heldOn, askedDays) >= today && (!last || last < heldOn)) return { after: held.id }
  const since = latest([last, heldOn, agreements.map((one) => one.body.from).sort()[0]])
  return since && daysBetween(since, today) >= quarter ? { after: null } : undefined
}

const latest = (days: readonly (Day | undefined)[]): Day | undefined => days.filter((day) => day !== undefined).sort().at(-1)

/** How the contact fits the families of one group; `families` is how many answered. */
export type FitFigures = { families: number; tooLittle: number; right: number; tooMuch: number; again: number }
type Said = { family: string; contact: Fit['contact']; again: boolean }

/** Fewer families than this are never told of together. */
export const fewestFamilies = 5

/** The figures of a group, in answers of its parents; null where fewer than five families have answered. */
export function fitFigures(said: readonly Said[]): FitFigures | null {
  const families = new Set(said.map((one) => one.family)).size
  if (families < fewestFamilies) return null
  const of = (contact: Fit['contact']) => said.filter((one) => one.contact === contact).length
  return { families, tooLittle: of('too-little'), right: of('right'), tooMuch: of('too-much'), again: said.filter((one) => one.again).length }
}

/**
 * The figures of each group and of all. Of all only where those kept back are five families or more, or none: else what
 * is kept back could be told by taking the rest away.
 */
export function fitGroups(groups: ReadonlyMap<string, readonly Said[]>): { groups: Map<string, FitFigures | null>; all: FitFigures | null } {
  const told = new Map([...groups].map(([name, said]) => [name, fitFigures(said)]))
  const kept = [...groups].filter(([name]) => told.get(name) === null).flatMap(([, said]) => said)
  const isSafe = kept.length === 0 || fitFigures(kept) !== null
  const counted = isSafe ? [...groups.values()].flat() : [...groups].filter(([name]) => told.get(name) !== null).flatMap(([, said]) => said)
  return { groups: told, all: fitFigures(counted) }
}
