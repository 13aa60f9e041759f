import { promiseActs as words } from '../../../words/da/promise-acts.ts'

/** What is said when an act on a promise is on the phone. */
export function doneWords(act: string, contactPerson: string): string {
  switch (act) {
    case 'keep': return words.isDone
    case 'let-go': return words.isLetGo
    case 'hand-back': return words.isBack(contactPerson)
    default: return words.isMoved
  }
}
