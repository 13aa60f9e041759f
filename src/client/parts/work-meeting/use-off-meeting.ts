import { computed, type Ref, ref } from 'vue'
import type { MeetingPlan } from '../../../contract/records/meeting.ts'
import type { Clash } from '../../../contract/rules/clashes.ts'
import type { Instant } from '../../../contract/values.ts'
import { firstName } from '../../../words/da/dates.ts'
import { type AboutDraft, aboutPlanned, asksOf, emptyAbout, noAsks } from '../../components/agreement/about-draft.ts'
import { agreedWith, deviationsOf, offViews, reasonFault } from '../../components/agreement/off-view.ts'
import { useFamily } from '../../stores/family.ts'
import type { AgreementView } from '../../stores/work-family.ts'

/** A meeting as an agreement sees it. `asked` is the room in which a parent asked for it: to those who read that room it is a reply. `isMoved`: it stands already, and only its time and place are new. */
export type AimedMeeting = { starts: Instant; type: MeetingPlan['type']; link: string; place: string; asked?: string | undefined; isMoved?: boolean }

/** How a meeting reaches the parents, where the plan tells: at home, by a link alone, or at the office. */
const channelOf = ({ type, link, place }: AimedMeeting) =>
  type === 'home-visit' ? ('home-visit' as const) : link.trim() && !place.trim() ? ('video' as const) : type === 'network' ? undefined : ('office' as const)

/**
 * What a meeting at one time goes against in each parent's agreement, and the reason to go on, which that parent reads in
 * her own room. A follow-up is owed, and a meeting that a parent asked for is a reply. `about` is what it is planned for, as far
 * as an agreement asks.
 */
export function useOffMeeting(given: { views: () => readonly AgreementView[]; aimed: () => AimedMeeting | undefined; reason: Ref<string>; about?: Ref<AboutDraft> }) {
  const family = useFamily()
  const isTried = ref(false)
  const asks = computed(() => (given.aimed() ? asksOf('meeting', agreedWith(given.views()).map((one) => one.standing.fields)) : noAsks))
  const off = computed(() => {
    const aimed = given.aimed()
    if (!aimed) return []
    const planned = { kind: 'meeting', at: aimed.starts, channel: channelOf(aimed), ...aboutPlanned(given.about?.value ?? emptyAbout, asks.value, aimed.type === 'follow-up' ? 'owed' : 'usual') } as const
    const isReplyTo = (room: string) => aimed.isMoved === true || aimed.asked === room || aimed.asked === family.common
    return agreedWith(given.views()).flatMap((one) => offViews({ ...planned, isReply: isReplyTo(one.room) }, [one], family.today))
  })
  const lacking = computed(() => reasonFault(off.value, given.reason.value))
  /** Whether sending has to wait for a reason; it is asked for then. */
  const mustSayWhy = () => (isTried.value = lacking.value !== undefined)
  /** The reasons that go with it, beside the meeting: the one that is moved, or the one that is being planned. */
  function also(moved?: string) {
    const notes = deviationsOf(off.value, 'meeting', given.reason.value)
    return off.value.length > 0 ? { also: (planned: string) => notes(moved ?? planned) } : {}
  }
  /** What speaks against the time beside what the agreement says already. */
  const beside = (clashes: readonly Clash[]) =>
    clashes.filter((one) => one.what !== 'never' || !off.value.some(({ parent, whys }) => parent === firstName(one.name) && whys.includes('never')))
  return { off, asks, about: given.about, reason: given.reason, fault: computed(() => (isTried.value ? lacking.value : undefined)), mustSayWhy, also, beside }
}
