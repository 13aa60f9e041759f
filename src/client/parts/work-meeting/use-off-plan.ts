import { computed, type Ref, ref } from 'vue'
import type { Instant } from '../../../contract/values.ts'
import { agreedWith, deviationsOf, offViews, reasonFault } from '../../components/agreement/off-view.ts'
import type { PlanDraft } from '../../components/work/plan-draft.ts'
import { useFamily } from '../../stores/family.ts'
import type { AgreementView } from '../../stores/work-family.ts'

/** How a meeting reaches the parents, where the plan tells: at home, by a link alone, or at the office. */
const channelOf = ({ type, link, place }: PlanDraft) =>
  type === 'home-visit' ? ('home-visit' as const) : link.trim() && !place.trim() ? ('video' as const) : type === 'network' ? undefined : ('office' as const)

/**
 * What a planned meeting goes against in each parent's agreement, and the reason to go on, which that parent reads in her
 * own room. Of one time only: times that are put forward each parent answers herself. A follow-up is owed.
 */
export function useOffPlan(given: { views: () => readonly AgreementView[]; draft: Ref<PlanDraft>; spans: () => readonly { starts: Instant }[] }) {
  const { draft } = given
  const family = useFamily()
  const isTried = ref(false)
  const off = computed(() => {
    const [only, ...more] = given.spans()
    if (!only || more.length > 0) return []
    const purpose = draft.value.type === 'follow-up' ? ('owed' as const) : ('usual' as const)
    return offViews({ kind: 'meeting', at: only.starts, channel: channelOf(draft.value), purpose }, agreedWith(given.views()), family.today)
  })
  const reason = computed({ get: () => draft.value.reason ?? '', set: (words) => { draft.value = { ...draft.value, reason: words } } })
  const lacking = computed(() => reasonFault(off.value, reason.value))
  /** Whether sending has to wait for a reason; it is asked for then. */
  const mustSayWhy = () => (isTried.value = lacking.value !== undefined)
  const also = () => (off.value.length > 0 ? { also: deviationsOf(off.value, 'meeting', reason.value) } : {})
  return { off, reason, fault: computed(() => (isTried.value ? lacking.value : undefined)), mustSayWhy, also }
}
