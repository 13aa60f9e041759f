import type { GoalContent } from '../../../contract/records/suggestion.ts'
import { isDay } from '../../../contract/rules/days.ts'
import { goalForm, goalLabels } from '../../../words/da/goal-form.ts'
import { suggesting } from '../../../words/da/suggesting.ts'

/** A goal nobody has written yet. */
export const emptyGoal = (child: string | null): GoalContent =>
  ({ child, horizon: 'short', text: '', why: null, seenWhen: '', works: null, partOf: null, steps: [], decides: null, state: 'agreed' })

const blank = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim())

/** A goal as it is sent: without blanks at the ends, what is empty as nothing; a long goal is part of none. */
export const tidyGoal = (goal: GoalContent): GoalContent => ({
  ...goal, text: goal.text.trim(), why: blank(goal.why), seenWhen: goal.seenWhen.trim(), works: blank(goal.works), decides: blank(goal.decides),
  partOf: goal.horizon === 'long' ? null : goal.partOf,
  steps: goal.steps.map((step) => ({ text: step.text.trim(), owner: blank(step.owner), due: step.due || null })),
})

const longest = { text: 500, seenWhen: 500, decides: 500, why: 8000, works: 8000 }
export type FieldFault = { id: string; text: string }

/** What is in the way of sending, in the order of the form. */
export function goalFaults(goal: GoalContent): FieldFault[] {
  const { faults } = goalForm
  const missing = [goal.text.trim() === '' && { id: 'goal-text', text: faults.text }, goal.seenWhen.trim() === '' && { id: 'goal-seenWhen', text: faults.seenWhen }]
  const keys = Object.keys(longest) as (keyof typeof longest)[]
  const long = keys.filter((key) => (goal[key] ?? '').trim().length > longest[key]).map((key) => ({ id: `goal-${key}`, text: suggesting.faults.long(goalLabels[key]) }))
  const steps = goal.steps.flatMap((step, place) => [
    ...(step.text.trim() === '' ? [{ id: `goal-step-${place}`, text: faults.stepText(place + 1) }] : []),
    ...(step.due && !isDay(step.due) ? [{ id: `goal-step-${place}-due`, text: faults.stepDue(place + 1) }] : []),
  ])
  return [...missing.filter((one) => one !== false), ...long, ...steps]
}
