import type { ComposerDraft, MessagePayload } from './composer.ts'
import type { ThreadGiven } from './thread-items.ts'
import type { UnsentItem } from './unsent-words.ts'
import type { Send } from './useSending.ts'

/** A conversation as the page hands it over: what `useTalk` gives. */
export type TalkSource = Omit<ThreadGiven, 'seenUpTo'> & {
  isReady: boolean
  seenUpTo: number
  hasOlder: boolean
  isLoadingOlder: boolean
  hasFailedOlder: boolean
  draft: ComposerDraft
  hasDraftFailed: boolean
  postponed: ReadonlySet<string>
  unsent: readonly UnsentItem[]
  loadOlder: () => Promise<void>
  markRead: () => void
  send: Send<MessagePayload>
  answer: (message: string, text: string) => Promise<string | undefined>
  later: (message: string) => Promise<unknown>
  dropUnsent: (id: string) => Promise<void>
  editUnsent: (id: string) => Promise<boolean>
}
