import { computed } from 'vue'
import { familyRoom, workerRoom } from '../../contract/rooms.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'

/** A worker's own card, and her mates: those who are mate where she is contact person, or the other way round. */
export function useOwnCard() {
  const session = useSession()
  const me = computed(() => session.person?.id ?? '')
  const room = computed(() => (me.value ? workerRoom(me.value) : undefined))
  const rooms = computed(() => (session.memberships?.rooms ?? []).filter((one) => one.startsWith('worker:')))
  const cards = useRecords(() => rooms.value, 'card')
  const families = computed(() => (session.memberships?.families ?? []).filter((one) => one.role === 'contact-person'))
  const members = useRecords(() => families.value.map((one) => familyRoom(one.family)), 'member')
  const mates = computed(() => {
    const found = members.rows.value.filter(({ body }) => body.role === 'mate' && body.until === null && body.person !== me.value)
    return [...new Map(found.map(({ body }) => [body.person, { person: body.person, name: body.name }])).values()].sort((one, other) => (one.name < other.name ? -1 : 1))
  })
  return {
    room, mates,
    card: computed(() => cards.rows.value.find((one) => one.id === me.value)?.body),
    cards: computed(() => cards.rows.value.map((one) => one.body)),
    isReady: computed(() => cards.isReady.value && (families.value.length === 0 || members.isReady.value)),
  }
}
