import { computed, type ComputedRef } from 'vue'
import { meRoom } from '../../contract/rooms.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'

/** So many are looked at; the badge says 9+ long before. */
const looked = 30

/** How many of the latest messages in these rooms a parent has not seen. */
export function useUnread(rooms: () => readonly (string | undefined)[]): ComputedRef<number> {
  const session = useSession()
  const messages = useRecords(rooms, 'message', () => looked)
  const seen = useRecords(() => [session.person && meRoom(session.person.id)], 'seen')
  return computed(() => {
    if (!seen.isReady.value) return 0
    const upTo = new Map(seen.rows.value.map((mark) => [mark.id, mark.body.upTo]))
    return messages.rows.value.filter((message) => message.body.by !== session.person?.id && message.first > (upTo.get(message.room) ?? 0)).length
  })
}
