import type { RoleContent } from '../../../contract/records/suggestion.ts'
import { addMonths, isDay } from '../../../contract/rules/days.ts'
import { roleKey } from '../../../contract/rules/roles.ts'
import type { Day } from '../../../contract/values.ts'
import { roleForm, roleLabels } from '../../../words/da/role-form.ts'
import { roles } from '../../../words/da/roles.ts'
import { suggesting } from '../../../words/da/suggesting.ts'
import type { FieldFault } from '../goal/goal-draft.ts'

/** A role nobody has written yet, to be looked at again in three months. */
export const emptyRole = (child: string | null, today: Day): RoleContent =>
  ({ child, party: 'school', partyName: null, holder: 'contact-person', holderName: null, means: '', informed: null, from: today, nextLook: addMonths(today, 3) })

const blank = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim())

/** A role as it is sent: names only where they say something. */
export const tidyRole = ({ ended, ...role }: RoleContent): RoleContent => ({
  ...role, ...(ended && { ended }), partyName: blank(role.partyName), holderName: role.holder === 'other' ? blank(role.holderName) : null, means: role.means.trim(), informed: blank(role.informed), nextLook: role.nextLook || null,
})

/** What is wrong with the day from which a role is no longer there. */
export function endFault({ from }: Pick<RoleContent, 'from'>, ended: string, today: Day = from): FieldFault | undefined {
  const { faults } = roleForm
  const text = !isDay(ended) ? faults.ended : ended < from ? faults.endsEarly(from, today) : undefined
  return text === undefined ? undefined : { id: 'role-ended', text }
}

const longest = 500
/** What is in the way of sending, in the order of the form. `taken` are the parties that have a role already. */
export function roleFaults(role: RoleContent, taken: ReadonlySet<string>): FieldFault[] {
  const { faults } = roleForm
  const long = (['means', 'informed'] as const).filter((key) => (role[key] ?? '').trim().length > longest).map((key) => ({ id: `role-${key}`, text: suggesting.faults.long(roleLabels[key]) }))
  return [
    taken.has(roleKey(role)) && { id: 'role-party', text: faults.twice(roles.party(role)) },
    role.party === 'other' && blank(role.partyName) === null && { id: 'role-partyName', text: faults.partyName },
    role.holder === 'other' && blank(role.holderName) === null && { id: 'role-holderName', text: faults.holderName },
    role.means.trim() === '' && { id: 'role-means', text: faults.means },
    !isDay(role.from) && { id: 'role-from', text: faults.from },
    Boolean(role.ended) && (endFault(role, role.ended ?? '') ?? false),
    Boolean(role.nextLook) && !isDay(role.nextLook ?? '') && { id: 'role-nextLook', text: faults.nextLook },
    ...long,
  ].filter((one) => one !== false)
}
