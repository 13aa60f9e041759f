import { describe, expect, it } from 'vitest'
import { intents } from '../../../src/contract/intents/registry.ts'
import { isLive, latestOf } from '../../../src/contract/records/kinds.ts'
import { kindTable } from '../../../src/contract/records/schemas.ts'
import { wishFieldSchemas, wishFieldsSchema } from '../../../src/contract/records/wish.ts'
import { wishFields } from '../../../src/contract/records/wish-fields.ts'
import { roomKinds } from '../../../src/contract/rooms.ts'
import { payloadSamples } from './payload-samples.ts'
import { idOf, now } from '../support.ts'
import { card, message } from './samples.ts'

const kinds = [
  'municipality', 'model-profile', 'team', 'card', 'member', 'child', 'goal', 'role', 'suggestion', 'version', 'promise', 'decides', 'told', 'told-version', 'told-suggestion', 'told-read', 'meeting', 'point', 'kept-point', 'meeting-ask', 'meeting-times', 'minutes', 'minutes-flag', 'busy', 'follow-up', 'follow-up-wish', 'contact', 'message', 'read-mark',
  'page-visit', 'wish', 'agreement', 'seen', 'postponed',
  'fit', 'said-done', 'asked-promise', 'deviation',
]

describe('the table of kinds', () => {
  it('holds each kind of record, and no other', () => {
    expect(Object.keys(kindTable).sort()).toEqual([...kinds].sort())
  })

  it('gives each kind at least one kind of room', () => {
    expect(Object.values(kindTable).every(({ rooms }) => rooms.length > 0 && rooms.every((room) => roomKinds.includes(room)))).toBe(true)
  })

  it('keeps wishes and agreements in the parent\'s own room, and read marks of one\'s own in one\'s own', () => {
    expect([kindTable.wish.rooms, kindTable.agreement.rooms, kindTable.seen.rooms, kindTable.postponed.rooms]).toEqual([['private'], ['private'], ['me'], ['me']])
  })

  it.each(Object.entries(kindTable))('takes no %s that is empty, nor one with something more', (_, { schema }) => {
    expect([{}, null, [], 'a'].filter((body) => schema.safeParse(body).success)).toEqual([])
  })

  it('takes a message and a card, and neither with a part too many', () => {
    const more = (body: object) => ({ ...body, note: 'for staff alone' })
    expect([kindTable.message.schema.safeParse(message().body).success, kindTable.message.schema.safeParse(more(message().body)).success]).toEqual([true, false])
    expect([kindTable.card.schema.safeParse(card()).success, kindTable.card.schema.safeParse(more(card())).success]).toEqual([true, false])
  })

  it('takes no contact person without a working day', () => {
    expect(kindTable.card.schema.safeParse(card({ workingDays: [] })).success).toBe(false)
  })
})

describe('a record that every phone has', () => {
  it('is a question nobody has answered, and all of a kind that does not grow', () => {
    const answered = { by: idOf(1), byName: 'Mette Lund', at: now }
    expect([isLive('message', message({ kind: 'question' }).body), isLive('message', message({ kind: 'question', answered }).body), isLive('message', message().body)]).toEqual([true, false, false])
    expect([isLive('goal', {}), isLive('wish', {}), isLive('contact', {}), isLive('page-visit', {})]).toEqual([true, true, false, false])
  })

  it('is one of a bounded number in each kind that grows', () => {
    expect(Object.values(latestOf).every((most) => most > 0 && most <= 50)).toBe(true)
  })
})

describe('a contact wish', () => {
  it('has its fields in the order of the screens, each with its schema', () => {
    expect([...wishFields].sort()).toEqual(Object.keys(wishFieldSchemas).sort())
  })

  it.each([
    ['a rhythm nobody knows', { rhythm: 'daily' }], ['a period until a day that does not exist', { justNow: { change: 'more', until: '2026-02-30' } }], ['no channel', { channels: [] }],
    ['seven channels', { channels: Array(7).fill('call') }], ['a week of four days', { week: { morning: ['good', 'good', 'good', 'good'], forenoon: [], afternoon: [], evening: [] } }],
    ['a sixth step', { carries: 6 }], ['no step', { carries: 0 }], ['half a step', { carries: 2.5 }], ['a blank text', { avoid: '  ' }], ['a text too long', { avoid: 'a'.repeat(8001) }],
    ['a field nobody knows', { mood: 'good' }], ['a language without a name', { language: { language: '', needsInterpreter: true } }], ['a subject nobody knows', { notByPhone: ['weather'] }],
  ])('is not taken with %s', (_, fields) => {
    expect(wishFieldsSchema.safeParse(fields).success).toBe(false)
  })

  it('may leave any field empty, all of them too: that is judged by rule', () => {
    expect(wishFieldsSchema.safeParse({}).success).toBe(true)
  })
})

describe('what is asked of the server', () => {
  it.each(Object.entries(payloadSamples))('is taken and refused by the schema of %s as it should be', (name, { right, wrong }) => {
    const schema = intents.get(name)!.schema
    expect([right.filter((one) => !schema.safeParse(one).success), wrong.filter((one) => schema.safeParse(one).success)]).toEqual([[], []])
  })

  it('has samples of each intent', () => {
    expect(Object.keys(payloadSamples).sort()).toEqual([...intents.keys()].sort())
  })

  it('is nothing of the wrong shape for any intent', () => {
    const shapes = [null, undefined, 'a', 7, [], [[]], { extra: 1 }]
    expect([...intents.values()].flatMap((intent) => shapes.filter((shape) => intent.schema.safeParse(shape).success).map((shape) => [intent.name, shape]))).toEqual([])
  })
})
