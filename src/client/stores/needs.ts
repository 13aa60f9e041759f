import { computed, shallowReactive, shallowRef, watch } from 'vue'
import type { MessageKind } from '../../contract/records/message.ts'
import { meRoom } from '../../contract/rooms.ts'
import { addDays } from '../../contract/rules/days.ts'
import { type Need, needsOfParent } from '../../contract/rules/needs-me.ts'
import type { Day, Instant } from '../../contract/values.ts'
import { useFamily } from './family.ts'
import { useHeld } from './held.ts'
import { useMeetingNeeds } from './needs-meeting.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'
import { type Acted, useVerbs } from './verbs.ts'

type Rules = typeof import('../../contract/rules/needs-suggestion.ts')

/** So many of the latest messages are looked at for what came unasked; an open question is found however old it is. */
const looked = 30

/** What has come without asking for anything: the newest one's room, writer and kind, and how many. */
export type Unasked = { room: string; byName: string; kind: MessageKind; count: number }

/** When what was put off today comes back: at 5 UTC, six or seven in the morning here. */
export const tomorrowMorning = (today: Day): Instant => `${addDays(today, 1)}T05:00:00.000Z`

/** What needs this parent, what was put off, and what only came to be read. */
export function useNeeds() {
  const session = useSession()
  const family = useFamily()
  const me = () => (session.person ? meRoom(session.person.id) : undefined)
  const rows = useRecords(() => [family.common, family.own], 'message', () => looked)
  const held = useHeld(() => rows.rows.value)
  const messages = computed(() => rows.rows.value.filter((message) => !held.value.has(message.id)))
  const wishes = useRecords(() => [family.own], 'wish')
  const more = useMore()
  const meetings = useMeetingNeeds()
  const suggested = useRecords(() => [family.common], 'told-suggestion')
  /** Who suggests a text for the family's own page: told quietly, and never a need. */
  const told = computed(() => suggested.rows.value.find(({ body }) => body.state === 'open')?.body.byName)
  const { postponed, put, isReady: postponedReady } = usePostponed(me)
  const seen = useRecords(() => [me()], 'seen')
  const given = computed(() => ({ messages: messages.value, wishes: wishes.rows.value, more: [...more.needs.value, ...meetings.needs.value], now: family.now }))
  const needs = computed(() => needsOfParent({ ...given.value, postponed: postponed.value }))
  const all = computed(() => needsOfParent({ ...given.value, postponed: [] }))

  const unread = computed((): Unasked | undefined => {
    const upTo = new Map(seen.rows.value.map((mark) => [mark.id, mark.body.upTo]))
    const asked = new Set(all.value.map((need) => need.id))
    const news = messages.value.filter((one) => one.body.side === 'municipality' && !asked.has(one.id) && one.first > (upTo.get(one.room) ?? 0))
    const newest = news.at(-1)
    return newest && { room: newest.room, byName: newest.body.byName, kind: newest.body.kind, count: news.length }
  })

  /** Puts one thing off until tomorrow morning; `undo` shows it again at once. */
  const later = (need: string) => put(need, tomorrowMorning(family.today))
  const undo = (need: string) => put(need, family.now)
  const putOff = computed(() => all.value.filter((need) => !needs.value.some((one) => one.id === need.id)))
  const showAgain = () => Promise.all(putOff.value.map((need: Need) => undo(need.id)))

  return { needs, putOff, unread, told, later, undo, showAgain, isReady: computed(() => postponedReady.value && [rows, wishes, more, meetings, seen].every((one) => one.isReady.value)) }
}

/** What was put off, and until when. What a finger did counts at once: a slow phone keeps it a moment later, or it is taken back. */
function usePostponed(me: () => string | undefined) {
  const verbs = useVerbs()
  const kept = useRecords(() => [me()], 'postponed')
  const hasty = shallowReactive(new Map<string, Instant>())
  const postponed = computed(() => [...kept.rows.value.filter(({ id }) => !hasty.has(id)), ...[...hasty].map(([id, until]) => ({ id, body: { until } }))])
  watch(kept.rows, (rows) => { for (const { id, body } of rows) if (hasty.get(id) === body.until) hasty.delete(id) })

  async function put(need: string, until: Instant): Promise<Acted> {
    hasty.set(need, until)
    const acted = await verbs.act('need.postpone', me(), { need, until })
    if (!acted.isSaved) hasty.delete(need)
    return acted
  }
  return { postponed, put, isReady: kept.isReady }
}

/** What waits besides, by rules that are loaded when there is something to judge. */
function useMore() {
  const session = useSession()
  const family = useFamily()
  const suggestions = useRecords(() => [family.common], 'suggestion')
  const rules = shallowRef<Rules>()
  const isIdle = computed(() => suggestions.rows.value.length === 0)
  watch(isIdle, async () => { if (!isIdle.value) rules.value ??= await import('../../contract/rules/needs-suggestion.ts') }, { immediate: true })
  const needs = computed((): Need[] => rules.value?.suggestionNeeds(suggestions.rows.value, session.person?.id ?? '') ?? [])
  return { needs, isReady: computed(() => suggestions.isReady.value && (isIdle.value || rules.value !== undefined)) }
}
