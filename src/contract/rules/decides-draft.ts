import type { Decides } from '../records/decides.ts'

/** A line of the map while it is being written; `id` of the one that is worded anew, `tie` what waits for it: `promise ID`. */
export type DecidesDraft = { id: string; subject: string; who: string; by: string; byWords: string; ground: string; tie: string }
export const emptyDecides: DecidesDraft = { id: '', subject: '', who: '', by: '', byWords: '', ground: '', tie: '' }

const tieOf = ({ promise, goal, role }: Decides) => (promise ? `promise ${promise}` : goal ? `goal ${goal}` : role ? `role ${role}` : '')
export const draftOfLine = (id: string, body: Decides): DecidesDraft =>
  ({ id, subject: body.subject, who: body.who, by: body.by ?? '', byWords: body.byWords ?? '', ground: body.ground ?? '', tie: tieOf(body) })
