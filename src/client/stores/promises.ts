import { computed, ref } from 'vue'
import { parseRoom } from '../../contract/rooms.ts'
import type { RecordOf } from '../../contract/records/kinds.ts'
import { emptyMove, emptyPromise, type MoveDraft, type PromiseDraft } from '../../contract/rules/promise-draft.ts'
import { isOver } from '../../contract/rules/role-now.ts'
import type { Toucher } from '../../contract/rules/promises.ts'
import { shell } from '../../words/da/shell.ts'
import { promiseActs as words } from '../../words/da/promise-acts.ts'
import { roles as roleWords } from '../../words/da/roles.ts'
import { useDraft, useDrafts } from './drafts.ts'
import { useFamily } from './family.ts'
import { useMeetings, usePromises } from './plan.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'
import { useVerbs } from './verbs.ts'

/** Where the draft of a family's next promise lies on the phone, and that of another day for one. */
export const promiseDraftKey = (family: string): string => `promise ${family}`
export const moveDraftKey = (promise: string): string => `promise-move ${promise}`

export type PromiseAct = 'keep' | 'hand-back' | 'take' | 'reopen' | 'move' | 'let-go'
/** What each act is undone by. */
const wayBack: Partial<Record<PromiseAct, PromiseAct>> = { keep: 'reopen', 'let-go': 'reopen', 'hand-back': 'take' }
type Done = { promise: string; text: string; undo?: PromiseAct }

/** What was promised in the chosen family, what it may belong to, and all that can be done about it. */
export function usePromiseBoard() {
  const session = useSession()
  const family = useFamily()
  const promises = useRecords(() => [family.common], 'promise')
  const { open, isReady } = usePromises()
  const decides = useRecords(() => [family.common], 'decides')
  const who = computed((): Toucher => ({ person: session.person?.id ?? '', role: family.family?.role ?? 'parent' }))
  const endDay = ({ body }: RecordOf<'promise'>) => body.ended?.day ?? body.due ?? ''
  const ended = computed(() => promises.rows.value.filter((one) => one.body.state !== 'open').sort((one, other) => (endDay(one) < endDay(other) ? 1 : -1)))
  return { open, ended, decides: decides.rows, who, all: promises.rows, ...useTies(), ...useActs(), ...useMaking(), isReady: computed(() => isReady.value && decides.isReady.value) }
}

/** What a promise may belong to: standing goals and roles, meetings of late and to come. */
function useTies() {
  const family = useFamily()
  const goals = useRecords(() => [family.common], 'goal')
  const roles = useRecords(() => [family.common], 'role')
  const { upcoming, past } = useMeetings()
  const lately = 3
  const ties = computed(() => [
    ...goals.rows.value.filter(({ body }) => body.state !== 'reached' && body.state !== 'let-go').map(({ id, body }) => ({ value: `goal ${id}`, label: words.tieGoal(body.text) })),
    ...[...upcoming.value, ...past.value.slice(0, lately)].map(({ id, body }) => ({ value: `meeting ${id}`, label: words.tieMeeting(body.title) })),
    ...roles.rows.value.filter(({ body }) => !isOver(body, family.today)).map(({ id, body }) => ({ value: `role ${id}`, label: words.tieRole(roleWords.party(body)) })),
  ])
  const labels = computed(() => new Map(ties.value.map(({ value, label }) => [value, label])))
  const belongsTo = ({ body }: RecordOf<'promise'>) =>
    [`goal ${body.goal}`, `meeting ${body.meeting}`, `role ${body.role}`].map((value) => labels.value.get(value)).find((label) => label !== undefined)
  return { ties, belongsTo }
}

function useActs() {
  const family = useFamily()
  const drafts = useDrafts()
  const verbs = useVerbs()
  const done = ref<Done>()
  const hasFailed = ref(false)
  const draftOf = (promise: string) => drafts.entryOf(moveDraftKey(promise), emptyMove).value as MoveDraft
  const writeDraft = (promise: string, draft: MoveDraft) => drafts.write(moveDraftKey(promise), draft)

  async function act(promise: RecordOf<'promise'>, name: PromiseAct): Promise<void> {
    const key = moveDraftKey(promise.id)
    const isForm = name === 'move' || name === 'let-go'
    const put = () => verbs.act(`promise.${name}`, family.common, payloadOf(promise, name, draftOf(promise.id)), isForm ? { dropDraft: key } : {})
    const acted = isForm ? await drafts.take(key, emptyMove, put) : await put()
    hasFailed.value = !acted.isSaved
    if (acted.isSaved) done.value = { promise: promise.id, text: name, ...(wayBack[name] ? { undo: wayBack[name] } : {}) }
  }
  async function undo(): Promise<void> {
    const last = done.value
    done.value = undefined
    if (last?.undo) hasFailed.value = !(await verbs.act(`promise.${last.undo}`, family.common, { promise: last.promise })).isSaved
  }
  return { act, undo, done, hasFailed, draftOf, writeDraft }
}

function payloadOf({ id, body }: RecordOf<'promise'>, name: PromiseAct, draft: MoveDraft): object {
  const said = draft.words.trim() || null
  if (name === 'let-go') return { promise: id, words: said }
  if (name !== 'move') return { promise: id }
  const isFamilys = body.side === 'family'
  return { promise: id, due: draft.due || null, dueWords: isFamilys && !draft.due ? draft.dueWords.trim() || null : null, reason: isFamilys ? null : said }
}

/** The form of a new one; `message` is one it comes from, by its id, if this person can read it. */
function useMaking() {
  const family = useFamily()
  const verbs = useVerbs()
  const keyOf = () => promiseDraftKey(family.family?.family ?? '')
  const draft = useDraft<PromiseDraft>(keyOf, emptyPromise)
  const isMade = ref(false)
  async function make(payload: object): Promise<string | undefined> {
    const acted = await draft.take(() => verbs.act('promise.make', family.common, payload, { dropDraft: keyOf() }))
    isMade.value = acted.isSaved
    return acted.isSaved ? undefined : shell.notSaved
  }
  return { draft: draft.value, isMade, make }
}

/**
 * A message that a promise is made from. Its id goes with the promise only where everybody who reads the promise reads the
 * message too: else the other parent could see that there is one.
 */
export function useSource(message: () => string | undefined) {
  const family = useFamily()
  const rooms = () => [family.common, ...(family.family?.rooms ?? []).filter((room) => room.startsWith('private:'))]
  const messages = useRecords(rooms, 'message')
  const found = computed(() => messages.rows.value.find(({ id }) => id === message()))
  const isEveryones = computed(() => found.value !== undefined && (parseRoom(found.value.room)?.kind === 'family' || family.holders.length < 2))
  return { quote: computed(() => found.value?.body), message: computed(() => (isEveryones.value ? (found.value?.id ?? null) : null)) }
}
