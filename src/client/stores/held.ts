import { computed, type ComputedRef, shallowRef, watch } from 'vue'
import type { RecordOf } from '../../contract/records/kinds.ts'
import type { nextGoodTime } from '../../contract/rules/hours.ts'
import type { Instant } from '../../contract/values.ts'
import { useFamily } from './family.ts'
import { useRecords } from './records.ts'

/** Until the agreement and its rule are at hand nothing is told too early. */
const unknownYet = '9999'

/**
 * The messages that lie in the thread but are not told of yet: each with the moment it is, by this parent's own agreement. The
 * rule is fetched only when there is such a message.
 */
export function useHeld(messages: () => readonly RecordOf<'message'>[]): ComputedRef<ReadonlyMap<string, Instant>> {
  const family = useFamily()
  const asked = computed(() => messages().filter(({ body }) => body.notice === 'good-time'))
  const agreements = useRecords(() => [asked.value.length > 0 ? family.own : undefined], 'agreement')
  const rule = shallowRef<typeof nextGoodTime>()
  watch(() => asked.value.length > 0, (isAsked) => {
    if (isAsked && !rule.value) void import('../../contract/rules/hours.ts').then((loaded) => { rule.value = loaded.nextGoodTime }, () => undefined)
  }, { immediate: true })
  return computed(() => {
    const week = agreements.rows.value.find((one) => one.body.until === null)?.body.fields.week
    const momentOf = (at: Instant) => (rule.value && agreements.isReady.value ? rule.value(week, at) : unknownYet)
    return new Map(asked.value.map(({ id, body }) => [id, momentOf(body.at)] as const).filter(([, at]) => at > family.now))
  })
}
