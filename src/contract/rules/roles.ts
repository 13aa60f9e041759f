import type { RecordOf } from '../records/kinds.ts'
import type { RoleRecord } from '../records/role.ts'
import type { RoleContent } from '../records/suggestion.ts'
import type { Day } from '../values.ts'
import { isOver } from './role-now.ts'

/** The number of the agreed version that stands. Records from before versions stand at 1. */
export const roleVersion = ({ version }: RoleRecord): number => version ?? 1

/** What a role says, as it would be suggested again unchanged. */
export const roleContent = (role: RoleRecord): RoleContent => ({
  child: role.child, party: role.party, partyName: role.partyName, holder: role.holder, holderName: role.holderName, means: role.means,
  informed: role.informed ?? null, from: role.from, nextLook: role.nextLook ?? null, ...(role.ended && { ended: role.ended }),
})

/** One role per child and outside party: what makes two of them the same. */
export const roleKey = ({ child, party, partyName }: Pick<RoleContent, 'child' | 'party' | 'partyName'>): string =>
  JSON.stringify([child, party, party === 'other' ? (partyName ?? '').trim().toLowerCase() : ''])

type Span = Pick<RoleContent, 'from' | 'ended'>

/** Whether two stretches of time have a day in common; one that ends before it begins has none. */
export const meetInTime = (one: Span, other: Span): boolean =>
  !isOver(one, one.from) && !isOver(other, other.from) && !isOver(one, other.from) && !isOver(other, one.from)

/** Who held a role on a day: what stands now, or the version that stood then. `undefined` before it was first agreed, and once it was over. */
export function roleOn(role: RecordOf<'role'>, versions: readonly RecordOf<'version'>[], day: Day): RoleContent | undefined {
  const own = versions.filter(({ body }) => body.about === 'role' && body.subject === role.id).sort((one, other) => other.body.number - one.body.number)
  const content = [roleContent(role.body), ...own.map(({ body }) => body.content as RoleContent)].find(({ from }) => from <= day)
  return content && !isOver(content, day) ? content : undefined
}
