import type { RecordOf } from '../../../contract/records/kinds.ts'
import type { Holder } from '../../../words/da/roles.ts'

/** Who carries how many. What a family handed back is the contact person's from that day. */
export type Share = { holder: Holder; count: number }

const order: Holder[] = ['contact-person', 'family', 'together', 'other']
export const holderNow = (role: RecordOf<'role'>): Holder => (role.body.handedBack ? 'contact-person' : role.body.holder)

/** The shares of all roles, those who carry nothing left out. */
export const sharesOf = (roles: readonly RecordOf<'role'>[]): Share[] =>
  order.map((holder) => ({ holder, count: roles.filter((role) => holderNow(role) === holder).length })).filter((share) => share.count > 0)
