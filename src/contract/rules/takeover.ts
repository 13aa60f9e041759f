import type { Agreement } from '../records/agreement.ts'
import type { Member } from '../records/member.ts'
import type { Wish } from '../records/wish.ts'

/**
 * Whether a contact person came after the agreement was made and has not said yes to it herself. Until she has, it is obeyed as
 * it stands, and both sides see that it is not hers yet.
 */
export function isNotHersYet(agreement: Pick<Agreement, 'from' | 'agreedBy' | 'confirmed'> | undefined, worker: Pick<Member, 'person' | 'name' | 'since'> | undefined): boolean {
  if (!agreement || !worker || worker.since <= agreement.from || agreement.agreedBy.includes(worker.name)) return false
  return !(agreement.confirmed ?? []).some((one) => one.by === worker.person)
}

/** Whether this talk about the contact holds her own word: she has answered, and whose turn it is stands in the talk. */
export const isAnsweredBy = (talk: Pick<Wish, 'state' | 'fields'> | undefined, worker: Pick<Member, 'name'> | undefined): boolean =>
  talk?.state === 'open' && Object.values(talk.fields).flat().some((turn) => turn.side === 'contact-person' && turn.byName === worker?.name)

/** Whether the talk is a new contact person's answer to an agreement, and no wish of the parent's. */
export const isHerAnswer = (talk: Pick<Wish, 'at' | 'fields'>): boolean =>
  Object.values(talk.fields).every(([first, second]) => first !== undefined && first.at < talk.at && second?.side === 'contact-person' && second.at === talk.at)
