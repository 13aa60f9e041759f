import { ref, watch } from 'vue'
import type { RecordOf } from '../../../contract/records/kinds.ts'
import type { Side } from '../../../contract/rules/wishes.ts'
import { type AnswerDraft, answerDraftKey, carriedOver } from '../../components/wish/answer-draft.ts'
import { useDraft, useDrafts } from '../../stores/drafts.ts'

type Open = RecordOf<'wish'>
const keyOf = (wish: Open | undefined) => answerDraftKey(wish?.id ?? '', wish?.body.turn ?? 0)

/**
 * The draft of an answer to the wish under talk. The other side may change the wish while it is written: what still holds of
 * the answer goes along, and `hasChanged` says so.
 */
export function useAnswering(wish: () => Open | undefined, side: Side) {
  const drafts = useDrafts()
  const key = () => keyOf(wish())
  const draft = useDraft<AnswerDraft>(key, {})
  const hasChanged = ref(false)
  let last: Open | undefined
  watch(wish, (now) => {
    const before = last
    last = now ?? last
    if (!now || !before || keyOf(now) === keyOf(before)) return
    const entry = drafts.entryOf(keyOf(before), {})
    const said = entry.value as AnswerDraft
    // What is on its way in an answer of her own leaves with that.
    hasChanged.value = now.room === before.room && !entry.isHeld && Object.keys(said).length > 0
    if (!hasChanged.value) return
    drafts.write(keyOf(now), { ...carriedOver(said, before.body, now.body, side), ...draft.value.value })
    drafts.write(keyOf(before), {})
  }, { immediate: true })
  return { draft, key, hasChanged }
}
