import type { Owner, PromiseRecord } from '../records/promise.ts'
import type { Role } from '../rooms.ts'
import type { Day } from '../values.ts'

/** Who touches a promise: a person, and whether she does it for the family or for the municipality. */
export type Toucher = { person: string; role: Role | 'self' | 'leader' }

const isParent = ({ role }: Toucher) => role === 'parent'
const owns = ({ owners }: PromiseRecord, person: string) => owners.some((owner) => owner.person === person)

/** Whether a promise is in these hands: a parent's are her own alone, the municipality's are in its two workers' hands, so that a mate can cover. */
export const isInHands = (promise: PromiseRecord, who: Toucher): boolean =>
  isParent(who) ? promise.side === 'family' && owns(promise, who.person) : promise.side === 'municipality'

/** Who may say that it is done: whoever has it in hand; a worker also of a family's, when she has received what was to come. */
export const mayKeep = (promise: PromiseRecord, who: Toucher): boolean => isInHands(promise, who) || !isParent(who)

/** Whether a parent had it until it was given back. */
export const gaveBack = (promise: PromiseRecord, person: string): boolean =>
  promise.handedBack?.owners.some((owner) => owner.person === person) ?? false

/** A promise that was given back and of which the contact person has not yet said how it is done. */
export const awaitsHow = ({ state, handedBack }: PromiseRecord): boolean => state === 'open' && handedBack != null && handedBack.answered === null

/** What became of the municipality's promises. Facts only: no text, no family. */
export type PromiseCount = { open: number; late: number; kept: number; keptFirstDay: number; moved: number; letGo: number }
/** All of a promise that is needed to count it: nothing of what it says. */
export type Counted = Pick<PromiseRecord, 'side' | 'state' | 'due'> & {
  moves: readonly { from: Day; day: Day }[]
  owners: readonly { person: string }[]
  ended?: { day: Day } | null | undefined
  guest?: string | boolean | null | undefined
}

/**
 * How many promises of the municipality stand, are late, were kept (and how many of them by the day first said), moved or
 * let go since a day; of one worker, or of all. A family's promises are never counted (PRODUCT rule 14), nor are those of
 * a guest at a meeting, whom nobody here answers for.
 */
export function countPromises(promises: readonly Counted[], given: { worker?: string; since: Day; today: Day }): PromiseCount {
  const ours = promises.filter(({ side, owners, guest }) => side === 'municipality' && !guest && (given.worker === undefined || owners.some(({ person }) => person === given.worker)))
  const endDay = (one: Counted) => one.ended?.day ?? one.due ?? ''
  const endedIn = (state: PromiseRecord['state']) => ours.filter((one) => one.state === state && endDay(one) >= given.since)
  const open = ours.filter(({ state }) => state === 'open')
  const kept = endedIn('kept')
  return {
    open: open.length,
    late: open.filter(({ due }) => due !== null && due < given.today).length,
    kept: kept.length,
    keptFirstDay: kept.filter((one) => endDay(one) <= (one.moves[0]?.from ?? one.due ?? '9999')).length,
    moved: ours.flatMap(({ moves }) => moves).filter(({ day }) => day >= given.since).length,
    letGo: endedIn('let-go').length,
  }
}

export const ownerIds = (owners: readonly Owner[]): string[] => [...new Set(owners.map(({ person }) => person))]
