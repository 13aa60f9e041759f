import { describe, expect, it } from 'vitest'
import { errorSchema, membershipsSchema, olderMessagesSchema, outcomeSchema, refusalCodes, roomPageSchema, syncAnswerSchema, syncRequestSchema, wireIntentSchema } from '../../src/contract/protocol.ts'
import { mostIntents, oldestProtocol, protocol } from '../../src/contract/protocol-numbers.ts'
import { refusals } from '../../src/words/da/refusals.ts'
import { family, idOf, mette, now, room } from './support.ts'

const intent = { id: idOf(1), name: 'message.send', version: 1, room, payload: { kind: 'hello' }, after: null, at: now }
const request = { protocol: 1, person: mette, device: idOf(7), epoch: null, membershipsTag: null, intents: [intent], cursors: { [room]: -1 } }
const change = { kind: 'message', id: idOf(1), first: 3, number: 3, body: { text: 'Hej' } }
const page = { room, isWhole: false, from: 2, to: 3, entries: [{ number: 3, changes: [change] }], records: [], hasMore: false }
const memberships = {
  tag: 'a', person: { id: mette, name: 'Mette Lund', isStaff: false, isLeader: false }, rooms: [room],
  families: [{ family, role: 'parent', label: 'Lund', isHeld: true, rooms: [room], contactPerson: null, holders: [mette] }],
}
const answer = { protocol: 1, epoch: idOf(8), now, outcomes: [{ id: idOf(1), outcome: 'accepted', room, number: 3 }], memberships, pages: [page], closed: ['me:a'], hasMore: false }

const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) => schema.safeParse(value).success
const without = (value: object, key: string) => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))

describe.each([
  ['an intent', wireIntentSchema, intent], ['a request', syncRequestSchema, request], ['an answer', syncAnswerSchema, answer], ['a room\'s page', roomPageSchema, page],
  ['the memberships', membershipsSchema, memberships], ['older messages', olderMessagesSchema, { records: [change], hasMore: true }], ['an error', errorSchema, { error: 'not-found', message: 'Not found.' }],
] as const)('%s on the wire', (_, schema, sample) => {
  it('is taken whole', () => {
    expect(schema.safeParse(sample)).toMatchObject({ success: true })
  })

  it('is not taken with any part left out, or with one too many', () => {
    expect(Object.keys(sample).filter((key) => takes(schema, without(sample, key)))).toEqual([])
    expect(takes(schema, { ...sample, extra: 1 })).toBe(false)
  })

  it.each([null, undefined, [], '', 7, {}])('is not %o', (value) => {
    expect(takes(schema, value)).toBe(false)
  })
})

describe('an intent on the wire', () => {
  it.each([
    ['an id that is none', { id: 'a' }], ['a name of 61 letters', { name: 'a'.repeat(61) }], ['a name with a NUL', { name: 'message\0send' }], ['a version that is no whole number', { version: 1.5 }],
    ['a room of 121 letters', { room: 'a'.repeat(121) }], ['a room with a NUL', { room: 'family:\0' }], ['a time without milliseconds', { at: '2026-11-20T09:00:00Z' }], ['something before it that is no id', { after: 'a' }],
  ])('is not taken with %s', (_, wrong) => {
    expect(takes(wireIntentSchema, { ...intent, ...wrong })).toBe(false)
  })

  it('is taken with a name nobody knows, whatever it says: that is answered by name', () => {
    expect([null, 'a', [[[]]], { a: { b: 1 } }].every((payload) => takes(wireIntentSchema, { ...intent, name: 'goal.agree', version: 9, payload }))).toBe(true)
  })
})

describe('a request', () => {
  it(`carries at most ${mostIntents} intents`, () => {
    const carrying = (count: number) => takes(syncRequestSchema, { ...request, intents: Array.from({ length: count }, () => intent) })
    expect([carrying(0), carrying(mostIntents), carrying(mostIntents + 1)]).toEqual([true, true, false])
  })

  it('names rooms by their address, with a whole number each', () => {
    const at = (cursors: object) => takes(syncRequestSchema, { ...request, cursors })
    expect([at({}), at({ municipality: 7 }), at({ municipality: 0.5 }), at({ municipality: '7' }), at({ 'a\0': 1 }), at({ ['a'.repeat(121)]: 1 })]).toEqual([true, true, false, false, false, false])
  })

  it('comes from a phone of any protocol: how old it may be is judged, not refused as malformed', () => {
    expect([0, protocol, 99].every((one) => takes(syncRequestSchema, { ...request, protocol: one }))).toBe(true)
    expect(oldestProtocol).toBeLessThanOrEqual(protocol)
  })
})

describe('an outcome', () => {
  it.each([
    [{ id: idOf(1), outcome: 'accepted', room, number: 3 }, true], [{ id: idOf(1), outcome: 'refused', code: 'date-passed' }, true], [{ id: idOf(1), outcome: 'not-now', code: 'fault' }, true],
    [{ id: idOf(1), outcome: 'refused', code: 'because' }, false], [{ id: idOf(1), outcome: 'not-now', code: 'date-passed' }, false], [{ id: idOf(1), outcome: 'refused' }, false],
    [{ id: idOf(1), outcome: 'accepted' }, false], [{ id: idOf(1), outcome: 'perhaps' }, false],
  ])('%o is one: %s', (value, isOne) => {
    expect(takes(outcomeSchema, value)).toBe(isOne)
  })
})

describe('a refusal', () => {
  it('has a sentence for each code of the closed list', () => {
    expect(refusalCodes.filter((code) => !refusals[code])).toEqual([])
  })
})
