import { computed } from 'vue'
import { useFamily } from './family.ts'
import { useRecords } from './records.ts'

/** This parent's agreement on contact, and the contacts in the rooms this parent sees. */
export function useRhythm() {
  const family = useFamily()
  const agreements = useRecords(() => [family.own], 'agreement')
  const contacts = useRecords(() => [family.common, family.own], 'contact', () => 40)
  return {
    agreement: computed(() => agreements.rows.value.filter((one) => one.body.until === null).at(-1)?.body),
    contacts: computed(() => contacts.rows.value.map((contact) => contact.body)),
    isReady: computed(() => agreements.isReady.value && contacts.isReady.value),
  }
}
