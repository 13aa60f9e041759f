import { computed } from 'vue'
import type { RecordOf } from '../../contract/records/kinds.ts'
import { useFamily } from './family.ts'
import { useHandBack } from './hand-back.ts'
import { useRecords } from './records.ts'
import { useWaits } from './waits.ts'

/** What Overblik shows once the first answer is there: what can be given back, who decides what waits, the form that is wished. */
export function useHomeLater(promises: () => readonly RecordOf<'promise'>[], followUp: () => RecordOf<'follow-up'> | undefined) {
  const family = useFamily()
  const wishes = useRecords(() => [family.own], 'follow-up-wish')
  const wished = computed(() => wishes.rows.value.find(({ body }) => body.child === followUp()?.body.child)?.body.form)
  return { ...useHandBack(promises), ...useWaits(), wished }
}
