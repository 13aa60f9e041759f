import { computed, ref } from 'vue'
import type { RecordOf } from '../../contract/records/kinds.ts'
import { type DecidesDraft, draftOfLine, emptyDecides } from '../../contract/rules/decides-draft.ts'
import { lastTurn } from '../../contract/rules/suggestions.ts'
import { decides as words } from '../../words/da/decides.ts'
import { roles } from '../../words/da/roles.ts'
import { shell } from '../../words/da/shell.ts'
import { useDraft } from './drafts.ts'
import { useFamily } from './family.ts'
import { useRecords } from './records.ts'
import { useVerbs } from './verbs.ts'

/** Where the draft of a line lies on the phone. */
const decidesDraftKey = (family: string): string => `decides ${family}`

/** New goals and roles that are only suggested: a decision may be what they wait for. Agreed on, they keep their id. */
export function useSuggestedMatters() {
  const family = useFamily()
  const suggestions = useRecords(() => [family.common], 'suggestion')
  return computed(() => suggestions.rows.value.filter(({ body }) => body.state === 'open' && body.base === 0).map(({ body }) => {
    const { content } = lastTurn(body)
    return { value: `${body.about} ${body.subject}`, label: 'party' in content ? words.newRole(roles.party(content)) : words.newGoal(content.text) }
  }))
}

/** Who decides what in the chosen family, and how a worker keeps it. */
export function useDecides() {
  const family = useFamily()
  const verbs = useVerbs()
  const keyOf = () => decidesDraftKey(family.family?.family ?? '')
  const draft = useDraft<DecidesDraft>(keyOf, emptyDecides)
  const lines = useRecords(() => [family.common], 'decides')
  const removed = ref<RecordOf<'decides'>>()
  const isSaved = ref(false)
  async function save(payload: object): Promise<string | undefined> {
    const acted = await draft.take(() => verbs.act('decides.set', family.common, payload, { dropDraft: keyOf() }))
    isSaved.value = acted.isSaved
    return acted.isSaved ? undefined : shell.notSaved
  }
  async function remove(line: RecordOf<'decides'>): Promise<void> {
    if ((await verbs.act('decides.remove', family.common, { decides: line.id })).isSaved) removed.value = line
  }
  async function undo(): Promise<void> {
    const { day: _day, byName: _byName, ...said } = removed.value?.body ?? ({} as RecordOf<'decides'>['body'])
    removed.value = undefined
    await verbs.act('decides.set', family.common, { decides: null, ...said })
  }
  const edit = (line: RecordOf<'decides'>) => { draft.value.value = draftOfLine(line.id, line.body) }
  return { lines: lines.rows, isReady: lines.isReady, draft: draft.value, removed, isSaved, save, remove, undo, edit }
}
