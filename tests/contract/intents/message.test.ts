import { describe, expect, it } from 'vitest'
import { messageRead, messageReceive, messageSend } from '../../../src/contract/intents/message.ts'
import { fits } from '../../../src/contract/rules/fits.ts'
import { questionDays } from '../../../src/contract/rules/questions.ts'
import { card, message } from '../records/samples.ts'
import { contextOf, idOf, mate, misshapen, now, parent, record, sofie, storeOf, worker } from '../support.ts'

type Send = Parameters<typeof messageSend.effect>[1]
const saying = (given: Partial<Send> = {}): Send => ({ kind: 'news', text: 'Vi har fået tid hos lægen', answerBy: null, replyTo: null, ...given })
const asked = (side: 'family' | 'municipality', given = {}) => message({ kind: 'question', side, ...given })

describe('a message', () => {
  it('is kept under the intent\'s id, with its writer and the server\'s time', () => {
    const store = storeOf()
    const effect = store.take(messageSend, saying(), contextOf(parent))
    expect(store.bodies('message')).toEqual([
      { by: parent.person, byName: 'Mette Lund', side: 'family', kind: 'news', text: 'Vi har fået tid hos lægen', at: now, answerBy: null, replyTo: null, answered: null },
    ])
    expect([store.known.get('message', idOf(999)) !== undefined, misshapen(effect)]).toEqual([true, []])
  })

  it.each([[parent, 'family'], [worker, 'municipality'], [mate, 'municipality']] as const)('from %o is of the side %s', (actor, side) => {
    const store = storeOf()
    store.take(messageSend, saying(), contextOf(actor))
    expect(store.bodies('message')[0]?.side).toBe(side)
  })

  it('carries no date when a parent asks', () => {
    const store = storeOf()
    store.take(messageSend, saying({ kind: 'question', answerBy: '2026-12-01' }), contextOf(parent))
    expect(store.bodies('message')[0]?.answerBy).toBeNull()
  })

  it('is never refused for a date that a parent\'s phone put there', () => {
    expect(storeOf().take(messageSend, saying({ kind: 'question', answerBy: '2020-01-01' }), contextOf(parent))).toHaveLength(1)
  })

  it.each(['hello', 'information', 'news', 'thanks'] as const)('of the kind %s carries no date', (kind) => {
    const store = storeOf()
    store.take(messageSend, saying({ kind, answerBy: '2026-12-01' }), contextOf(worker))
    expect(store.bodies('message')[0]?.answerBy).toBeNull()
  })

  it('may ask for an answer the same day, and not on a day that has passed', () => {
    const question = (answerBy: string, at = now) => storeOf().take(messageSend, saying({ kind: 'question', answerBy }), contextOf(worker, { now: at }))
    expect(question('2026-11-20')).toHaveLength(2)
    expect(question('2026-11-19')).toEqual({ refused: 'date-passed' })
  })

  it('is judged by the Danish day: half past midnight is the new day', () => {
    const late = contextOf(worker, { now: '2026-11-20T23:30:00.000Z' })
    expect(storeOf().take(messageSend, saying({ kind: 'question', answerBy: '2026-11-20' }), late)).toEqual({ refused: 'date-passed' })
  })
})

describe('a message that counts as contact', () => {
  it.each(['information', 'question', 'news'] as const)('is one from staff of the kind %s, kept once under its id', (kind) => {
    const store = storeOf()
    const effect = store.take(messageSend, saying({ kind }), contextOf(worker))
    store.take(messageSend, saying({ kind }), contextOf(worker))
    expect(store.bodies('contact')).toEqual([{ by: sofie, byName: 'Sofie Krog', at: now, type: 'message', gotThrough: true, metChild: false, purpose: null, note: null }])
    expect([store.known.get('contact', idOf(999)) !== undefined, misshapen(effect)]).toEqual([true, []])
  })

  it('is the parent\'s to have begun where it answers her without naming a message, so that the next one is not too often', () => {
    const store = storeOf()
    store.take(messageSend, saying({ kind: 'information', isReply: true }), contextOf(worker))
    expect(store.bodies('contact').map((one) => one.startedBy)).toEqual(['parent'])
    expect(fits({ kind: 'message', channel: 'message', at: '2026-11-21T09:00:00.000Z', purpose: 'news' }, { fields: { rhythm: 'monthly' }, since: '2026-11-01', recent: store.bodies('contact') })).toEqual([])
  })

  it.each([[worker, 'hello'], [worker, 'thanks'], [parent, 'news'], [parent, 'question']] as const)('is none from %o of the kind %s', (actor, kind) => {
    const store = storeOf()
    store.take(messageSend, saying({ kind }), contextOf(actor))
    expect(store.bodies('contact')).toEqual([])
  })
})

describe('a reply', () => {
  const reply = (question: ReturnType<typeof asked>, actor: typeof parent, given: Partial<Send> = {}) => {
    const store = storeOf([question])
    const effect = store.take(messageSend, saying({ replyTo: question.id, ...given }), contextOf(actor))
    return { store, effect, question: store.known.get('message', question.id)!.body }
  }

  it('to the other side\'s question closes it, with who and when', () => {
    expect(reply(asked('municipality'), parent).question.answered).toEqual({ by: parent.person, byName: 'Mette Lund', at: now })
    expect(reply(asked('family'), worker).question.answered).toEqual({ by: sofie, byName: 'Sofie Krog', at: now })
    expect(reply(asked('family'), mate).question.answered?.byName).toBe('Maja Holm')
  })

  it('leaves all else of the question as it was', () => {
    const question = asked('municipality', { answerBy: '2026-12-01', text: 'Kan I komme?' })
    expect({ ...reply(question, parent).question, answered: null }).toEqual(question.body)
  })

  it('to one\'s own side\'s question closes nothing', () => {
    expect(reply(asked('family'), parent).question.answered).toBeNull()
    expect(reply(asked('municipality'), mate).question.answered).toBeNull()
  })

  it('to a question that was answered leaves the first answer', () => {
    const answered = { by: idOf(4), byName: 'Jonas Lund', at: '2026-11-19T09:00:00.000Z' }
    expect(reply(asked('municipality', { answered }), parent).question.answered).toEqual(answered)
  })

  it('to what is no question is just a message', () => {
    expect(reply(message({ side: 'municipality' }), parent).effect).toHaveLength(1)
  })

  it('to what is not in this room is refused', () => {
    expect(storeOf().take(messageSend, saying({ replyTo: idOf(404) }), contextOf(parent))).toEqual({ refused: 'no-such-message' })
  })

  it('that asks back closes the question and opens its own', () => {
    const { store, question } = reply(asked('family'), worker, { kind: 'question', answerBy: '2026-12-01' })
    expect([question.answered?.by, store.known.get('message', idOf(999))?.body.answered]).toEqual([sofie, null])
  })

  it('asks the server for the one message it answers, and for none otherwise', () => {
    expect(messageSend.needs(saying({ replyTo: idOf(5) }), contextOf(parent))).toEqual([{ kind: 'message', id: idOf(5) }])
    expect(messageSend.needs(saying(), contextOf(parent))).toEqual([])
  })
})

describe('a worker\'s read mark', () => {
  const mark = (upTo: number) => record('read-mark', sofie, { person: sofie, name: 'Sofie Krog', upTo, at: '2026-11-01T09:00:00.000Z' })

  it('is made when there is none', () => {
    const store = storeOf()
    const effect = store.take(messageRead, { upTo: 7 }, contextOf(worker))
    expect([store.bodies('read-mark'), misshapen(effect)]).toEqual([[{ person: sofie, name: 'Sofie Krog', upTo: 7, at: now }], []])
  })

  it.each([[7, 8, 8], [7, 7, 7], [7, 3, 7]])('at %i, told %i, stands at %i', (held, told, then) => {
    const store = storeOf([mark(held)])
    store.take(messageRead, { upTo: told }, contextOf(worker))
    expect(store.bodies('read-mark')[0]?.upTo).toBe(then)
  })

  it('changes nothing and makes no commit when it would move back', () => {
    expect(storeOf([mark(7)]).take(messageRead, { upTo: 7 }, contextOf(worker))).toEqual([])
  })

  it('is each worker\'s own', () => {
    const store = storeOf([mark(7)])
    store.take(messageRead, { upTo: 2 }, contextOf(mate))
    expect(store.bodies('read-mark').map((body) => body.upTo)).toEqual([7, 2])
  })
})

describe('"received, you will hear by"', () => {
  const question = (given = {}) => message({ kind: 'question', ...given }, idOf(5))
  const receive = (store: ReturnType<typeof storeOf>, until: string, first: string | null = '2026-11-24') =>
    store.take(messageReceive, { message: idOf(5), until, first }, contextOf(worker))

  it('gives a question a new day and keeps the first one in sight', () => {
    const store = storeOf([question()])
    const effect = receive(store, '2026-12-01')
    receive(store, '2026-12-03', '2026-12-01')
    expect([store.bodies('message')[0]!.received, misshapen(effect)]).toEqual([{ by: sofie, byName: 'Sofie Krog', at: now, until: '2026-12-03', first: '2026-11-24' }, []])
    expect(questionDays(store.bodies('message')[0]!, card(), [])).toEqual({ due: '2026-12-03', first: '2026-11-24', moved: 'received' })
  })

  it('said again with the same day changes nothing, nor where it is answered', () => {
    const store = storeOf([question()])
    receive(store, '2026-12-01')
    const answered = storeOf([question({ answered: { by: sofie, byName: 'Sofie Krog', at: now } })])
    expect([receive(store, '2026-12-01'), receive(answered, '2026-12-01')]).toEqual([[], []])
  })

  it.each([
    ['a day that is gone', question(), '2026-11-19', 'date-passed'], ['what is no question', message({ kind: 'news' }, idOf(5)), '2026-12-01', 'not-a-question'],
    ['a question of the municipality', question({ side: 'municipality' }), '2026-12-01', 'not-a-question'], ['what is not there', message({}, idOf(6)), '2026-12-01', 'no-such-message'],
  ] as const)('is refused for %s', (_what, row, until, code) => {
    expect(receive(storeOf([row]), until)).toEqual({ refused: code })
  })
})
