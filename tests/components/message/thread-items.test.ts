import { describe, expect, it } from 'vitest'
import { type MessageRow, type ThreadGiven, type ThreadItem, threadItems } from '../../../src/client/components/message/thread-items.ts'
import type { ReadMark } from '../../../src/contract/records/read-mark.ts'
import { madeMessage, today } from './made-messages.ts'

const mark = (name: string, upTo: number, at: string) => ({ room: 'r', kind: 'read-mark' as const, id: name, first: 1, number: 1, body: { person: name, name, upTo, at } satisfies ReadMark })
const given = (messages: MessageRow[], more: Partial<ThreadGiven> = {}): ThreadGiven => ({
  messages, stateOf: () => 'sent', readersOf: () => [], me: 'mette', side: 'family', seenUpTo: undefined, today, due: () => undefined, ...more,
})
const views = (items: ThreadItem[]) => items.flatMap((item) => (item.type === 'message' ? [item.view] : []))
const only = (message: MessageRow, more?: Partial<ThreadGiven>) => views(threadItems(given([message], more)))[0]!

describe('a thread', () => {
  it('stands under its days, today and yesterday by those names', () => {
    const messages = [madeMessage({ at: '2026-11-12T09:00:00.000Z' }), madeMessage({ at: '2026-11-20T09:00:00.000Z' }), madeMessage({ at: '2026-11-21T09:00:00.000Z' })]
    const days = threadItems(given(messages)).flatMap((item) => (item.type === 'day' ? [item.text] : []))
    expect(days).toEqual(['Torsdag 12. november', 'I går', 'I dag'])
  })
  it('names a day once for all its messages', () => {
    expect(threadItems(given([madeMessage(), madeMessage()])).filter((item) => item.type === 'day')).toHaveLength(1)
  })
  it('draws the line before the first message from somebody else that was not seen', () => {
    const messages = [madeMessage({}, 1), madeMessage({ by: 'mette', side: 'family' }, 2), madeMessage({}, 3), madeMessage({}, 4)]
    const items = threadItems(given(messages, { seenUpTo: 1 }))
    expect(items.map((item) => item.type)).toEqual(['day', 'message', 'message', 'unread', 'message', 'message'])
  })
  it('draws no line when all was seen', () => {
    expect(threadItems(given([madeMessage({}, 1)], { seenUpTo: 1 })).some((item) => item.type === 'unread')).toBe(false)
  })
})

describe('what stands before a message', () => {
  it('says that information needs no answer', () => {
    expect(only(madeMessage({ kind: 'information' })).pill).toBe('Til orientering · kræver ikke svar')
  })
  it('says by which day a question wants an answer', () => {
    expect(only(madeMessage({ kind: 'question' }), { due: () => '2026-11-25' }).pill).toBe('Sofie vil gerne have svar senest onsdag')
  })
  it('says when a parent is promised an answer, with the whole date', () => {
    const mine = madeMessage({ kind: 'question', by: 'mette', byName: 'Mette Kjær', side: 'family' })
    expect(only(mine, { due: () => '2026-11-24' }).pill).toBe('Spørgsmål · svar senest tirsdag 24. november')
  })
  it('keeps quiet before my own news, as it is mine', () => {
    const mine = only(madeMessage({ kind: 'news', by: 'mette', side: 'family' }))
    expect([mine.pill, mine.isPillQuiet]).toEqual(['Nyt fra os', true])
  })
  it('names the other parent before her news', () => {
    expect(only(madeMessage({ kind: 'news', by: 'anders', byName: 'Anders Friis', side: 'family' })).pill).toBe('Nyt fra Anders')
  })
})

describe('a question', () => {
  it('can be answered with one tap by a parent', () => {
    expect(only(madeMessage({ kind: 'question' })).asks).toBe(true)
  })
  it('cannot be answered twice', () => {
    const answered = { by: 'anders', byName: 'Anders Friis', at: '2026-11-20T10:00:00.000Z' }
    const view = only(madeMessage({ kind: 'question', answered }))
    expect([view.asks, view.answered]).toEqual([false, 'Anders svarede i går'])
  })
  it('from the other parent is none of mine to answer', () => {
    expect(only(madeMessage({ kind: 'question', by: 'anders', side: 'family' })).asks).toBe(false)
  })
})

describe('how far my own message has come', () => {
  const mine = madeMessage({ by: 'mette', side: 'family', at: '2026-11-21T09:00:00.000Z' }, 5)
  it.each([
    ['saved', 'Gemt på telefonen – sendes af sig selv'],
    ['sending', 'Sender'],
    ['sent', 'Sendt · 10.00'],
  ] as const)('is told in words: %s', (state, words) => {
    expect(only(mine, { stateOf: () => state }).meta).toBe(words)
  })
  it('names who has read it, and when it was the newest', () => {
    const readersOf = () => [mark('Sofie Lund', 5, '2026-11-21T10:02:00.000Z')]
    expect(only(mine, { readersOf, stateOf: () => 'read' }).meta).toBe('Læst af Sofie · 11.02')
  })
  it('leaves the clock out where the mark tells of a newer message', () => {
    const readersOf = () => [mark('Sofie Lund', 6, '2026-11-21T10:02:00.000Z')]
    const [first] = views(threadItems(given([mine, madeMessage({ by: 'anders', side: 'family' }, 6)], { readersOf })))
    expect(first?.meta).toBe('Læst af Sofie')
  })
  it('names both who have read it', () => {
    const readersOf = () => [mark('Sofie Lund', 5, '2026-11-21T10:02:00.000Z'), mark('Jonas Holm', 5, '2026-11-21T10:03:00.000Z')]
    expect(only(mine, { readersOf }).meta).toBe('Læst af Sofie og Jonas')
  })
})
