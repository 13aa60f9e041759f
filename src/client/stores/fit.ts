import { computed, ref } from 'vue'
import type { FitContact } from '../../contract/records/fit.ts'
import { meRoom } from '../../contract/rooms.ts'
import { addDays } from '../../contract/rules/days.ts'
import { fitAsk, fitNeed } from '../../contract/rules/fit.ts'
import { useFamily } from './family.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'
import { useVerbs } from './verbs.ts'

/** Put off, it is asked again after so many days. */
const laterDays = 14

/** Whether this parent is asked how the contact fits, what she last said, and her answering. */
export function useFit() {
  const session = useSession()
  const family = useFamily()
  const verbs = useVerbs()
  const me = () => (session.person ? meRoom(session.person.id) : undefined)
  const followUps = useRecords(() => [family.common], 'follow-up')
  const fits = useRecords(() => [family.own], 'fit')
  const agreements = useRecords(() => [family.own], 'agreement')
  const postponed = useRecords(() => [me()], 'postponed')
  const isReady = computed(() => family.own !== undefined && [followUps, fits, agreements, postponed].every((one) => one.isReady.value))
  const id = computed(() => family.family?.family ?? '')
  const ask = computed(() => (isReady.value
    ? fitAsk({ followUps: followUps.rows.value, fits: fits.rows.value, agreements: agreements.rows.value, postponed: postponed.rows.value, family: id.value, now: family.now })
    : undefined))
  const answered = ref<{ family: string; contact: FitContact; again: boolean }>()

  async function answer(contact: FitContact, again: boolean): Promise<void> {
    const acted = await verbs.act('fit.answer', family.own, { contact, again, after: ask.value?.after ?? null })
    if (acted.isSaved) answered.value = { family: id.value, contact, again }
  }
  const later = () => verbs.act('need.postpone', me(), { need: fitNeed(id.value), until: `${addDays(family.today, laterDays)}T05:00:00.000Z` })

  return {
    ask, answer, later, last: computed(() => fits.rows.value.at(-1)?.body),
    // The thanks stay in place of the question while the page is open.
    said: computed(() => (answered.value?.family === id.value ? answered.value : undefined)),
  }
}
