import type { RecordOf } from '../../contract/records/kinds.ts'
import { decidesFor } from '../../contract/rules/decides.ts'
import { decidesWaits } from '../../words/da/decides-waits.ts'
import { useFamily } from './family.ts'
import { useRecords } from './records.ts'

/** Who decides what a promise of the municipality waits for, by the family's map. */
export function useWaits() {
  const family = useFamily()
  const lines = useRecords(() => [family.common], 'decides')
  return {
    areWaitsReady: lines.isReady,
    waits({ id, body }: RecordOf<'promise'>): string | undefined {
      const line = body.side === 'municipality' && body.state === 'open' && decidesFor(lines.rows.value, { ...body, promise: id })
      return line ? decidesWaits(line.body, family.today) : undefined
    },
  }
}
