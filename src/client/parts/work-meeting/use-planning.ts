import { computed, nextTick, type Ref, ref } from 'vue'
import type { RecordOf } from '../../../contract/records/kinds.ts'
import { sequenceOf } from '../../../contract/rules/meetings.ts'
import type { Instant } from '../../../contract/values.ts'
import { workMeetings as words } from '../../../words/da/work-meetings.ts'
import { spanOf } from '../../components/meeting/slot-draft.ts'
import { emptyAbout } from '../../components/agreement/about-draft.ts'
import { emptyPlan, filledSlots, type PlanDraft, planDraftKey, planOf } from '../../components/work/plan-draft.ts'
import { useDraft } from '../../stores/drafts.ts'
import { useActs } from '../../stores/meetings.ts'
import { usePeople } from '../../stores/people.ts'
import { useMeetings } from '../../stores/plan.ts'
import { useHere } from '../../stores/work-family.ts'
import { useFinding } from '../../stores/work-meetings.ts'
import { useOffMeeting } from './use-off-meeting.ts'

/** Times that are put forward each parent answers herself: only one time alone is held against the agreements. */
function aimOf(draft: Ref<PlanDraft>, spans: () => readonly { starts: Instant }[]) {
  const aimed = () => {
    const [only, ...more] = spans()
    const { type, link, place, ask } = draft.value
    return only && more.length === 0 ? { starts: only.starts, type, link, place, asked: ask?.room } : undefined
  }
  return {
    aimed, reason: computed({ get: () => draft.value.reason ?? '', set: (reason) => { draft.value = { ...draft.value, reason } } }),
    about: computed({ get: () => draft.value.about ?? emptyAbout, set: (about) => { draft.value = { ...draft.value, about } } }),
  }
}

/** Planning meetings in one family: the draft, what speaks against its time, and sending it as a meeting or as times. */
export function usePlanning(family: () => string) {
  const { me } = useHere()
  const { contactPerson, mate, parents, children } = usePeople()
  const { against, views } = useFinding(family)
  const { all } = useMeetings()
  const { act, hasFailed } = useActs()
  const said = ref('')
  const key = () => planDraftKey(family())
  const draft = useDraft<PlanDraft>(key, emptyPlan)
  const workers = computed(() => [contactPerson.value, mate.value].flatMap((one) => (one ? [{ person: one.person, name: one.name, part: words.parts[one.role] }] : [])).sort((one, other) => Number(other.person === me.value) - Number(one.person === me.value)))
  const people = computed(() => ({ workers: workers.value, parents: parents.value.map(({ person, name, relation }) => ({ person, name, part: relation ?? words.parts.parent })) }))
  const spans = computed(() => filledSlots(draft.value.value).flatMap((slot) => spanOf(slot) ?? []))
  const off = useOffMeeting({ views: () => views.value, ...aimOf(draft.value, () => spans.value) })
  const clashes = computed(() => off.beside(spans.value.flatMap((span) => against(span))))

  async function send(): Promise<void> {
    if (off.mustSayWhy()) return
    const { ask } = draft.value.value
    const plan = planOf(draft.value.value, people.value, children.value.length === 1 ? children.value[0]!.id : null)
    const [first, ...more] = spans.value
    if (!first) return
    const isMany = more.length > 0
    const acted = await draft.take(() => isMany
      ? act('meeting.propose-times', { meeting: null, plan, slots: spans.value }, { dropDraft: key() })
      : act('meeting.plan', { plan, ...first, despite: clashes.value.length > 0, times: null }, { dropDraft: key(), ...off.also() }))
    said.value = acted.isSaved ? (isMany ? words.sentTimes : words.sent) : ''
    if (acted.isSaved && ask) await act('meeting.close-ask', { ask: ask.id, meeting: isMany ? null : acted.id }, { room: ask.room, after: acted.id })
  }

  /** A time of a proposal becomes the meeting, or moves the one it is for. What speaks against it was seen when it was put forward. */
  async function choose(times: RecordOf<'meeting-times'>, { starts, ends }: { starts: string; ends: string }): Promise<void> {
    const { plan, meeting } = times.body
    const held = all.value.find((one) => one.id === meeting)?.body
    const common = { starts, ends, despite: true, times: times.id }
    if (plan) await act('meeting.plan', { plan, ...common })
    else if (held && meeting) await act('meeting.move', { meeting, sequence: sequenceOf(held), ...common, place: held.place, link: held.link ?? null, travel: held.travel ?? null, words: null })
    said.value = plan ? words.sent : words.moved
  }

  /** Begins a plan that answers an asking. What was begun already stands, but for what it is for. */
  function answerAsk({ id, room, body }: RecordOf<'meeting-ask'>): void {
    draft.value.value = { ...draft.value.value, type: body.what === 'visit' ? 'home-visit' : 'other', purpose: draft.value.value.purpose || (body.words ?? ''), ask: { id, room } }
    void nextTick(() => document.getElementById('plan-title')?.focus())
  }
  return { draft: draft.value, people, clashes, off, send, choose, answerAsk, said, hasFailed }
}
