import { computed, type ComputedRef } from 'vue'
import type { Membership } from '../../contract/protocol.ts'
import { type DayKnown, type DayLine, dayLines } from '../../contract/rules/day-list.ts'
import { familyRoom, municipalityRoom } from '../../contract/rooms.ts'
import { useClock } from './clock.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'

/** So many of a room's latest contacts tell the rhythm: the last one that got through is among them. */
const looked = 12
const byLabel = (one: Membership, other: Membership) => one.label.localeCompare(other.label, 'da')

/** A worker's families and what waits for her in them: one live view per kind over all rooms, grouped by a pure rule. */
export function useWorkDay() {
  const session = useSession()
  const clock = useClock()
  const families = computed(() => (session.memberships?.families ?? []).filter((one) => one.role !== 'parent').sort(byLabel))
  const held = computed(() => families.value.filter((one) => one.isHeld))
  const mates = computed(() => families.value.filter((one) => !one.isHeld))
  const { known, isReady } = useKnown(held)
  const cards = useRecords(() => (session.memberships?.rooms ?? []).filter((room) => room.startsWith('worker:')), 'card')
  const municipality = useRecords(() => [municipalityRoom], 'municipality')
  const profile = useRecords(() => [municipalityRoom], 'model-profile')
  const lines = computed<DayLine[]>(() => dayLines(held.value, known.value, {
    me: session.person?.id ?? '',
    today: clock.today,
    closingDays: municipality.rows.value[0]?.body.closingDays ?? [],
    cards: cards.rows.value.map((card) => card.body),
  }))
  const rules = computed(() => profile.rows.value[0]?.body.rhythms ?? [])
  return { held, mates, lines, members: computed(() => known.value.member), known, rules, isReady }
}

function useKnown(held: ComputedRef<Membership[]>): { known: ComputedRef<DayKnown>; isReady: ComputedRef<boolean> } {
  const common = () => held.value.map((one) => familyRoom(one.family))
  const own = () => held.value.flatMap((one) => one.rooms).filter((room) => room.startsWith('private:'))
  const all = () => [...common(), ...own()]
  const lists = {
    member: useRecords(common, 'member'),
    message: useRecords(all, 'message', () => looked),
    'read-mark': useRecords(all, 'read-mark'),
    wish: useRecords(own, 'wish'),
    agreement: useRecords(own, 'agreement'),
    contact: useRecords(all, 'contact', () => looked),
    'follow-up': useRecords(common, 'follow-up'),
    'follow-up-wish': useRecords(own, 'follow-up-wish'),
    promise: useRecords(common, 'promise'),
    meeting: useRecords(common, 'meeting'),
    role: useRecords(common, 'role'),
    suggestion: useRecords(common, 'suggestion'),
    told: useRecords(common, 'told'),
    'told-read': useRecords(common, 'told-read'),
    'meeting-ask': useRecords(all, 'meeting-ask'),
    'meeting-times': useRecords(common, 'meeting-times'),
    minutes: useRecords(common, 'minutes'),
    'minutes-flag': useRecords(common, 'minutes-flag'),
    fit: useRecords(own, 'fit'),
  }
  const known = computed(() => Object.fromEntries(Object.entries(lists).map(([kind, list]) => [kind, list.rows.value])) as unknown as DayKnown)
  return { known, isReady: computed(() => Object.values(lists).every((list) => list.isReady.value)) }
}
