import { ref } from 'vue'
import type { RecordOf } from '../../contract/records/kinds.ts'
import { useFamily } from './family.ts'
import { useDraft } from './drafts.ts'
import { useKeptPoints } from './meetings.ts'
import { useVerbs } from './verbs.ts'

/** What was just done to the agenda, so that it can be undone. */
type Done = { what: 'added' | 'kept' | 'shared'; point: string } | { what: 'removed'; text: string; child: string | null }

/** One's own points on a meeting's agenda: the field's draft, adding, keeping, sharing, taking off, and the way back. */
export function usePoints(meeting: () => string) {
  const family = useFamily()
  const verbs = useVerbs()
  const { room, kept } = useKeptPoints(meeting)
  const keyOf = () => `point ${meeting()}`
  const draft = useDraft(keyOf, '')
  const done = ref<Done>()
  const hasFailed = ref(false)
  const put = (text: string, child: string | null, options = {}) => verbs.act('point.add', family.common, { meeting: meeting(), text, ...(child && { child }) }, options)
  const takeOff = (point: string) => verbs.act('point.remove', family.common, { point })
  const drop = (point: string, options = {}) => verbs.act('point.drop', room.value, { point }, options)

  async function add(text: string, { child, isKept }: { child: string | null; isKept: boolean }): Promise<void> {
    const options = { dropDraft: keyOf() }
    const acted = await draft.take(() => (isKept ? verbs.act('point.keep', room.value, { meeting: meeting(), text }, options) : put(text, child, options)))
    hasFailed.value = !acted.isSaved
    if (acted.isSaved) done.value = { what: isKept ? 'kept' : 'added', point: acted.id }
  }
  /** Two acts, for two rooms: the point is let go here only once it stands on the agenda. */
  async function share(point: RecordOf<'kept-point'>): Promise<void> {
    const acted = await put(point.body.text, null)
    hasFailed.value = !acted.isSaved
    if (acted.isSaved) hasFailed.value = !(await drop(point.id, { after: acted.id })).isSaved
    done.value = hasFailed.value || !acted.isSaved ? undefined : { what: 'shared', point: acted.id }
  }
  async function remove(point: RecordOf<'point'>): Promise<void> {
    const acted = await takeOff(point.id)
    hasFailed.value = !acted.isSaved
    if (acted.isSaved) done.value = { what: 'removed', text: point.body.text, child: point.body.child ?? null }
  }
  async function undo(): Promise<void> {
    const last = done.value
    done.value = undefined
    if (last) hasFailed.value = !(await (last.what === 'removed' ? put(last.text, last.child) : last.what === 'kept' ? drop(last.point) : takeOff(last.point))).isSaved
  }
  return { text: draft.value, done, hasFailed, kept, add, share, remove, undo, dropKept: (point: RecordOf<'kept-point'>) => drop(point.id) }
}
