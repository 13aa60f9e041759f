import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absenceEnd, absenceSet } from '../../../src/contract/intents/absence.ts'
import { cardPromise } from '../../../src/contract/intents/card.ts'
import type { Absence } from '../../../src/contract/records/card.ts'
import { awayOn, wholeAbsences } from '../../../src/contract/rules/absences.ts'
import { addDays } from '../../../src/contract/rules/days.ts'
import { promisedBy } from '../../../src/contract/rules/questions.ts'
import { runs } from '../../support/counts.ts'
import { card } from '../records/samples.ts'
import { anyDay, contextOf, idOf, maja, misshapen, now, record, sofie, storeOf } from '../support.ts'

const herself = { person: sofie, name: 'Sofie Krog', role: 'self' as const }
const context = contextOf(herself, { room: `worker:${sofie}` })
const withAbsences = (...absences: Absence[]) => storeOf([record('card', sofie, card({ absences }))])
const away = (from: string, to: string): Absence => ({ from, to, cover: maja, coverName: 'Maja Holm' })
const asked = (from: string, to: string) => away(from, to)

describe('an absence', () => {
  it('stands on the card from the moment it is said, in the order of its days', () => {
    const store = withAbsences(away('2026-12-20', '2026-12-23'))
    const effect = store.take(absenceSet, asked('2026-11-23', '2026-11-27'), context)
    expect(store.bodies('card')[0]!.absences).toEqual([{ ...away('2026-11-23', '2026-11-27'), at: now }, away('2026-12-20', '2026-12-23')])
    expect(misshapen(effect)).toEqual([])
  })

  it.each([
    ['ends before it starts', asked('2026-11-27', '2026-11-23'), 'absence-backwards'], ['is over already', asked('2026-11-16', '2026-11-19'), 'absence-over'],
    ['overlaps another', asked('2026-12-23', '2026-12-28'), 'absence-overlaps'], ['holds another', asked('2026-12-01', '2026-12-31'), 'absence-overlaps'],
    ['lasts until another year by a slip', asked('2026-12-01', '2036-12-04'), 'absence-too-long'],
    ['is covered by herself', { ...asked('2026-12-01', '2026-12-04'), cover: sofie }, 'no-cover'],
  ] as const)('that %s is refused, and nothing is changed', (_what, payload, code) => {
    const store = withAbsences(away('2026-12-20', '2026-12-23'))
    expect(store.take(absenceSet, payload, context)).toEqual({ refused: code })
    expect(store.bodies('card')[0]!.absences).toHaveLength(1)
  })

  it('may begin before today: somebody who is ill says so afterwards', () => {
    expect(withAbsences().take(absenceSet, asked('2026-11-18', '2026-11-20'), context)).toHaveLength(1)
  })

  it('is added once, however often it is offered', () => {
    const store = withAbsences()
    for (let time = 0; time < 3; time += 1) store.take(absenceSet, asked('2026-11-23', '2026-11-27'), context)
    expect(store.bodies('card')[0]!.absences).toHaveLength(1)
  })

  it('can end earlier, and be taken away before it has begun', () => {
    const store = withAbsences(away('2026-11-18', '2026-11-27'), away('2026-12-20', '2026-12-23'))
    store.take(absenceEnd, { from: '2026-11-18', last: '2026-11-19' }, context)
    store.take(absenceEnd, { from: '2026-12-20', last: null }, context)
    expect(store.bodies('card')[0]!.absences).toEqual([away('2026-11-18', '2026-11-19')])
  })

  it('that has begun cannot be unsaid: those days were away', () => {
    expect(withAbsences(away('2026-11-18', '2026-11-27')).take(absenceEnd, { from: '2026-11-18', last: null }, context)).toEqual({ refused: 'absence-backwards' })
  })

  it('can last longer, and is one absence to the family', () => {
    const store = withAbsences(away('2026-11-18', '2026-11-20'))
    const effect = store.take(absenceEnd, { from: '2026-11-18', last: '2026-11-27' }, context)
    const { absences } = store.bodies('card')[0]!
    expect([awayOn({ absences }, '2026-11-19'), wholeAbsences(absences)]).toEqual([away('2026-11-18', '2026-11-27'), [away('2026-11-18', '2026-11-27')]])
    expect([absences[1]?.at, misshapen(effect)]).toEqual([now, []])
  })

  it.each([
    ['that is not there', { from: '2026-11-19', last: '2026-11-20' }, 'no-such-absence'], ['before it begins', { from: '2026-11-18', last: '2026-11-17' }, 'absence-backwards'],
    ['into another', { from: '2026-11-18', last: '2026-12-21' }, 'absence-overlaps'],
  ] as const)('%s is not given another last day', (_what, payload, code) => {
    expect(withAbsences(away('2026-11-18', '2026-11-20'), away('2026-12-20', '2026-12-23')).take(absenceEnd, payload, context)).toEqual({ refused: code })
  })

  it('never overlaps another, whatever was said in whatever order', () => {
    const sets = fc.array(fc.tuple(anyDay, fc.integer({ min: -3, max: 40 })), { maxLength: 12 })
    fc.assert(fc.property(sets, fc.array(fc.tuple(fc.nat(11), fc.integer({ min: -3, max: 60 })), { maxLength: 6 }), (said, ends) => {
      const store = withAbsences()
      for (const [from, days] of said) store.take(absenceSet, asked(from, addDays(from, days)), context)
      for (const [place, days] of ends) store.take(absenceEnd, { from: said[place]?.[0] ?? '2026-11-20', last: addDays(said[place]?.[0] ?? '2026-11-20', days) }, context)
      const { absences } = store.bodies('card')[0]!
      expect(absences.every((one, place) => one.from <= one.to && (place === 0 || absences[place - 1]!.to < one.from))).toBe(true)
    }), { numRuns: runs(100, 1500) })
  })
})

describe('an answer promise', () => {
  it('is the contact person\'s own to set, and keeps what was promised before', () => {
    const store = withAbsences()
    const effect = store.take(cardPromise, { answerDays: 5 }, context)
    const held = store.bodies('card')[0]!
    expect([held.answerDays, held.formerDays, misshapen(effect)]).toEqual([5, [{ days: 2, until: now }], []])
    const day = (at: string) => promisedBy(at, held, [])
    expect([day('2026-11-20T08:00:00.000Z'), day('2026-11-20T10:00:00.000Z')]).toEqual(['2026-11-24', '2026-11-27'])
  })

  it('never moves the day of what was asked before, however often it is changed', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 8 }), fc.nat(7), (changes, before) => {
      const store = withAbsences()
      const at = (hour: number) => new Date(Date.parse('2026-11-20T08:00:00.000Z') + hour * 3_600_000).toISOString()
      const told: (string | undefined)[] = []
      const asked = at(before * 2 + 1)
      changes.forEach((answerDays, place) => {
        store.take(cardPromise, { answerDays }, { ...context, now: at(place * 2) })
        if (place >= before) told.push(promisedBy(asked, store.bodies('card')[0]!, []))
      })
      expect(new Set(told).size).toBeLessThanOrEqual(1)
    }), { numRuns: runs(100, 1000) })
  })

  it('said again as it is changes nothing, and nobody without a card has one', () => {
    expect([withAbsences().take(cardPromise, { answerDays: 2 }, context), storeOf().take(cardPromise, { answerDays: 2 }, context)]).toEqual([[], { refused: 'may-not' }])
    expect(storeOf().take(absenceEnd, { from: '2026-11-20', last: null }, contextOf(herself, { intent: idOf(1) }))).toEqual({ refused: 'no-such-absence' })
  })
})
