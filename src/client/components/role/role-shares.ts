import type { RecordOf } from '../../../contract/records/kinds.ts'
import { isOver } from '../../../contract/rules/role-now.ts'
import { roleOn } from '../../../contract/rules/roles.ts'
import type { Day } from '../../../contract/values.ts'
import type { Holder } from '../../../words/da/roles.ts'

/** Who carries how many. What a family handed back is the contact person's from that day. */
export type Share = { holder: Holder; count: number }

const order: Holder[] = ['contact-person', 'family', 'together', 'other']
export const holderNow = (role: RecordOf<'role'>): Holder => (role.body.handedBack ? 'contact-person' : role.body.holder)
const countOf = (held: readonly (Holder | undefined)[]): Share[] =>
  order.map((holder) => ({ holder, count: held.filter((one) => one === holder).length })).filter((share) => share.count > 0)

/** The roles that stand on a day: those that are over are left out. */
export const standingRoles = (roles: readonly RecordOf<'role'>[], today: Day): RecordOf<'role'>[] => roles.filter(({ body }) => !isOver(body, today))

/** The shares of all roles, those who carry nothing left out. */
export const sharesOf = (roles: readonly RecordOf<'role'>[]): Share[] => countOf(roles.map(holderNow))

/** The shares as they were on an earlier day, by the versions that stood then. */
export const sharesOn = (roles: readonly RecordOf<'role'>[], versions: readonly RecordOf<'version'>[], day: Day): Share[] =>
  countOf(roles.map((role) => roleOn(role, versions, day)?.holder))
