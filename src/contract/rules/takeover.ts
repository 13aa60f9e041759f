import type { Agreement } from '../records/agreement.ts'
import type { Member } from '../records/member.ts'

/**
 * Whether a contact person came after the agreement was made and has not said yes to it herself. Until she has, it is obeyed as
 * it stands, and both sides see that it is not hers yet.
 */
export function isNotHersYet(agreement: Pick<Agreement, 'from' | 'agreedBy' | 'confirmed'> | undefined, worker: Pick<Member, 'person' | 'name' | 'since'> | undefined): boolean {
  if (!agreement || !worker || worker.since <= agreement.from || agreement.agreedBy.includes(worker.name)) return false
  return !(agreement.confirmed ?? []).some((one) => one.by === worker.person)
}
