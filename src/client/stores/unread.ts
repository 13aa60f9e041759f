import { computed, type ComputedRef } from 'vue'
import { meRoom } from '../../contract/rooms.ts'
import { useHeld } from './held.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'

/** So many are looked at; the badge says 9+ long before. */
const looked = 30

/** How many of the latest messages in these rooms a parent has not seen. */
export function useUnread(rooms: () => readonly (string | undefined)[]): ComputedRef<number> {
  const session = useSession()
  const messages = useRecords(rooms, 'message', () => looked)
  const seen = useRecords(() => [session.person && meRoom(session.person.id)], 'seen')
  const unseen = computed(() => {
    if (!seen.isReady.value) return []
    const upTo = new Map(seen.rows.value.map((mark) => [mark.id, mark.body.upTo]))
    return messages.rows.value.filter((message) => message.body.by !== session.person?.id && message.first > (upTo.get(message.room) ?? 0))
  })
  const held = useHeld(() => unseen.value)
  return computed(() => unseen.value.filter((message) => !held.value.has(message.id)).length)
}
