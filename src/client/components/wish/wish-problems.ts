import type { WishFields } from '../../../contract/records/wish.ts'
import { wishFaults } from '../../../words/da/wish.ts'
import { chosenFields, type FieldFault } from './wish-draft.ts'

const summary = 6

/** What stands in the way of going on from a screen: its own faults; on the summary all of them, or that nothing was chosen. */
export function stepProblems(fields: WishFields, faults: readonly FieldFault[], step: number): { id: string; text: string }[] {
  const own = faults.filter((fault) => step >= summary || fault.step === step).map((fault) => ({ id: `wish-${fault.field}`, text: fault.text }))
  const isEmpty = step >= summary && Object.keys(chosenFields(fields)).length === 0
  return isEmpty ? [{ id: 'wish-rhythm', text: wishFaults.nothing }] : own
}
