import { type Ref, ref, watch } from 'vue'

/**
 * Where the unread began when the room was opened: reading moves the mark at once, but the line stays until the room is
 * opened anew.
 */
export function useUnreadLine(given: { room: () => string | undefined; isReady: () => boolean; seenUpTo: () => number }): Ref<number | undefined> {
  const line = ref<number>()
  watch([given.room, given.isReady], ([room], [before]) => {
    if (room !== before) line.value = undefined
    if (given.isReady()) line.value ??= given.seenUpTo()
  }, { immediate: true })
  return line
}
