import type { RecordOf } from '../../../src/contract/records/kinds.ts'
import type { Turn, Wish } from '../../../src/contract/records/wish.ts'

export const today = '2026-11-21'
export const who = { side: 'parent' as const, parent: 'Mette', worker: 'Sofie' }
export const staffWho = { ...who, side: 'contact-person' as const }

export const turn = (side: Turn['side'], value: unknown, reason: string | null = null): Turn =>
  ({ side, byName: side === 'parent' ? 'Mette Kjær' : 'Sofie Lund', at: '2026-11-18T09:00:00.000Z', value, reason })

export const wishOf = (fields: Wish['fields'], more: Partial<Wish> = {}): RecordOf<'wish'> =>
  ({ room: 'private:f:m', kind: 'wish', id: 'w', first: 1, number: 1, body: { by: 'mette', at: '2026-11-18T09:00:00.000Z', turn: 3, state: 'open', fields, ...more } })
