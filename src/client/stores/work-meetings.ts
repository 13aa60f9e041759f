import { computed } from 'vue'
import { type Clash, clashesOf, type Week } from '../../contract/rules/clashes.ts'
import type { Instant } from '../../contract/values.ts'
import { useMeetings } from './plan.ts'
import { useRecords } from './records.ts'
import { useAgreements, useHere } from './work-family.ts'

/** What a worker must know to find a time: what each parent has said of her week, and the meetings there are. */
export function useFinding(family: () => string) {
  const { parents, common } = useHere()
  const rooms = () => parents.value.map((one) => one.room)
  const { all } = useMeetings()
  const { views } = useAgreements(family, () => parents.value)
  const busy = useRecords(rooms, 'busy')
  const asks = useRecords(() => [common.value, ...rooms()], 'meeting-ask')
  const weeks = computed((): Week[] => views.value.map(({ parent, agreement }) => ({
    person: parent.person, name: parent.name, grid: agreement?.fields.week, busy: busy.rows.value.filter((one) => one.room === parent.room).map((one) => one.body),
  })))
  const against = (span: { starts: Instant; ends: Instant }, its?: string): Clash[] => clashesOf(span, { meetings: all.value, weeks: weeks.value, ...(its && { its }) })
  return { against, views, asks: computed(() => asks.rows.value.filter((one) => one.body.state === 'open')) }
}
