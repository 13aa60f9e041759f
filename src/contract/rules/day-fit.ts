import type { RecordOf } from '../records/kinds.ts'
import { isMismatch } from './fit.ts'

/** A talk to have: a parent's latest word on the contact where it does not fit, until it has been taken up. */
export function fitTalks(fits: readonly RecordOf<'fit'>[]): RecordOf<'fit'>[] {
  const last = fits.reduce<RecordOf<'fit'> | undefined>((newest, one) => (newest && newest.body.at >= one.body.at ? newest : one), undefined)
  return last && !last.body.talked && isMismatch(last.body) ? [last] : []
}
