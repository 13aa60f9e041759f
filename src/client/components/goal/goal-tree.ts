import type { RecordOf } from '../../../contract/records/kinds.ts'

/** A long goal with the short ones it gathers, or a short one that stands by itself. */
export type GoalTree = { goal: RecordOf<'goal'>; parts: RecordOf<'goal'>[] }

/** Long goals first, each with the short goals on the way to it; then those that are part of none. */
export function goalTrees(goals: readonly RecordOf<'goal'>[]): GoalTree[] {
  const ids = new Set(goals.map((goal) => goal.id))
  const isPart = (goal: RecordOf<'goal'>) => goal.body.partOf !== null && ids.has(goal.body.partOf)
  const tops = goals.filter((goal) => !isPart(goal))
  const sorted = [...tops].sort((one, other) => Number(other.body.horizon === 'long') - Number(one.body.horizon === 'long'))
  return sorted.map((goal) => ({ goal, parts: goals.filter((part) => part.body.partOf === goal.id) }))
}
