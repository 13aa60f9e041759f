import { computed, shallowRef, watch } from 'vue'
import type { Need } from '../../contract/rules/needs-me.ts'
import { useFamily } from './family.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'

type Rules = typeof import('../../contract/rules/needs-meeting.ts')

/** What meetings want of a parent, by rules that are loaded when there is something to judge. */
export function useMeetingNeeds() {
  const session = useSession()
  const family = useFamily()
  const common = () => [family.common]
  const lists = {
    meetings: useRecords(common, 'meeting'), times: useRecords(common, 'meeting-times'), minutes: useRecords(common, 'minutes'),
    flags: useRecords(common, 'minutes-flag'), asked: useRecords(common, 'asked-promise'),
  }
  const { meetings, times, minutes, flags, asked } = lists
  const rules = shallowRef<Rules>()
  const isIdle = computed(() => times.rows.value.length + minutes.rows.value.length + asked.rows.value.length === 0 && !meetings.rows.value.some((one) => one.body.moves?.length))
  watch(isIdle, async () => { if (!isIdle.value) rules.value ??= await import('../../contract/rules/needs-meeting.ts') }, { immediate: true })
  const needs = computed((): Need[] => rules.value?.meetingNeeds({
    meetings: meetings.rows.value, times: times.rows.value, minutes: minutes.rows.value, flags: flags.rows.value, asked: asked.rows.value, me: session.person?.id ?? '', now: family.now,
  }) ?? [])
  return { needs, isReady: computed(() => Object.values(lists).every((one) => one.isReady.value) && (isIdle.value || rules.value !== undefined)) }
}
