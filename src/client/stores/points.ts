import { ref } from 'vue'
import type { RecordOf } from '../../contract/records/kinds.ts'
import { useFamily } from './family.ts'
import { useDraft } from './drafts.ts'
import { useVerbs } from './verbs.ts'

/** What was just done to the agenda, so that it can be undone. */
type Done = { what: 'added'; point: string } | { what: 'removed'; text: string }

/** One's own points on a meeting's agenda: the field's draft, adding, taking off, and the way back from both. */
export function usePoints(meeting: () => string) {
  const family = useFamily()
  const verbs = useVerbs()
  const keyOf = () => `point ${meeting()}`
  const draft = useDraft(keyOf, '')
  const done = ref<Done>()
  const hasFailed = ref(false)
  const put = (text: string, options = {}) => verbs.act('point.add', family.common, { meeting: meeting(), text }, options)
  const takeOff = (point: string) => verbs.act('point.remove', family.common, { point })

  async function add(text: string): Promise<void> {
    const acted = await draft.take(() => put(text, { dropDraft: keyOf() }))
    hasFailed.value = !acted.isSaved
    if (acted.isSaved) done.value = { what: 'added', point: acted.id }
  }
  async function remove(point: RecordOf<'point'>): Promise<void> {
    const acted = await takeOff(point.id)
    hasFailed.value = !acted.isSaved
    if (acted.isSaved) done.value = { what: 'removed', text: point.body.text }
  }
  async function undo(): Promise<void> {
    const last = done.value
    done.value = undefined
    if (last) hasFailed.value = !(await (last.what === 'added' ? takeOff(last.point) : put(last.text))).isSaved
  }
  return { text: draft.value, done, hasFailed, add, remove, undo }
}
