import type { Card } from '../../../src/contract/records/card.ts'
import type { RecordOf } from '../../../src/contract/records/kinds.ts'
import type { Message } from '../../../src/contract/records/message.ts'
import type { PromiseRecord } from '../../../src/contract/records/promise.ts'
import type { Turn, Wish } from '../../../src/contract/records/wish.ts'
import { idOf, mette, now, record, sofie } from '../support.ts'

export const message = (given: Partial<Message> = {}, id = idOf(50)): RecordOf<'message'> =>
  record('message', id, {
    by: given.side === 'municipality' ? sofie : mette, byName: given.side === 'municipality' ? 'Sofie Krog' : 'Mette Lund', side: 'family',
    kind: 'news', text: 'Vi har fået tid hos lægen', at: now, answerBy: null, replyTo: null, answered: null, ...given,
  })

export const card = (given: Partial<Card> = {}): Card => ({
  person: sofie, name: 'Sofie Krog', title: 'Kontaktperson', portrait: { skin: 1, hair: 1, shape: 1, cloth: 1 }, introduction: 'Jeg hedder Sofie.',
  phone: '00 00 00 00', email: 'sofie@example.invalid', answerDays: 2, workingDays: [1, 2, 3, 4, 5], workingHours: '8-15',
  canDecide: [], cannotDecide: [], usual: 'Jeg skriver hver måned.', absences: [], ...given,
})

export const turn = (side: Turn['side'], value: unknown, given: Partial<Turn> = {}): Turn =>
  ({ side, byName: side === 'parent' ? 'Mette Lund' : 'Sofie Krog', at: now, value, reason: null, ...given })

export const wish = (fields: Wish['fields'], given: Partial<Wish> = {}, id = idOf(70)): RecordOf<'wish'> =>
  record('wish', id, { by: mette, at: now, turn: 0, state: 'open', fields, ...given })

export const promise = (given: Partial<PromiseRecord> = {}, id = idOf(80)): RecordOf<'promise'> =>
  record('promise', id, {
    text: 'indhenter udtalelsen fra PPR', child: null, owners: [{ person: sofie, name: 'Sofie Krog' }], side: 'municipality', due: '2026-11-30', dueWords: null,
    goal: null, meeting: null, state: 'open', moves: [], ...given,
  })
