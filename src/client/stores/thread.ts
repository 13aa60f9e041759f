import { computed, ref, watch } from 'vue'
import type { OlderMessages } from '../../contract/protocol.ts'
import type { RecordOf } from '../../contract/records/kinds.ts'
import { latestOf } from '../../contract/records/kinds.ts'
import { meRoom } from '../../contract/rooms.ts'
import { pending } from '../device/pending.ts'
import { usePhone } from './phone.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'
import { useSync } from './sync.ts'
import { useVerbs } from './verbs.ts'
import { useWatched } from './watching.ts'

export type MessageState = 'saved' | 'sending' | 'sent' | 'read'
const page = latestOf.message ?? 50

/** A room's thread: its messages in their order, the state of one's own, who has read, and older ones when asked for. */
export function useThread(room: () => string | undefined) {
  const phone = usePhone()
  const session = useSession()
  const sync = useSync()
  const verbs = useVerbs()
  const limit = ref(page)
  const isLoadingOlder = ref(false)
  watch(room, () => { limit.value = page })
  const all = useRecords(() => [room()], 'message', () => limit.value)
  const marks = useRecords(() => [room()], 'read-mark')
  const me = computed(() => session.person?.id ?? '')
  const seen = useRecords(() => [me.value ? meRoom(me.value) : undefined], 'seen')
  const cursor = useWatched({ key: room, query: async ({ device }) => device.db.cursors.get(room() ?? ''), empty: undefined }).value
  const oldest = computed(() => cursor.value?.oldest ?? 0)
  const messages = computed(() => all.rows.value.filter((message) => message.first >= oldest.value))
  const hasOlder = computed(() => oldest.value > 0 || all.rows.value.length >= limit.value)
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

  /** Shows older messages: from the phone while it has them, then from the server. Rejects when there is no network. */
  async function loadOlder(): Promise<void> {
    const { open } = phone
    const name = room()
    if (isLoadingOlder.value || !open || !name || !hasOlder.value) return
    isLoadingOlder.value = true
    try {
      if (messages.value.length < limit.value && oldest.value > 0) {
        const response = await fetch(`/api/rooms/${encodeURIComponent(name)}/messages?before=${oldest.value}`)
        if (!response.ok) throw new Error('older messages could not be fetched')
        await open.engine.applyOlder(open.device, name, (await response.json()) as OlderMessages)
      }
      limit.value += page
    } finally {
      isLoadingOlder.value = false
    }
  }

  /** Everything shown has been read: for staff the family sees it, a parent's own mark is hers alone. */
  async function markRead(): Promise<void> {
    const name = room()
    const upTo = messages.value.filter((message) => message.first < pending).at(-1)?.first ?? 0
    if (!name || upTo <= seenUpTo.value) return
    if (isStaff.value) await verbs.act('message.read', name, { upTo })
    else await verbs.act('seen.mark', meRoom(me.value), { thread: name, upTo })
  }

  return { messages, isReady: all.isReady, stateOf, readersOf, seenUpTo, hasOlder, isLoadingOlder, loadOlder, markRead }
}
