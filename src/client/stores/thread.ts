import { computed, onScopeDispose, ref, watch } from 'vue'
import type { OlderMessages } from '../../contract/protocol.ts'
import type { RecordOf } from '../../contract/records/kinds.ts'
import { latestOf } from '../../contract/records/kinds.ts'
import { meRoom } from '../../contract/rooms.ts'
import { pending } from '../device/pending.ts'
import { type Open, usePhone } from './phone.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'
import { useSync } from './sync.ts'
import { useVerbs } from './verbs.ts'
import { useWatched } from './watching.ts'

export type MessageState = 'saved' | 'sending' | 'sent' | 'read'
const page = latestOf.message ?? 50
const glanceMs = 500

/** A glance is not a reading; and while messages come fast one mark does for all, so that none holds up the next. */
function afterGlance(work: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => clearTimeout(timer))
  return () => { clearTimeout(timer); timer = setTimeout(() => void work(), glanceMs) }
}

/** Fetches the messages before the oldest one held. Rejects when there is no network. */
async function fetchOlder({ engine, device }: Open, room: string, oldest: number): Promise<void> {
  const response = await fetch(`/api/rooms/${encodeURIComponent(room)}/messages?before=${oldest}`)
  if (!response.ok) throw new Error('older messages could not be fetched')
  await engine.applyOlder(device, room, oldest, (await response.json()) as OlderMessages)
}

/** A thread's window: how many messages are shown, and more of them when asked for. */
function useWindow(room: () => string | undefined, shown: () => number) {
  const phone = usePhone()
  const limit = ref(page)
  const isLoadingOlder = ref(false)
  watch(room, () => { limit.value = page })
  const cursor = useWatched({ key: room, query: async ({ device }) => device.db.cursors.get(room() ?? ''), empty: undefined }).value
  const oldest = computed(() => cursor.value?.oldest ?? 0)
  const hasOlder = computed(() => oldest.value > 0 || shown() >= limit.value)

  /** Shows older messages: from the phone while it has them, then from the server. Rejects when there is no network. */
  async function loadOlder(): Promise<void> {
    const name = room()
    if (isLoadingOlder.value || !phone.open || !name || !hasOlder.value) return
    isLoadingOlder.value = true
    try {
      if (shown() < limit.value && oldest.value > 0) await fetchOlder(phone.open, name, oldest.value)
      limit.value += page
    } finally {
      isLoadingOlder.value = false
    }
  }
  return { limit, oldest, hasOlder, isLoadingOlder, loadOlder }
}

/** A room's thread: its messages in their order, the state of one's own, who has read, and older ones when asked for. */
export function useThread(room: () => string | undefined) {
  const phone = usePhone()
  // What paints a message is here before one is written: the network may be gone by then.
  watch(() => phone.open, (open) => void open?.engine.loadEffects(['message.send']), { immediate: true })
  const session = useSession()
  const sync = useSync()
  const verbs = useVerbs()
  const shown: () => number = () => messages.value.length
  const { limit, oldest, ...older } = useWindow(room, shown)
  const all = useRecords(() => [room()], 'message', () => limit.value)
  const marks = useRecords(() => [room()], 'read-mark')
  const me = computed(() => session.person?.id ?? '')
  const seen = useRecords(() => [me.value ? meRoom(me.value) : undefined], 'seen')
  // A live question from before the window is not shown here: there would be a hole behind it.
  const messages = computed(() => all.rows.value.slice(-limit.value).filter((message) => message.first >= oldest.value))
  const isStaff = computed(() => session.person?.isStaff ?? false)
  const seenUpTo = computed(() => isStaff.value
    ? marks.rows.value.find((mark) => mark.id === me.value)?.body.upTo ?? 0
    : seen.rows.value.find((mark) => mark.id === room())?.body.upTo ?? 0)

  /** Who of the staff has read a message, earliest first. */
  const readersOf = (message: RecordOf<'message'>) => marks.rows.value.filter((mark) => mark.body.upTo >= message.first && mark.id !== message.body.by)

  function stateOf(message: RecordOf<'message'>): MessageState {
    if (message.first >= pending) return sync.sending.has(message.id) ? 'sending' : 'saved'
    return message.body.side === 'family' && readersOf(message).length > 0 ? 'read' : 'sent'
  }

  /** Everything shown has been read: for staff the family sees it, a parent's own mark is hers alone. */
  async function markRead(): Promise<void> {
    const name = room()
    const upTo = messages.value.filter((message) => message.first < pending).at(-1)?.first ?? 0
    if (!name || upTo <= seenUpTo.value) return
    if (isStaff.value) await verbs.act('message.read', name, { upTo })
    else await verbs.act('seen.mark', meRoom(me.value), { thread: name, upTo })
  }

  return { messages, isReady: all.isReady, stateOf, readersOf, seenUpTo, ...older, markRead: afterGlance(markRead) }
}
