import { computed, reactive, ref } from 'vue'
import type { Card } from '../../contract/records/card.ts'
import type { RecordOf } from '../../contract/records/kinds.ts'
import { meRoom, municipalityRoom } from '../../contract/rooms.ts'
import { questionDays } from '../../contract/rules/questions.ts'
import { firstName } from '../../words/da/dates.ts'
import { composerFaults } from '../../words/da/messages.ts'
import { messageDraftKey } from '../device/draft-keys.ts'
import { useClock } from './clock.ts'
import { useDraft } from './drafts.ts'
import { tomorrowMorning } from './needs.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'
import { useThread } from './thread.ts'
import { useUnsent } from './unsent.ts'
import { type ActOptions, useVerbs } from './verbs.ts'

/** What a message says, as `message.send` takes it. */
type Said = { kind: RecordOf<'message'>['body']['kind']; text: string; answerBy: string | null; replyTo: string | null; notice?: 'good-time' | 'now'; isReply?: boolean }

/**
 * All that a room's conversation needs, for a parent and for a worker alike: thread, draft, sending, quick answers,
 * "later", the tray. `card` is the contact person's, whose answer promise dates a parent's question.
 */
export function useTalk<D extends { replyTo: string | null }>(given: { room: () => string | undefined; card: () => Card | undefined; side: 'family' | 'municipality'; emptyDraft: D }) {
  const { room, side, emptyDraft } = given
  const session = useSession()
  const clock = useClock()
  const verbs = useVerbs()
  const unsent = useUnsent()
  const thread = useThread(room)
  const draft = useDraft<D>(() => messageDraftKey(room() ?? ''), emptyDraft)
  const me = computed(() => session.person?.id ?? '')
  const myRoom = () => (me.value ? meRoom(me.value) : undefined)
  const municipality = useRecords(() => [municipalityRoom], 'municipality')
  const later = useRecords(() => [myRoom()], 'postponed')
  const postponed = computed(() => new Set(later.rows.value.filter((one) => one.body.until > clock.now).map((one) => one.id)))
  const hasFailedOlder = ref(false)

  const daysOf = ({ body }: RecordOf<'message'>) => questionDays(body, given.card(), municipality.rows.value[0]?.body.closingDays ?? [])

  async function say(said: Said): Promise<string | undefined> {
    const acted = await verbs.act('message.send', room(), said)
    return acted.isSaved ? undefined : composerFaults[acted.why]
  }

  /** Sends what stands in the composer; its draft goes in the same transaction, and what goes with it. */
  async function send(said: Said, also?: ActOptions['also']): Promise<string | undefined> {
    const key = messageDraftKey(room() ?? '')
    const acted = await draft.take(() => verbs.act('message.send', room(), said, { dropDraft: key, ...(also && { also }) }))
    return acted.isSaved ? undefined : composerFaults[acted.why]
  }

  async function loadOlder(): Promise<void> {
    hasFailedOlder.value = await thread.loadOlder().then(() => false, () => true)
  }

  return reactive({
    side, me,
    messages: thread.messages, isReady: computed(() => thread.isReady.value && draft.isReady.value && later.isReady.value),
    stateOf: thread.stateOf, readersOf: thread.readersOf, seenUpTo: thread.seenUpTo,
    hasOlder: thread.hasOlder, isLoadingOlder: thread.isLoadingOlder, hasFailedOlder, loadOlder, markRead: thread.markRead,
    today: computed(() => clock.today),
    due: (message: RecordOf<'message'>) => daysOf(message).due, moved: daysOf, worker: computed(() => firstName(given.card()?.name ?? '')),
    // A draft that the tray wrote may hold the words alone.
    draft: computed({ get: () => ({ ...emptyDraft, ...draft.value.value }), set: (value: D) => { draft.value.value = value } }),
    hasDraftFailed: draft.failed, send, postponed,
    answer: (message: string, text: string) => say({ kind: side === 'family' ? 'news' : 'information', text, answerBy: null, replyTo: message }),
    later: (message: string) => verbs.act('need.postpone', myRoom(), { need: message, until: tomorrowMorning(clock.today) }),
    unsent: computed(() => unsent.rows.filter((row) => row.name === 'message.send')),
    dropUnsent: unsent.remove, editUnsent: unsent.edit,
  })
}
