import { computed } from 'vue'
import { municipalityRoom } from '../../contract/rooms.ts'
import { useRecords } from './records.ts'

/** What families said and what was done, the latest first. */
export function useSaidDone() {
  const rows = useRecords(() => [municipalityRoom], 'said-done')
  return { entries: computed(() => [...rows.rows.value].sort((one, other) => (one.body.at < other.body.at ? 1 : -1))), isReady: rows.isReady }
}
