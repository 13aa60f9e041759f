import type { MessageView, ThreadItem } from './thread-items.ts'

/** The newest message from somebody else: what is told when it arrives, and what is read when the end is in view. */
export function newestForeign(items: readonly ThreadItem[]): MessageView | undefined {
  const found = items.findLast((item) => item.type === 'message' && !item.view.isMine)
  return found?.type === 'message' ? found.view : undefined
}
