import type { ImportFamily } from '../../../contract/import/family.ts'
import type { ImportWish } from '../../../contract/import/talk.ts'
import type { Turn } from '../../../contract/records/wish.ts'
import { type Desk, put } from './drafts.ts'
import { threadRoom } from './draft-talk.ts'

type ImportTurn = { by: string; at: string; value: unknown; reason: string | null }

/** Wishes and agreements, each in the room of the parent whose they are. */
export function draftWishes(desk: Desk, family: ImportFamily): void {
  for (const wish of family.wishes.filter(desk.isNew)) draftWish(desk, family, wish)
  for (const { id, parent, wish, agreedBy, ...agreement } of family.agreements.filter(desk.isNew)) {
    const body = { ...agreement, wish: wish && desk.idOf('wish', wish), parent: desk.idOf('person', parent), agreedBy: agreedBy.map(desk.nameOf) }
    put(desk, threadRoom(desk, family.id, parent), 'agreement', desk.idOf('agreement', id), body, agreement.at)
  }
}

function draftWish(desk: Desk, family: ImportFamily, { id, by, at, state, fields }: ImportWish): void {
  const turnOf = (turn: ImportTurn): Turn => ({
    side: turn.by === by ? 'parent' : 'contact-person', byName: desk.nameOf(turn.by), at: turn.at, value: turn.value, reason: turn.reason,
  })
  const turns = Object.fromEntries(Object.entries(fields).map(([field, said]) => [field, said.map(turnOf)]))
  const answers = new Set(Object.values(turns).flat().map((turn) => turn.at))
  answers.delete(at)
  put(desk, threadRoom(desk, family.id, by), 'wish', desk.idOf('wish', id), { by: desk.idOf('person', by), at, turn: answers.size, state, fields: turns }, at)
}
