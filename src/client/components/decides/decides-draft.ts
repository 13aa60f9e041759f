import type { Decides } from '../../../contract/records/decides.ts'
import { decides as words } from '../../../words/da/decides.ts'
import { badDay } from '../wish/bad-day.ts'

/** A line of the map while it is being written; `id` of the one that is worded anew. */
export type DecidesDraft = { id: string; subject: string; who: string; by: string; byWords: string; ground: string; tie: string }
export const emptyDecides: DecidesDraft = { id: '', subject: '', who: '', by: '', byWords: '', ground: '', tie: '' }
export const decidesDraftKey = (family: string): string => `decides ${family}`

const tieOf = ({ promise, goal, role }: Decides) => (promise ? `promise ${promise}` : goal ? `goal ${goal}` : role ? `role ${role}` : '')
export const draftOfLine = (id: string, body: Decides): DecidesDraft =>
  ({ id, subject: body.subject, who: body.who, by: body.by ?? '', byWords: body.byWords ?? '', ground: body.ground ?? '', tie: tieOf(body) })

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
