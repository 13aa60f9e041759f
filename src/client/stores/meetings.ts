import { computed, ref } from 'vue'
import { meRoom } from '../../contract/rooms.ts'
import { useFamily } from './family.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'
import { type ActOptions, type Acted, useVerbs } from './verbs.ts'

/** Acts in the family's room, or another; `hasFailed` when the phone could not keep the last one, `said` is told once it did. */
export function useActs() {
  const family = useFamily()
  const verbs = useVerbs()
  const hasFailed = ref(false)
  const said = ref('')
  async function act(name: string, payload: unknown, given: ActOptions & { room?: string; said?: string } = {}): Promise<Acted> {
    const { room = family.common, said: words = '', ...options } = given
    const acted = await verbs.act(name, room, payload, options)
    hasFailed.value = !acted.isSaved
    said.value = acted.isSaved ? words : ''
    return acted
  }
  return { act, hasFailed, said }
}

/** What is under way towards a meeting: askings, times that were put forward, and the days when a parent cannot. */
export function useArranging() {
  const family = useFamily()
  const asks = useRecords(() => [family.common, family.own], 'meeting-ask')
  const times = useRecords(() => [family.common], 'meeting-times')
  const busy = useRecords(() => [family.own], 'busy')
  const minutes = useRecords(() => [family.common], 'minutes')
  /** The meetings of which minutes were written. */
  const written = computed(() => new Set(minutes.rows.value.map((one) => one.body.meeting)))
  const open = computed(() => times.rows.value.filter((one) => one.body.state === 'open' && one.body.slots.some((slot) => slot.starts > family.now)))
  return { asks: asks.rows, times: open, busy: busy.rows, written, isReady: computed(() => [asks, times, busy].every((one) => one.isReady.value)) }
}

/** What was written of one meeting: texts of the minutes, what others see otherwise, promises that wait for their owner. */
export function useMinutes(meeting: () => string) {
  const family = useFamily()
  const minutes = useRecords(() => [family.common], 'minutes')
  const flags = useRecords(() => [family.common], 'minutes-flag')
  const asked = useRecords(() => [family.common], 'asked-promise')
  const its = <R extends { body: { meeting: string } }>(rows: readonly R[]) => rows.filter((one) => one.body.meeting === meeting())
  return {
    minutes: computed(() => its(minutes.rows.value)), flags: computed(() => its(flags.rows.value)), asked: computed(() => its(asked.rows.value)),
    isReady: computed(() => [minutes, flags, asked].every((one) => one.isReady.value)),
  }
}

/** The points that one keeps to oneself until a meeting: in one's own room, on no other phone. */
export function useKeptPoints(meeting: () => string) {
  const session = useSession()
  const room = computed(() => session.person && meRoom(session.person.id))
  const kept = useRecords(() => [room.value], 'kept-point')
  return { room, kept: computed(() => kept.rows.value.filter((one) => one.body.meeting === meeting())) }
}
