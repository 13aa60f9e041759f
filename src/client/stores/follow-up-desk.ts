import { ref } from 'vue'
import type { CaseSection } from '../../contract/records/child.ts'
import type { FollowUpForm } from '../../contract/records/follow-up-forms.ts'
import { familyRoom } from '../../contract/rooms.ts'
import { shell } from '../../words/da/shell.ts'
import type { Day } from '../../contract/values.ts'
import { useDraft } from './drafts.ts'
import { useFamily } from './family.ts'
import { type FollowUpView, lightOf } from './follow-up.ts'
import { useVerbs } from './verbs.ts'

/** What is typed of a follow-up while it is written down, and what is sent of it. */
type HoldWords = { day: string; form: FollowUpForm | ''; note: string; childView: string }
type HoldPayload = { followUp: string; day: Day; form: FollowUpForm; note: string | null; childView: string | null; purpose: string | null }
type Put = CaseSection & { child: string | null }
type PauseWords = { until: string; reason: string }
const empty: HoldWords = { day: '', form: '', note: '', childView: '' }

/** What the child's case stands on, and how often the law is followed. */
function useCase(act: (name: string, payload: unknown) => Promise<boolean>) {
  const ended = ref<Put>()
  async function put(held: Put): Promise<void> {
    const isSaved = await act('case.section', held)
    ended.value = isSaved && held.until !== null ? held : undefined
  }
  return {
    ended,
    section: (view: FollowUpView, held: CaseSection) => put({ child: view.childId, ...held }),
    /** What was ended with a tap too much goes on. */
    undoEnd: () => ended.value && put({ ...ended.value, until: null }),
    decide: (view: FollowUpView, decided: object) => act('case.decide', { child: view.childId, ...decided }),
  }
}

/** What the contact person does with the follow-ups of the family whose page is open. Drafts lie under each one's own id. */
export function useFollowUpDesk(id: () => string) {
  const family = useFamily()
  const verbs = useVerbs()
  const room = () => familyRoom(id())
  const drafts = useDraft<Record<string, HoldWords>>(() => `follow-up-hold ${id()}`, {})
  const pauses = useDraft<Record<string, PauseWords>>(() => `follow-up-pause ${id()}`, {})
  const done = ref<string>()
  const failed = ref(false)
  const draftOf = (view: FollowUpView) => drafts.value.value[view.open?.id ?? ''] ?? empty
  const write = (view: FollowUpView, draft: HoldWords) => { drafts.value.value = { ...drafts.value.value, [view.open?.id ?? '']: draft } }
  async function act(name: string, payload: unknown): Promise<boolean> {
    const { isSaved } = await verbs.act(name, room(), payload)
    failed.value = !isSaved
    return isSaved
  }

  /** Written down once; the words stay in the field where it could not be kept. */
  const sendOf = (view: FollowUpView) => async (payload: HoldPayload): Promise<string | undefined> => {
    if (!(await act('follow-up.hold', payload))) return shell.notSaved
    const { [payload.followUp]: _, ...rest } = drafts.value.value
    drafts.value.value = rest
    done.value = view.key
    return undefined
  }
  const forms = (view: FollowUpView) => [...new Set(view.wishes.flatMap((one) => one.body.form ?? []))]
  return {
    done, failed, draftOf, write, sendOf,
    isPaused: (view: FollowUpView) => view.open?.body.pauses?.some((one) => one.from <= family.today && family.today <= one.until) ?? false,
    saidOf: (view: FollowUpView) => view.wishes.flatMap((wish) => {
      const light = lightOf(wish.body, view.open?.id)
      return light ? [{ name: wish.body.byName, note: light.note }] : []
    }),
    /** The form to begin with: the wished one where the parents who wish agree. */
    wishedOf: (view: FollowUpView): FollowUpForm | null => (forms(view).length === 1 ? forms(view)[0]! : null),
    pauseOf: (view: FollowUpView): PauseWords => pauses.value.value[view.open?.id ?? ''] ?? { until: '', reason: '' },
    writePause: (view: FollowUpView, words: PauseWords) => { pauses.value.value = { ...pauses.value.value, [view.open?.id ?? '']: words } },
    /** The words stay in the fields where they could not be kept as an act. */
    async pause(view: FollowUpView, given: { until: Day; reason: string }): Promise<void> {
      if (!(await act('follow-up.pause', { followUp: view.open?.id, ...given }))) return
      const { [view.open?.id ?? '']: _, ...rest } = pauses.value.value
      pauses.value.value = rest
    },
    resume: (view: FollowUpView) => act('follow-up.resume', { followUp: view.open?.id }),
    ...useCase(act),
  }
}
