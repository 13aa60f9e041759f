import type { RecordOf } from '../records/kinds.ts'

/** Whose answer an open question waits for. */
export const waitsFor = (message: RecordOf<'message'>): 'family' | 'municipality' | undefined => {
  if (message.body.kind !== 'question' || message.body.answered) return undefined
  return message.body.side === 'family' ? 'municipality' : 'family'
}
