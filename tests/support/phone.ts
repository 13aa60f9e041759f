import type { OutboxRow } from '../../src/client/device/database.ts'
import { type Device, openDevice } from '../../src/client/device/device.ts'
import type { Outcome, RoomPage, SyncAnswer, SyncRequest, WireChange } from '../../src/contract/protocol.ts'

export const mette = '019aa000-0000-7000-8000-000001000011'
export const history = '019aa000-0000-7000-8000-000000000090'
export const family = 'family:019aa000-0000-7000-8000-000001000002'
let opened = 0
let minted = 0

/** A phone with an empty disk of its own. */
export const freshPhone = (): Promise<Device> => openDevice(`${mette}-${(opened += 1)}`)
export const mint = (): string => `019ad000-0000-7000-8000-${String((minted += 1)).padStart(12, '0')}`

export const row = (given: Partial<OutboxRow> = {}): OutboxRow => ({
  id: mint(), name: 'message.send', version: 1, room: family, payload: { kind: 'hello', text: 'Hej', answerBy: null, replyTo: null }, after: null, at: '2026-11-23T09:00:00.000Z', ...given,
})
export const answer = (given: Partial<SyncAnswer> = {}): SyncAnswer =>
  ({ protocol: 1, epoch: history, now: '2026-11-23T09:00:00.000Z', outcomes: [], memberships: null, pages: [], closed: [], hasMore: false, ...given })
/** What the phone asked: from nothing, unless told. */
export const asked = (given: Partial<SyncRequest> = {}): SyncRequest =>
  ({ protocol: 1, person: mette, device: mint(), epoch: null, membershipsTag: null, intents: [], cursors: {}, ...given })

export const message = (number: number, text = `nr. ${number}`): WireChange => ({
  kind: 'message', id: mint(), first: number, number,
  body: { by: mette, byName: 'Mette', side: 'family', kind: 'hello', text, at: '2026-11-23T09:00:00.000Z', answerBy: null, replyTo: null, answered: null },
})
export const whole = (to: number, records: WireChange[], room = family): RoomPage => ({ room, isWhole: true, from: -1, to, entries: [], records, hasMore: false })
export const log = (from: number, changes: WireChange[], room = family): RoomPage =>
  ({ room, isWhole: false, from, to: from + changes.length, entries: changes.map((change) => ({ number: change.number, changes: [change] })), records: [], hasMore: false })
export const accepted = (id: string, number = 1, room = family): Outcome => ({ id, outcome: 'accepted', room, number })
export const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)
