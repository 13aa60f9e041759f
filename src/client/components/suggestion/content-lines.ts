import type { Content, GoalContent, RoleContent } from '../../../contract/records/suggestion.ts'
import { isSame } from '../../../contract/rules/wishes.ts'
import type { Day } from '../../../contract/values.ts'
import { dateOf } from '../../../words/da/dates.ts'
import { goalForm, goalLabels } from '../../../words/da/goal-form.ts'
import { roleForm, roleLabels } from '../../../words/da/role-form.ts'
import { roles } from '../../../words/da/roles.ts'

/** One field of a text as it is read. `texts` are several where a field holds a list. */
export type ContentLine = { key: string; label: string; texts: string[] }

/** What the lines need to name: the contact person, children, the long goals. */
export type Naming = { name: string; isTwo: boolean; isStaff: boolean; today: Day; childName: (id: string | null) => string | undefined; goalText: (id: string) => string | undefined }

/** All that a goal or role says, field by field; empty ones are left out. */
export function contentLines(content: Content, naming: Naming): ContentLine[] {
  const said = 'party' in content ? roleSaid(content, naming) : goalSaid(content, naming)
  const labels: Record<string, string> = 'party' in content ? roleLabels : goalLabels
  return Object.entries(said).map(([key, value]) => ({ key, label: labels[key] ?? '', texts: [value ?? []].flat() })).filter(({ texts }) => texts.length > 0)
}

type Said = Record<string, string | string[] | null | undefined>

const goalSaid = (goal: GoalContent, { today, childName, goalText }: Naming): Said => ({
  text: goal.text, seenWhen: goal.seenWhen, why: goal.why, works: goal.works, child: childName(goal.child), horizon: goalForm[goal.horizon],
  partOf: goal.partOf && goalText(goal.partOf), steps: goal.steps.map((step) => goalForm.saidStep(step, today)), decides: goal.decides,
  state: goal.state === 'agreed' ? null : goalForm.states[goal.state],
})

const roleSaid = (role: RoleContent, { name, isTwo, isStaff, today, childName }: Naming): Said => ({
  party: roles.party(role), child: childName(role.child), holder: role.holder === 'family' && isStaff ? roleForm.family : roles.holder(role.holder, { name, isTwo, other: role.holderName }),
  means: role.means, informed: role.informed, from: dateOf(role.from, today), nextLook: role.nextLook && dateOf(role.nextLook, today),
  ended: role.ended && dateOf(role.ended, today),
})

/** The fields in which two texts differ. */
export function changedKeys(before: Content | undefined, after: Content): Set<string> {
  if (!before) return new Set()
  const [one, other] = [before, after] as unknown as Record<string, unknown>[]
  return new Set(Object.keys({ ...one, ...other }).map((key) => (key === 'partyName' ? 'party' : key === 'holderName' ? 'holder' : key)).filter((key) => !isSame(one![key], other![key])))
}
