import { computed } from 'vue'
import { municipalityRoom } from '../../contract/rooms.ts'
import { dayOf } from '../../contract/rules/days.ts'
import { nextFollowUps } from '../../contract/rules/owed.ts'
import { isHerAnswer } from '../../contract/rules/takeover.ts'
import { openFields } from '../../contract/rules/wishes.ts'
import { useFamily } from './family.ts'
import { useRecords } from './records.ts'

const latestContacts = 40

/** A parent's own agreement on contact, the wish under talk, and what is owed to the family beside it. */
export function useExpectations() {
  const family = useFamily()
  const agreements = useRecords(() => [family.own], 'agreement')
  const wishes = useRecords(() => [family.own], 'wish')
  const followUps = useRecords(() => [family.common], 'follow-up')
  const profiles = useRecords(() => [municipalityRoom], 'model-profile')
  const contacts = useRecords(() => [family.common, family.own], 'contact', () => latestContacts)
  const deviations = useRecords(() => [family.own], 'deviation')
  const meetings = useRecords(() => [family.common], 'meeting')
  const wish = computed(() => wishes.rows.value.find((one) => one.body.state === 'open'))
  return {
    agreements: agreements.rows, wish, contacts: contacts.rows, deviations: deviations.rows, meetings: computed(() => meetings.rows.value.filter((one) => one.body.starts > family.now && !one.body.cancelled).map((one) => dayOf(one.body.starts))), followUps: followUps.rows,
    standing: computed(() => agreements.rows.value.find((one) => one.body.until === null)),
    /** The one that stands, or where none does the one that was agreed last: what a new wish begins with. */
    last: computed(() => agreements.rows.value.find((one) => one.body.until === null) ?? [...agreements.rows.value].sort((one, other) => (one.body.at < other.body.at ? -1 : 1)).at(-1)),
    toAnswer: computed(() => (wish.value ? openFields(wish.value.body, 'parent').length : 0)),
    /** How far the wish has come: what is only painted has no number yet. */
    sent: computed(() => (wish.value && !isHerAnswer(wish.value.body) ? Number.isFinite(wish.value.number) ? ('sent' as const) : ('waiting' as const) : undefined)),
    rules: computed(() => profiles.rows.value[0]?.body.rhythms ?? []),
    nextLook: computed(() => nextFollowUps(followUps.rows.value)[0]?.body.due ?? null),
    isReady: computed(() => [agreements, wishes, followUps, profiles].every((one) => one.isReady.value)),
  }
}
