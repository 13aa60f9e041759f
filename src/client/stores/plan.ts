import { computed } from 'vue'
import type { Goal } from '../../contract/records/goal.ts'
import type { RecordOf } from '../../contract/records/kinds.ts'
import { municipalityRoom } from '../../contract/rooms.ts'
import { dayOf } from '../../contract/rules/days.ts'
import { nextFollowUps } from '../../contract/rules/owed.ts'
import { useFamily } from './family.ts'
import { useRecords } from './records.ts'

/** The family's meetings: those to come, the soonest first, and those held, the latest first; and their points. */
export function useMeetings() {
  const family = useFamily()
  const meetings = useRecords(() => [family.common], 'meeting')
  const points = useRecords(() => [family.common], 'point')
  const byStart = (one: RecordOf<'meeting'>, other: RecordOf<'meeting'>) => (one.body.starts < other.body.starts ? -1 : 1)
  const ahead = computed(() => meetings.rows.value.filter((one) => one.body.ends >= family.now).sort(byStart))
  const upcoming = computed(() => ahead.value.filter((one) => !one.body.cancelled))
  const days = computed(() => upcoming.value.map((one) => dayOf(one.body.starts)))
  /** Cancelled, but their time is still to come: they are shown until nobody could go there in vain. */
  const cancelled = computed(() => ahead.value.filter((one) => one.body.cancelled))
  const past = computed(() => meetings.rows.value.filter((one) => one.body.ends < family.now && !one.body.cancelled).sort(byStart).reverse())
  /** The points of one meeting, in the order they were put there. */
  const pointsOf = (meeting: string | undefined) => points.rows.value.filter((point) => point.body.meeting === meeting)
  /** How many points the parents have put on one meeting's agenda. */
  const ownPoints = (meeting: string | undefined) => pointsOf(meeting).filter((point) => family.holders.includes(point.body.by)).length
  return { all: meetings.rows, upcoming, days, cancelled, past, pointsOf, ownPoints, isReady: computed(() => meetings.isReady.value && points.isReady.value) }
}

const isOngoing = ({ state }: Goal) => state === 'agreed' || state === 'suggested' || state === 'stable' || state === 'resting'

/** The family's goals: ongoing ones and those that ended. */
export function useGoals() {
  const family = useFamily()
  const goals = useRecords(() => [family.common], 'goal')
  return {
    goals: computed(() => goals.rows.value.filter((goal) => isOngoing(goal.body))),
    ended: computed(() => goals.rows.value.filter((goal) => !isOngoing(goal.body))),
    isReady: goals.isReady,
  }
}

const farthest = '9999-12-31'
const dueOf = (one: RecordOf<'promise'>) => one.body.due ?? farthest

/** Who does what: what is open, the soonest first, and what was kept, the latest first. */
export function usePromises() {
  const family = useFamily()
  const promises = useRecords(() => [family.common], 'promise')
  const open = computed(() => promises.rows.value.filter((one) => one.body.state === 'open').sort((one, other) => (dueOf(one) < dueOf(other) ? -1 : 1)))
  const kept = computed(() => promises.rows.value.filter((one) => one.body.state === 'kept').reverse())
  return { open, kept, isReady: promises.isReady }
}

/** What is owed next, and the rule of the municipality's model that owes it. */
export function useFollowUp() {
  const family = useFamily()
  const followUps = useRecords(() => [family.common], 'follow-up')
  const profiles = useRecords(() => [municipalityRoom], 'model-profile')
  const next = computed(() => nextFollowUps(followUps.rows.value)[0])
  const rule = computed(() => profiles.rows.value[0]?.body.rhythms.find((one) => one.rule === next.value?.body.rule))
  return { next, rule, isReady: computed(() => followUps.isReady.value && profiles.isReady.value) }
}

/** The municipality itself: its name, and what it calls a contact person. */
export function useMunicipality() {
  const rows = useRecords(() => [municipalityRoom], 'municipality')
  return { municipality: computed(() => rows.rows.value[0]?.body) }
}
