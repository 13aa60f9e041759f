// What holds for meetings whatever is done to them, in whatever order.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Context, Intent } from '../../../src/contract/intents/intent.ts'
import { isRefusal } from '../../../src/contract/intents/intent.ts'
import { intents } from '../../../src/contract/intents/registry.ts'
import { sequenceOf, standingAnswers, toldOf } from '../../../src/contract/rules/meetings.ts'
import { maySpeak, speak } from '../../../src/contract/rules/round.ts'
import { runs } from '../../support/counts.ts'
import { contextOf, idOf, maja, mate, mette, parent, record, self, sofie, storeOf, worker } from '../support.ts'
import { payloadArbs } from './arbitraries.ts'

const numRuns = runs(150, 3000)
const meeting = idOf(1)
const held = record('meeting', meeting, {
  child: null, type: 'network', title: 'Skole', purpose: 'Skole', noSupportCut: true, starts: '2026-11-26T08:00:00.000Z', ends: '2026-11-26T09:00:00.000Z', place: 'Skolen', people: [], minutes: null,
})
const member = (person: string, role: 'parent' | 'contact-person' | 'mate') => record('member', person, { person, name: role, role, since: '2025-01-01', until: null, relation: null, met: 0 })
const start = () => storeOf([held, member(mette, 'parent'), member(sofie, 'contact-person'), member(maja, 'mate')])

type Act = { name: string; payload: object; context: Context }
const actOf = (names: readonly string[], given: object = {}) => fc.constantFrom(...names).chain((name) => fc.record({
  name: fc.constant(name),
  payload: (payloadArbs[name] as fc.Arbitrary<object>).map((payload) => ({ ...payload, ...('meeting' in payload && { meeting }), ...given })),
  actor: fc.constantFrom(parent, worker, mate),
}))
const history = (names: readonly string[], given?: object): fc.Arbitrary<Act[]> =>
  fc.array(actOf(names, given), { maxLength: 25 }).map((acts) => acts.map(({ name, payload, actor }, place) => ({ name, payload, context: contextOf(actor, { intent: idOf(1000 + place) }) })))
const take = (store: ReturnType<typeof start>, { name, payload, context }: Act) => {
  const intent = intents.get(name) as Intent
  return intent.may.includes(context.actor.role) ? store.take(intent, payload, context) : []
}
const changing = ['meeting.move', 'meeting.describe', 'meeting.cancel', 'meeting.answer', 'meeting.propose-times', 'meeting.answer-times', 'meeting.bring'] as const

describe('a meeting, whatever is done to it', () => {
  it('never lets its sequence fall, and raises it at each change of time, place or standing', () => {
    fc.assert(fc.property(history(changing, { despite: true }), (acts) => {
      const store = start()
      for (const act of acts) {
        const before = store.known.get('meeting', meeting)!.body
        take(store, act)
        const after = store.known.get('meeting', meeting)!.body
        const isChanged = JSON.stringify([before.starts, before.ends, before.place, before.cancelled ?? null]) !== JSON.stringify([after.starts, after.ends, after.place, after.cancelled ?? null])
        if (isChanged) expect(sequenceOf(after)).toBe(sequenceOf(before) + 1)
        else expect(sequenceOf(after)).toBeGreaterThanOrEqual(sequenceOf(before))
      }
    }), { numRuns })
  })

  it('never counts an answer given to another time than the one it has', () => {
    fc.assert(fc.property(history(changing, { despite: true }), (acts) => {
      const store = start()
      const given = new Map<string, string>()
      for (const act of acts) {
        const before = store.known.get('meeting', meeting)!.body
        const effect = take(store, act)
        const { actor } = act.context
        if (act.name === 'meeting.answer' && !isRefusal(effect) && effect.length > 0) given.set(`${actor.person} ${sequenceOf(before)}`, before.starts)
        const after = store.known.get('meeting', meeting)!.body
        for (const one of standingAnswers(after)) {
          const meant = given.get(`${one.person} ${one.sequence}`)
          if (meant !== undefined) expect(meant).toBe(after.starts)
          expect(one.sequence).toBe(sequenceOf(after))
        }
      }
    }), { numRuns })
  })

  it('keeps every text that stood about it readable, with who changed it', () => {
    fc.assert(fc.property(history(['meeting.describe', 'meeting.answer', 'meeting.bring', 'meeting.cancel']), (acts) => {
      const store = start()
      const stood = new Set<string>()
      for (const act of acts) {
        stood.add(JSON.stringify(toldOf(store.known.get('meeting', meeting)!.body)))
        take(store, act)
      }
      const body = store.known.get('meeting', meeting)!.body
      const readable = new Set([body, ...(body.earlier ?? [])].map((one) => JSON.stringify(toldOf(one))))
      expect([...stood].filter((one) => !readable.has(one))).toEqual([])
    }), { numRuns })
  })

  it('ends with promises that each have an owner and a day', () => {
    fc.assert(fc.property(history(['promise.make', 'meeting.ask-promise', 'meeting.settle-promise', 'minutes.write'], { meeting }), (acts) => {
      const store = start()
      for (const act of acts) take(store, act)
      const made = [...store.bodies('promise').filter((one) => one.meeting === meeting), ...store.bodies('asked-promise').map((one) => ({ owners: [one.owner], due: one.due }))]
      expect(made.filter((one) => one.owners.length === 0 || one.due === null)).toEqual([])
    }), { numRuns })
  })
})

describe('a point kept to oneself', () => {
  const rooms = { me: `me:${mette}`, family: `family:${idOf(10)}`, own: `private:${idOf(10)}:${mette}` }
  it('stands in no other room before its owner shares it, whatever else is done there', () => {
    const secret = 'Det, kun jeg ved'
    fc.assert(fc.property(fc.array(fc.constantFrom('keep', 'drop', 'share', 'other'), { maxLength: 15 }), (steps) => {
      const stores = { me: start(), family: start() }
      let isShared = false
      steps.forEach((step, place) => {
        const intent = idOf(2000 + place)
        const kept = stores.me.known.all('kept-point').at(-1)
        if (step === 'keep') stores.me.take(intents.get('point.keep')!, { meeting, text: secret }, contextOf(self, { intent, room: rooms.me }))
        if (step === 'drop' && kept) stores.me.take(intents.get('point.drop')!, { point: kept.id }, contextOf(self, { intent, room: rooms.me }))
        if (step === 'share' && kept) { isShared = true; stores.family.take(intents.get('point.add')!, { meeting, text: kept.body.text }, contextOf(parent, { intent, room: rooms.family })) }
        if (step === 'other') stores.family.take(intents.get('point.add')!, { meeting, text: 'Bussen' }, contextOf(worker, { intent, room: rooms.family }))
        if (!isShared) expect(JSON.stringify(stores.family.snapshot())).not.toContain(secret)
      })
    }), { numRuns })
  })

  it('is an act of one\'s own room alone, in which nobody else may act', () => {
    expect(['point.keep', 'point.drop'].map((name) => [intents.get(name)!.rooms, intents.get(name)!.may])).toEqual([[['me'], ['self']], [['me'], ['self']]])
  })
})

describe('the round at the table', () => {
  it('gives each voice the word once before anyone twice', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fc.nat(7), { maxLength: 60 }), (count, taps) => {
      let round: { voices: readonly string[]; spoken: readonly string[] } = { voices: Array.from({ length: count }, (_, place) => `${place}`), spoken: [] }
      for (const tap of taps) {
        round = { ...round, ...speak(round, `${tap % count}`) }
        const turns = round.voices.map((voice) => round.spoken.filter((one) => one === voice).length)
        expect(Math.max(...turns) - Math.min(...turns)).toBeLessThanOrEqual(1)
        expect(maySpeak(round).length).toBeGreaterThan(0)
      }
    }), { numRuns })
  })
})
