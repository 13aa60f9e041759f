import type { MessageKind } from '../../contract/records/message.ts'

/** What a kind is called where it is chosen: a parent's own "news" is "Nyt fra os". */
export const kindNames: Record<MessageKind, string> = {
  hello: 'Hilsen',
  information: 'Til orientering',
  question: 'Spørgsmål',
  news: 'Nyt fra os',
  thanks: 'Tak',
}

/** What a parent is told of her own question: when the answer is promised. */
export const parentQuestionHint = (first: string, days: number | undefined) =>
  days === undefined ? `${first} svarer dig.` : `${first} svarer inden for ${days} ${days === 1 ? 'hverdag' : 'hverdage'}.`

type Pill = {
  kind: MessageKind
  isMine: boolean
  side: 'family' | 'municipality'
  first: string
  due: string | undefined
  isAnswered: boolean
}

/** What stands before a message's words: its kind and whether anything is needed. `due` is a day as people say it. */
export function pillOf({ kind, isMine, side, first, due, isAnswered }: Pill): string {
  if (kind === 'information') return 'Til orientering · kræver ikke svar'
  if (kind === 'hello') return 'Hilsen · kræver ikke svar'
  if (kind === 'thanks') return 'Tak · kræver ikke svar'
  if (kind === 'news') return isMine || side === 'municipality' ? 'Nyt' : `Nyt fra ${first}`
  if (isAnswered) return 'Spørgsmål · besvaret'
  if (isMine || side === 'family') return due ? `Spørgsmål · svar senest ${due}` : 'Spørgsmål · får svar'
  return due ? `${first} vil gerne have svar senest ${due}` : `${first} vil gerne have svar`
}

export const ownNews = 'Nyt fra os'
