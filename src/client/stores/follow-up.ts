import { computed, ref } from 'vue'
import type { FollowUpForm } from '../../contract/records/follow-up-forms.ts'
import type { FollowUpWish } from '../../contract/records/follow-up.ts'
import type { RecordOf } from '../../contract/records/kinds.ts'
import { municipalityRoom } from '../../contract/rooms.ts'
import { followUpLines, type FollowUpLine, type Rhythms, rhythmsOn } from '../../contract/rules/follow-up-rhythms.ts'
import { useDraft } from './drafts.ts'
import { useFamily } from './family.ts'
import { useRecords } from './records.ts'
import { type Acted, useVerbs } from './verbs.ts'

/** One child's follow-ups with the law's and the model's rhythm, and what each parent has said of it in rooms seen here. */
export type FollowUpView = FollowUpLine & { key: string; rhythms: Rhythms; wishes: RecordOf<'follow-up-wish'>[] }

/** The follow-ups of the family that is shown. `rooms` are the parents' own rooms that this person sees. */
export function useFollowUps(rooms: () => readonly (string | undefined)[]) {
  const family = useFamily()
  const followUps = useRecords(() => [family.common], 'follow-up')
  const children = useRecords(() => [family.common], 'child')
  const profiles = useRecords(() => [municipalityRoom], 'model-profile')
  const wishes = useRecords(rooms, 'follow-up-wish')
  const profile = computed(() => profiles.rows.value[0]?.body)
  const views = computed((): FollowUpView[] => followUpLines(followUps.rows.value, children.rows.value).map((line) => {
    const rule = line.open?.body.rule ?? line.held[0]?.body.rule
    const given = { child: line.child?.body, profile: profile.value, rule, lastHeld: line.held[0]?.body.held ?? undefined, today: family.today }
    return { ...line, key: line.childId ?? 'family', rhythms: rhythmsOn(given), wishes: wishes.rows.value.filter((one) => one.body.child === line.childId) }
  }))
  const lists = [followUps, children, profiles, wishes]
  return { views, rules: computed(() => profile.value?.rhythms ?? []), isReady: computed(() => lists.every((one) => one.isReady.value)) }
}

/** A parent's last word on one follow-up, unless it was taken back. */
export function lightOf(wish: FollowUpWish | undefined, followUp: string | undefined): FollowUpWish['lights'][number] | undefined {
  const last = wish?.lights.filter((one) => one.followUp === followUp).at(-1)
  return last?.isTakenBack ? undefined : last
}

/** What a parent says about her follow-ups, in her own room: the form she wishes, and "nothing new". Notes are kept as they are typed. */
export function useFollowUpAnswers(familyId: () => string) {
  const family = useFamily()
  const verbs = useVerbs()
  const draftKey = () => `follow-up-light ${familyId()}`
  const notes = useDraft<Record<string, string>>(draftKey, {})
  const failed = ref<string>()
  const tell = (view: FollowUpView, acted: Acted) => { failed.value = acted.isSaved ? undefined : view.key }
  const noteOf = (view: FollowUpView) => notes.value.value[view.key] ?? ''
  const write = (view: FollowUpView, note: string) => { notes.value.value = { ...notes.value.value, [view.key]: note } }
  const isSaid = (view: FollowUpView) => lightOf(view.wishes[0]?.body, view.open?.id) !== undefined

  async function answer(view: FollowUpView, isTakenBack: boolean): Promise<void> {
    if (!view.open) return
    const note = isTakenBack ? null : noteOf(view).trim() || null
    const acted = await verbs.act('follow-up.light', family.own, { child: view.childId, followUp: view.open.id, note, isTakenBack })
    tell(view, acted)
    if (acted.isSaved && !isTakenBack) write(view, '')
  }
  return {
    noteOf, write, isSaid, failed, isReady: notes.isReady,
    say: (view: FollowUpView) => answer(view, false),
    takeBack: (view: FollowUpView) => answer(view, true),
    wish: async (view: FollowUpView, form: FollowUpForm | null) => tell(view, await verbs.act('follow-up.form', family.own, { child: view.childId, form })),
  }
}
