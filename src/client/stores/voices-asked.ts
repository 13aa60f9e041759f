import { computed } from 'vue'
import { voicesAsked } from '../../contract/rules/voice-time.ts'
import { useFamily } from './family.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'

/** The goals that whoever is logged in may give a mark now. */
export function useVoicesAsked() {
  const [family, session] = [useFamily(), useSession()]
  const goals = useRecords(() => [family.common], 'goal')
  const followUps = useRecords(() => [family.common], 'follow-up')
  const meetings = useRecords(() => [family.common], 'meeting')
  const asked = computed(() => voicesAsked(goals.rows.value, { followUps: followUps.rows.value, meetings: meetings.rows.value }, { me: session.person?.id ?? '', today: family.today }))
  return { asked, isReady: computed(() => [goals, followUps, meetings].every((one) => one.isReady.value)) }
}
