import { computed, ref } from 'vue'
import type { RecordOf } from '../../contract/records/kinds.ts'
import { canHandBack } from '../../contract/rules/role-now.ts'
import { useFamily } from './family.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'
import { useVerbs } from './verbs.ts'

type Back = { what: 'promise' | 'role'; id: string }

/** What a parent can give back with one tap, and the way back from that; `promises` are those that are open. */
export function useHandBack(promises: () => readonly RecordOf<'promise'>[]) {
  const [family, session, verbs] = [useFamily(), useSession(), useVerbs()]
  const all = useRecords(() => [family.common], 'role')
  const last = ref<Back>()
  const hasFailed = ref(false)
  const act = async ({ what, id }: Back, verb: string) => { hasFailed.value = !(await verbs.act(`${what}.${verb}`, family.common, { [what]: id })).isSaved }
  const isMine = ({ body }: RecordOf<'promise'>) => body.side === 'family' && body.owners.some(({ person }) => person === session.person?.id)
  async function give(back: Back): Promise<void> {
    await act(back, 'hand-back')
    last.value = hasFailed.value ? undefined : back
  }
  function undo(): void {
    if (last.value) void act(last.value, last.value.what === 'role' ? 'take-back' : 'take')
    last.value = undefined
  }
  return {
    isMine, give, undo, hasFailed, isReady: all.isReady,
    roles: computed(() => all.rows.value.filter(({ body }) => canHandBack(body, family.today))),
    /** By when the contact person says how she does what was given back just now. */
    answerBy: computed(() => [...all.rows.value, ...promises()].find(({ id }) => id === last.value?.id)?.body.handedBack?.answerBy),
  }
}
