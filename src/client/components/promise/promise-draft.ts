import type { Owner } from '../../../contract/records/promise.ts'
import type { MoveDraft, PromiseDraft } from '../../../contract/rules/promise-draft.ts'
import type { Day } from '../../../contract/values.ts'
import { promiseActs as words } from '../../../words/da/promise-acts.ts'
import { badDay } from '../wish/bad-day.ts'

/** Who may be named, in one tap. */
export type OwnerChoice = { value: string; label: string; owners: readonly Owner[] }
export type TieChoice = { value: string; label: string }
export type PromiseFault = { id: string; text: string }

/** What the form stands among. `needsDay`: a worker's promise has a day. */
export type PromiseGiven = { choices: readonly OwnerChoice[]; needsDay: boolean; today: Day }

const longest = 500

/** Whoever can only be one is chosen already. */
export const chosenOwners = (draft: PromiseDraft, choices: readonly OwnerChoice[]): OwnerChoice | undefined =>
  choices.find(({ value }) => value === draft.owners) ?? (choices.length === 1 ? choices[0] : undefined)

/** What is in the way of making it. Ids are those of `PromiseForm`. */
export function promiseFaults(draft: PromiseDraft, { choices, needsDay, today }: PromiseGiven): PromiseFault[] {
  const { faults } = words
  const text = draft.text.trim()
  const hasDay = draft.due !== '' && draft.due !== badDay
  return [
    text === '' && { id: 'promise-text', text: faults.text },
    text.length > longest && { id: 'promise-text', text: faults.textLong },
    !chosenOwners(draft, choices) && { id: 'promise-owner', text: faults.owner },
    (draft.due === badDay || (needsDay && !hasDay)) && { id: 'promise-due', text: faults.due },
    needsDay && hasDay && draft.due < today && { id: 'promise-due', text: faults.duePassed },
    !needsDay && !hasDay && draft.due !== badDay && draft.tie.startsWith('meeting ') && { id: 'promise-due', text: faults.meeting },
  ].filter((fault) => fault !== false)
}

/** The payload of `promise.make`. */
export function promiseOf(draft: PromiseDraft, choices: readonly OwnerChoice[], message: string | null) {
  const [kind, id] = draft.tie.split(' ')
  const tied = (name: string) => (kind === name && id ? id : null)
  return {
    text: draft.text.trim(), child: null, owners: [...(chosenOwners(draft, choices)?.owners ?? [])], due: draft.due || null, dueWords: draft.due ? null : draft.dueWords.trim() || null,
    goal: tied('goal'), role: tied('role'), meeting: tied('meeting'), message,
  }
}
export type PromisePayload = ReturnType<typeof promiseOf>

/** What is in the way of moving it. A parent's own asks nothing. */
export function moveFaults(draft: MoveDraft, given: { id: string; isWorker: boolean; awaitsHow: boolean; today: Day }): PromiseFault[] {
  const { faults } = words
  if (draft.due === badDay) return [{ id: `${given.id}-due`, text: faults.due }]
  if (!given.isWorker) return []
  return [
    draft.due === '' && { id: `${given.id}-due`, text: faults.due },
    draft.due !== '' && draft.due < given.today && { id: `${given.id}-due`, text: faults.duePassed },
    draft.words.trim() === '' && { id: `${given.id}-words`, text: given.awaitsHow ? faults.how : faults.reason },
  ].filter((fault) => fault !== false)
}
