import { isDay } from '../../../../contract/rules/days.ts'
import type { Day } from '../../../../contract/values.ts'
import { board as words } from '../../../../words/da/board.ts'

/** A promise while it is said at the table. It is written down only with an act, an owner and a day. */
export type BoardPromise = { text: string; owner: string; due: string }
export const emptyBoardPromise: BoardPromise = { text: '', owner: '', due: '' }

/** The mark of an owner who is at the table and in no room; her promise is watched over by the contact person. */
const guestMark = 'guest '
export const guestOwner = (name: string): string => guestMark + name
export const guestOf = (owner: string): string | undefined => (owner.startsWith(guestMark) ? owner.slice(guestMark.length) : undefined)

/** What is missing before a promise may leave the meeting. */
export function promiseFaults({ text, owner, due }: BoardPromise, today: Day): { id: string; text: string }[] {
  return [
    text.trim() === '' && { id: 'board-text', text: words.faults.text },
    owner === '' && { id: 'board-owner', text: words.faults.owner },
    (!isDay(due) || due < today) && { id: 'board-due', text: words.faults.due },
  ].filter((fault) => fault !== false)
}
