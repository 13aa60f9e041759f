import type { DecidesDraft } from '../../../contract/rules/decides-draft.ts'
import { decides as words } from '../../../words/da/decides.ts'
import { badDay } from '../wish/bad-day.ts'

/** What is in the way of keeping a line. Ids are those of `DecidesForm`. */
export function decidesFaults(draft: DecidesDraft): { id: string; text: string }[] {
  return [
    draft.subject.trim() === '' && { id: 'decides-subject', text: words.faults.subject },
    draft.who.trim() === '' && { id: 'decides-who', text: words.faults.who },
  ].filter((fault) => fault !== false)
}

/** The payload of `decides.set`. */
export function decidesOf(draft: DecidesDraft) {
  const [kind, id] = draft.tie.split(' ')
  const tied = (name: string) => (kind === name && id ? id : null)
  const by = draft.by === '' || draft.by === badDay ? null : draft.by
  return {
    decides: draft.id || null, child: null, subject: draft.subject.trim(), who: draft.who.trim(), by, byWords: by ? null : draft.byWords.trim() || null, ground: draft.ground.trim() || null,
    goal: tied('goal'), role: tied('role'), promise: tied('promise'),
  }
}
export type DecidesPayload = ReturnType<typeof decidesOf>
