import { computed } from 'vue'
import { counts, rhythmOf } from '../../contract/rules/rhythm.ts'
import { useFamily } from './family.ts'
import { useRecords } from './records.ts'

/** This parent's agreement on contact and how the contact has been, over the rooms this parent sees. */
export function useRhythm() {
  const family = useFamily()
  const agreements = useRecords(() => [family.own], 'agreement')
  const contacts = useRecords(() => [family.common, family.own], 'contact', () => 40)
  const agreement = computed(() => agreements.rows.value.filter((one) => one.body.until === null).at(-1)?.body)
  const bodies = computed(() => contacts.rows.value.map((contact) => contact.body))
  const rhythm = computed(() => agreement.value && rhythmOf({ contacts: bodies.value, fields: agreement.value.fields, since: agreement.value.from, today: family.today }))
  const last = computed(() => bodies.value.filter(counts).sort((one, other) => (one.at < other.at ? -1 : 1)).at(-1))
  return { agreement, rhythm, last, isReady: computed(() => agreements.isReady.value && contacts.isReady.value) }
}
