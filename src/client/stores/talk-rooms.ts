import { computed } from 'vue'
import { meRoom } from '../../contract/rooms.ts'
import { useFamily } from './family.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'

/** So many of the latest messages are looked at for something new. */
const looked = 30

/** The rooms a parent may write in, and in which of them there is something not seen yet. */
export function useTalkRooms() {
  const session = useSession()
  const family = useFamily()
  const rooms = computed(() => [family.hasCommonThread ? family.common : undefined, family.own].filter((room) => room !== undefined))
  const messages = useRecords(() => rooms.value, 'message', () => looked)
  const seen = useRecords(() => [session.person && meRoom(session.person.id)], 'seen')
  const fresh = computed(() => {
    const upTo = new Map(seen.rows.value.map((mark) => [mark.id, mark.body.upTo]))
    const unseen = messages.rows.value.filter((one) => one.body.by !== session.person?.id && one.first > (upTo.get(one.room) ?? 0))
    return new Set(unseen.map((message) => message.room))
  })
  /** Where to land: where something is new, else with both parents. */
  const first = computed(() => rooms.value.find((room) => fresh.value.has(room)) ?? rooms.value[0])
  return { rooms, fresh, first, isReady: computed(() => rooms.value.length > 0 && messages.isReady.value && seen.isReady.value) }
}
