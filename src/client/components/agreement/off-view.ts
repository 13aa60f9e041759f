import type { Agreement } from '../../../contract/records/agreement.ts'
import type { Contact } from '../../../contract/records/contact.ts'
import type { OffWhy } from '../../../contract/records/off-whys.ts'
import { fits, type Planned, type Standing } from '../../../contract/rules/fits.ts'
import type { Day } from '../../../contract/values.ts'
import { offAgreement, offWords } from '../../../words/da/off-agreement.ts'

/** One parent's agreement, ready to be judged by: the room it lies in and how the parent is called. */
export type AgreedWith = { room: string; first: string; standing: Standing }

type View = { parent: { room: string; first: string }; agreement: Agreement | undefined; contacts: readonly { body: Contact }[] }

/** The parents among these who have an agreement, each with the contacts that parent sees. */
export const agreedWith = (views: readonly View[]): AgreedWith[] => views.flatMap(({ parent, agreement, contacts }) =>
  agreement ? [{ room: parent.room, first: parent.first, standing: { fields: agreement.fields, since: agreement.from, recent: contacts.map((one) => one.body) } }] : [])

/** What a planned contact goes against in one parent's agreement, in words, and the codes that go with the reason. */
export type OffView = { room: string; parent: string; whys: OffWhy[]; says: string[] }

/** What a contact with these parents goes against, parent by parent: in the common room the strictest of the agreements warns. */
export function offViews(planned: Planned, agreed: readonly AgreedWith[], today: Day): OffView[] {
  return agreed.flatMap(({ room, first, standing }) => {
    const off = fits(planned, standing)
    const who = { side: 'contact-person', parent: first, worker: '' } as const
    return off.length === 0 ? [] : [{ room, parent: first, whys: [...new Set(off.map((one) => one.why))], says: off.map((one) => offWords(one, who, today)) }]
  })
}

const longest = 500

/** What stands in the way of going on against an agreement: no reason, or one too long. Nothing when all fits. */
export function reasonFault(off: readonly OffView[], reason: string): string | undefined {
  if (off.length === 0) return undefined
  if (reason.trim() === '') return offAgreement.needed
  return reason.trim().length > longest ? offAgreement.long : undefined
}

/** The reasons that go with a contact, each into its own parent's room; `type` and `contact` say beside what it stands. */
export const deviationsOf = (off: readonly OffView[], type: Planned['kind'], reason: string) => (contact: string) =>
  off.map(({ room, whys }) => ({ name: 'deviation.note', room, payload: { type, contact, whys, reason: reason.trim() } }))
