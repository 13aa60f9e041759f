// What holds for every intent, whatever is asked over whatever is known.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change, Context, Effect, Intent } from '../../../src/contract/intents/intent.ts'
import { isRefusal } from '../../../src/contract/intents/intent.ts'
import { intents } from '../../../src/contract/intents/registry.ts'
import type { RecordOf } from '../../../src/contract/records/kinds.ts'
import type { Suggestion } from '../../../src/contract/records/suggestion.ts'
import { kindTable } from '../../../src/contract/records/schemas.ts'
import { refusalCodes } from '../../../src/contract/protocol.ts'
import { runs } from '../../support/counts.ts'
import { card, message, promise, turn, wish } from '../records/samples.ts'
import { addDays } from '../../../src/contract/rules/days.ts'
import { anyDay, contextOf, frozen, idOf, leader, mate, mette, misshapen, now, parent, record, room, self, sofie, storeOf, worker } from '../support.ts'
import { measure } from '../rules/follow-up-cases.ts'
import { fieldsArb, goalContentArb, payloadArbs, picturesArb, roleContentArb } from './arbitraries.ts'

const numRuns = runs(150, 3000)
const all = [...intents.values()]
const actors = { parent, 'contact-person': worker, mate, self, leader }

const someId = fc.nat(8).map(idOf)
const turnArb = fc.record({ side: fc.constantFrom('family' as const, 'municipality' as const), by: fc.constantFrom(mette, sofie), byName: fc.constant('Mette Lund'), at: fc.constant(now), reason: fc.constant(null) })
const suggestionArb = fc.oneof(goalContentArb.map((content) => ({ about: 'goal' as const, content })), roleContentArb.map((content) => ({ about: 'role' as const, content }))).chain(({ about, content }) => fc.record({
  about: fc.constant(about), subject: someId, base: fc.nat(1), turn: fc.nat(2), state: fc.constantFrom('open' as const, 'agreed' as const, 'withdrawn' as const),
  turns: turnArb.map((one) => [{ ...one, content }]), consents: fc.constant<Suggestion['consents']>([]), version: fc.option(fc.nat(2), { nil: null }), asked: fc.constantFrom<Suggestion['asked']>([], [{ person: mette, name: 'Mette Lund' }]),
}))
const goalArb = goalContentArb.map((content) => ({ ...content, seenWhen: 'han vinker', steps: content.steps.map((step) => ({ ...step, isDone: true })), voices: [], agreed: { day: '2026-01-05', by: ['Mette Lund'] }, version: 1 }))
const recordArb: fc.Arbitrary<RecordOf> = fc.oneof(
  fc.tuple(someId, suggestionArb).map(([id, body]) => record('suggestion', id, body)),
  fc.tuple(someId, goalArb).map(([id, body]) => record('goal', id, body)),
  fc.tuple(someId, roleContentArb, fc.boolean()).map(([id, content, isBack]) => record('role', id, { ...content, handedBack: isBack ? { day: '2026-11-19', by: 'Mette Lund', answerBy: '2026-11-26' } : null })),
  fc.tuple(someId, fc.constantFrom('family' as const, 'municipality' as const), fc.constantFrom('question' as const, 'news' as const)).map(([id, side, kind]) => message({ side, kind }, id)),
  fc.tuple(someId, fc.constantFrom('open' as const, 'agreed' as const, 'replaced' as const), fieldsArb).map(([id, state, fields]) =>
    wish(Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, [turn('parent', value)]])), { state }, id)),
  fc.tuple(someId, fieldsArb, fc.constantFrom(null, '2026-11-01')).map(([id, fields, until]) =>
    record('agreement', id, { wish: null, parent: mette, agreedBy: ['Mette Lund', 'Maja Holm'], at: '2026-09-01T08:00:00.000Z', from: '2026-09-01', until, nextLook: '2026-12-01', fields })),
  someId.map((id) => record('meeting', id, { child: null, type: 'status', title: 'Status', purpose: 'Status', noSupportCut: false, starts: now, ends: '2026-11-20T10:00:00.000Z', place: 'Skolen', people: [], minutes: null })),
  fc.tuple(someId, fc.nat(2)).map(([id, sequence]) => record('meeting', id, {
    child: null, type: 'network', title: 'Skole', purpose: 'Skole', noSupportCut: true, starts: '2026-11-26T08:00:00.000Z', ends: '2026-11-26T09:00:00.000Z', place: 'Skolen',
    people: [{ name: 'Anne', part: null, person: null, duties: [], broughtBy: mette }], minutes: null, sequence, cancelled: null, moves: [], answers: [],
  })),
  fc.tuple(someId, someId, fc.constantFrom('open' as const, 'chosen' as const, 'lapsed' as const)).map(([id, meeting, state]) => record('meeting-times', id, {
    meeting, sequence: 0, plan: null, by: sofie, byName: 'Sofie Krog', at: now, slots: [{ starts: '2026-11-26T08:00:00.000Z', ends: '2026-11-26T09:00:00.000Z', byName: 'Sofie Krog' }],
    answers: [{ person: mette, name: 'Mette Lund', starts: '2026-11-26T08:00:00.000Z', answer: 'yes', at: now }], state, chosen: null,
  })),
  fc.tuple(someId, fc.constantFrom(mette, sofie)).map(([id, by]) => record('meeting-ask', id, { by, byName: 'Mette Lund', what: 'visit', words: null, at: now, state: 'open', meeting: null })),
  fc.tuple(someId, someId, fc.option(someId, { nil: null })).map(([id, meeting, over]) => record('minutes', id, { meeting, over, text: 'Referat', by: sofie, byName: 'Sofie Krog', at: now, agreed: [] })),
  fc.tuple(someId, someId).map(([id, meeting]) => record('minutes-flag', id, { meeting, minutes: null, says: null, text: 'Nej', by: mette, byName: 'Mette Lund', at: now, heard: null })),
  someId.map((id) => record('kept-point', id, { meeting: idOf(1), text: 'Kun min', at: now })),
  fc.tuple(someId, fc.constantFrom(mette, sofie)).map(([id, by]) => record('asked-promise', id, { meeting: idOf(1), owner: { person: mette, name: 'Mette Lund' }, text: 'sender', due: '2026-12-01', goal: null, by, byName: 'Sofie', at: now, state: 'open' })),
  someId.map((id) => record('busy', id, { by: mette, from: '2026-12-01', to: '2026-12-02', hours: null })),
  fc.tuple(someId, fc.constantFrom(mette, sofie)).map(([id, by]) => record('point', id, { meeting: idOf(1), by, byName: 'Mette Lund', text: 'Transporten', at: now })),
  fc.tuple(someId, fc.constantFrom('family' as const, 'municipality' as const), fc.constantFrom('open' as const, 'kept' as const, 'let-go' as const), fc.constantFrom(null, '2026-11-19', '2026-11-30')).map(([id, side, state, due]) =>
    promise({ side, state, due, owners: [side === 'family' ? { person: mette, name: 'Mette Lund' } : { person: sofie, name: 'Sofie Krog' }] }, id)),
  fc.constantFrom(record('member', mette, { person: mette, name: 'Mette Lund', role: 'parent', since: '2025-01-01', until: null, relation: 'mor', met: 0 })),
  fc.tuple(someId, fc.option(someId, { nil: null }), fc.option(anyDay, { nil: null })).map(([id, child, held]) => record('follow-up', id, { child, rule: 'measure', due: '2026-12-01', form: null, held })),
  someId.map((id) => record('child', id, { name: 'Emil', born: '2019-05-02', sections: [{ section: '§ 32', from: '2025-01-01', until: null }] })),
  someId.map((id) => record('model-profile', id, { model: 'sammen-om-familien', rhythms: [measure] })),
  fc.nat(50).map((upTo) => record('read-mark', sofie, { person: sofie, name: 'Sofie Krog', upTo, at: now })),
  fc.tuple(someId, fc.boolean()).map(([id, isTalked]) => record('fit', id, { parent: mette, byName: 'Mette Lund', at: now, contact: 'right', again: false, after: null, talked: isTalked ? { by: sofie, byName: 'Sofie Krog', at: now } : null })),
  someId.map((id) => record('said-done', id, { said: 'For lange svar', did: 'Kortere svar', by: idOf(4), byName: 'Birgit Dam', at: now })),
  fc.tuple(anyDay, fc.nat(20)).map(([from, days]) => record('card', mette, card({ absences: [{ from, to: addDays(from, days), cover: idOf(3), coverName: 'Maja Holm' }] }))),
  fc.tuple(someId, fc.option(picturesArb, { nil: undefined }), fc.nat(3)).map(([id, pictures, version]) =>
    record('told', id, { child: null, topic: 'who', title: null, text: pictures?.length ? '' : 'Emil', ...(pictures && { pictures }), version, by: mette, byName: 'Mette Lund', at: now })),
  fc.nat(50).map((met) => record('member', sofie, { person: sofie, name: 'Sofie Krog', role: 'contact-person', since: '2025-01-01', until: null, relation: null, met })),
)

type Try = { name: string; payload: unknown; context: Context; rows: RecordOf[] }
const tryArb: fc.Arbitrary<Try> = fc.constantFrom(...all).chain((intent) => fc.record({
  name: fc.constant(intent.name),
  payload: payloadArbs[intent.name] ?? fc.constant(undefined),
  context: fc.constantFrom(...intent.may).map((role) => contextOf(actors[role])),
  rows: fc.array(recordArb, { maxLength: 12 }),
}))

const intentOf = (name: string): Intent => intents.get(name)!

// What a server loads for an intent, and nothing else.
const needed = ({ name, payload, context, rows }: Try) => {
  const needs = intentOf(name).needs(payload, context)
  return storeOf(rows.filter((row) => needs.some((need) => need.kind === row.kind && (need.id === undefined || need.id === row.id))))
}
const effectOf = (one: Try): Effect => intentOf(one.name).effect(storeOf(one.rows).known, one.payload, one.context)
const changesOf = (effect: Effect): Change[] => (isRefusal(effect) ? [] : effect)
const holds = (look: (one: Try) => void) => fc.assert(fc.property(tryArb, (one) => void look(one)), { numRuns })

describe('the list of intents', () => {
  it('has a payload of each for these tests, each named noun.verb', () => {
    expect([...intents.keys()].sort()).toEqual(Object.keys(payloadArbs).sort())
    expect(all.filter((intent) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(intent.name))).toEqual([])
  })

  it('lets at least one role do each, in at least one kind of room', () => {
    expect(all.filter((intent) => intent.may.length === 0 || intent.rooms.length === 0)).toEqual([])
  })

  it('lets oneself act in one\'s own room alone, and nobody else there', () => {
    expect(all.filter((intent) => intent.may.includes('self') !== intent.rooms.some((room) => room === 'me' || room === 'worker'))).toEqual([])
  })

  it('lets nobody but the leader write in the municipality\'s room, and the leader nowhere else', () => {
    expect(all.filter((intent) => intent.may.includes('leader') !== intent.rooms.includes('municipality'))).toEqual([])
    expect(all.filter((intent) => intent.may.includes('leader') && (intent.may.length > 1 || intent.rooms.length > 1))).toEqual([])
  })
})

describe('the effect of any intent', () => {
  it('takes what its schema takes', () => {
    holds(({ name, payload }) => expect(intentOf(name).schema.safeParse(JSON.parse(JSON.stringify(payload))).success).toBe(true))
  })

  it('is the same each time, and touches nothing it was given', () => {
    holds((one) => {
      expect(effectOf(frozen(structuredClone(one)))).toEqual(effectOf(one))
    })
  })

  it('is the same over the few records it needs as over all', () => {
    holds((one) => expect(intentOf(one.name).effect(needed(one).known, one.payload, one.context)).toEqual(effectOf(one)))
  })

  it('writes bodies of the kinds\' schemas, in rooms where they may lie', () => {
    holds((one) => {
      const effect = effectOf(one)
      expect(misshapen(JSON.parse(JSON.stringify(effect)))).toEqual([])
      for (const change of changesOf(effect)) expect(intentOf(one.name).rooms.every((kind) => kindTable[change.kind].rooms.includes(kind) || change.kind === 'member')).toBe(true)
    })
  })

  it('writes each record once', () => {
    holds((one) => {
      const keys = changesOf(effectOf(one)).map((change) => `${change.kind} ${change.id}`)
      expect(new Set(keys).size).toBe(keys.length)
    })
  })

  it('refuses with a code of the closed list', () => {
    holds((one) => {
      const effect = effectOf(one)
      if (isRefusal(effect)) expect(refusalCodes).toContain(effect.refused)
    })
  })

  it('painted again over itself doubles nothing', () => {
    holds((one) => {
      const store = storeOf(one.rows)
      store.take(intentOf(one.name), one.payload, one.context)
      const once = store.snapshot()
      store.take(intentOf(one.name), one.payload, one.context)
      expect(store.snapshot()).toEqual(once)
    })
  })

  it('makes only records under its own id, the mark that is the actor\'s, what she says of a follow-up, or what a suggestion is about', () => {
    holds((one) => {
      const had = new Set(one.rows.map((row) => `${row.kind} ${row.id}`))
      const made = changesOf(effectOf(one)).filter((change) => !had.has(`${change.kind} ${change.id}`) && change.body !== null)
      const own = [one.context.intent, one.context.actor.person, ...one.rows.flatMap((row) => (row.kind === 'suggestion' ? [(row as RecordOf<'suggestion'>).body.subject] : []))]
      expect(made.filter((change) => !own.includes(change.id) && change.kind !== 'seen' && change.kind !== 'postponed' && change.kind !== 'follow-up-wish')).toEqual([])
    })
  })
})

describe('hello and thanks', () => {
  it('are no contact, from whomever and over whatever', () => {
    const send = intents.get('message.send')!
    const payload = fc.record({ kind: fc.constantFrom('hello', 'thanks'), text: fc.constant('Tak'), answerBy: fc.constant(null), replyTo: fc.option(someId, { nil: null }) })
    fc.assert(fc.property(payload, fc.constantFrom(parent, worker, mate), fc.array(recordArb), (said, actor, rows) => {
      expect(changesOf(send.effect(storeOf(rows).known, said, contextOf(actor, { room }))).filter((change) => change.kind === 'contact')).toEqual([])
    }), { numRuns })
  })
})
