import type { Goal } from '../records/goal.ts'
import type { RecordOf } from '../records/kinds.ts'
import type { Content, GoalContent, Suggestion, SuggestionTurn } from '../records/suggestion.ts'
import { isSame } from './wishes.ts'

/** The number of the agreed version that stands; 0 for what was never agreed. Records from before versions stand at 1. */
export const goalVersion = ({ version, agreed }: Goal): number => version ?? (agreed ? 1 : 0)

/** What a goal says, as it would be suggested again unchanged. */
export const goalContent = (goal: Goal): GoalContent => ({
  child: goal.child, horizon: goal.horizon, text: goal.text, why: goal.why, seenWhen: goal.seenWhen, works: goal.works ?? null, partOf: goal.partOf,
  steps: goal.steps.map(({ text, owner, due }) => ({ text, owner, due })), decides: goal.decides ?? null,
  state: goal.state === 'suggested' ? 'agreed' : goal.state,
})

/** The text that is suggested now. */
export const lastTurn = (suggestion: Suggestion): SuggestionTurn => suggestion.turns.at(-1) as SuggestionTurn

/** Whether two texts say the same. */
export const saysSame = (one: Content, other: Content): boolean => isSame(one, other)

/** The open suggestion about a goal or role; there is never more than one. */
export const openAbout = (all: readonly RecordOf<'suggestion'>[], subject: string): RecordOf<'suggestion'> | undefined =>
  all.find(({ body }) => body.state === 'open' && body.subject === subject)

/** Whether an open suggestion waits for this side's answer. */
export const waitsForSide = ({ body }: RecordOf<'suggestion'>, side: 'family' | 'municipality'): boolean =>
  body.state === 'open' && lastTurn(body).side !== side

const hasAnswered = ({ consents, turn }: Suggestion, person: string) => consents.some((one) => one.person === person && one.turn >= turn - 1)

/** Whether a custody holder is still asked about what the others agreed. */
export const isAsked = (suggestion: Suggestion, person: string): boolean =>
  suggestion.state === 'agreed' && suggestion.asked.some((one) => one.person === person) && !hasAnswered(suggestion, person)

/** The agreed suggestions behind what stands now: of each goal and role the one with the highest version. */
export function standingOnes(all: readonly RecordOf<'suggestion'>[]): RecordOf<'suggestion'>[] {
  const latest = new Map<string, RecordOf<'suggestion'>>()
  for (const one of all) {
    const before = latest.get(one.body.subject)
    if (one.body.version !== null && one.body.version > (before?.body.version ?? 0)) latest.set(one.body.subject, one)
  }
  return [...latest.values()]
}
