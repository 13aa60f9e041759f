/** A promise while it is being made. `owners` is one of the choices offered, `tie` names what it belongs to: `goal ID`. */
export type PromiseDraft = { text: string; owners: string; due: string; dueWords: string; tie: string }
export const emptyPromise: PromiseDraft = { text: '', owners: '', due: '', dueWords: '', tie: '' }

/** Another day while it is being chosen; `words` is a worker's reason. */
export type MoveDraft = { due: string; dueWords: string; words: string }
export const emptyMove: MoveDraft = { due: '', dueWords: '', words: '' }
