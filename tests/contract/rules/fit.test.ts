import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fit } from '../../../src/contract/records/fit.ts'
import { fitAsk, fitFigures, fitGroups, fitNeed, isMismatch } from '../../../src/contract/rules/fit.ts'
import { addDays } from '../../../src/contract/rules/days.ts'
import { runs } from '../../support/counts.ts'
import { idOf, mette, now, record } from '../support.ts'

const held = (day: string | null, id = idOf(3)) => record('follow-up', id, { child: null, rule: 'additional-costs', due: day ?? '2026-12-01', form: 'call', held: day })
const fit = (day: string, given: Partial<Fit> = {}) =>
  record('fit', idOf(4), { parent: mette, byName: 'Mette Lund', at: `${day}T09:00:00.000Z`, contact: 'right', again: false, after: null, talked: null, ...given })
const agreement = (from: string) => record('agreement', idOf(5), { wish: null, parent: mette, agreedBy: ['Mette Lund'], at: now, from, until: null, nextLook: '2027-01-01', fields: {} })
const today = '2026-11-20'
const ask = (given: Partial<Parameters<typeof fitAsk>[0]> = {}) => fitAsk({ followUps: [], fits: [], agreements: [], postponed: [], family: idOf(10), now, ...given })

describe('whether the contact fits', () => {
  it.each([
    ['the day of a follow-up', held(today), true], ['three weeks after it', held(addDays(today, -21)), true], ['not after that', held(addDays(today, -22)), false],
    ['not for one that is not held', held(null), false], ['not before it', held(addDays(today, 1)), false],
  ] as const)('is asked %s', (_when, followUp, isAsked) => {
    expect(ask({ followUps: [followUp] })).toEqual(isAsked ? { after: followUp.id } : undefined)
  })

  it('is asked once for each follow-up', () => {
    expect(ask({ followUps: [held(addDays(today, -5))], fits: [fit(addDays(today, -5))] })).toBeUndefined()
    expect(ask({ followUps: [held(addDays(today, -5))], fits: [fit(addDays(today, -6))] })).toEqual({ after: idOf(3) })
  })

  it('is else asked a quarter after whatever came last', () => {
    expect([ask({ fits: [fit(addDays(today, -91))] }), ask({ fits: [fit(addDays(today, -90))] })]).toEqual([{ after: null }, undefined])
    expect(ask({ fits: [fit(addDays(today, -120))], followUps: [held(addDays(today, -60))] })).toBeUndefined()
    expect([ask({ agreements: [agreement(addDays(today, -91))] }), ask({ agreements: [agreement(addDays(today, -30))] }), ask()]).toEqual([{ after: null }, undefined, undefined])
  })

  it('is not asked while it is put off', () => {
    const postponed = (until: string) => [record('postponed', fitNeed(idOf(10)), { until })]
    expect(ask({ followUps: [held(today)], postponed: postponed('2026-12-04T05:00:00.000Z') })).toBeUndefined()
    expect(ask({ followUps: [held(today)], postponed: postponed('2026-11-20T08:59:00.000Z') })).toEqual({ after: idOf(3) })
  })

  it('is a talk to have where it is too little, too much or was to be explained again', () => {
    expect([isMismatch({ contact: 'right', again: false }), isMismatch({ contact: 'right', again: true }), isMismatch({ contact: 'too-much', again: false })]).toEqual([false, true, true])
  })
})

const said = fc.record({ family: fc.nat(30).map(String), contact: fc.constantFrom('too-little' as const, 'right' as const, 'too-much' as const), again: fc.boolean() })

describe('what a leader is told of it', () => {
  it('is nothing of fewer than five families, however many parents answered', () => {
    const of = (families: number) => fitFigures(Array.from({ length: families * 2 }, (_, place) => ({ family: String(place % families), contact: 'right' as const, again: place === 0 })))
    expect([of(4), of(5)]).toEqual([null, { families: 5, tooLittle: 0, right: 10, tooMuch: 0, again: 1 }])
  })

  it('never lets a group of fewer than five be reckoned by taking the rest away', () => {
    fc.assert(fc.property(fc.array(fc.array(said, { maxLength: 12 }), { maxLength: 5 }), (lists) => {
      // A family belongs to one contact person.
      const groups = new Map(lists.map((list, place) => [String(place), list.map((one) => ({ ...one, family: `${place}/${one.family}` }))]))
      const told = fitGroups(groups)
      const shown = [...told.groups.values()].reduce((sum, one) => sum + (one?.families ?? 0), 0)
      const left = (told.all?.families ?? shown) - shown
      expect([...told.groups.values()].every((one) => one === null || one.families >= 5)).toBe(true)
      expect(left === 0 || left >= 5).toBe(true)
    }), { numRuns: runs(200, 3000) })
  })

  it('counts each answer once, and all of them where nothing is kept back', () => {
    const five = Array.from({ length: 5 }, (_, place) => ({ family: `a${place}`, contact: 'right' as const, again: false }))
    const six = Array.from({ length: 6 }, (_, place) => ({ family: `b${place}`, contact: 'too-much' as const, again: true }))
    expect(fitGroups(new Map<string, Parameters<typeof fitFigures>[0]>([['a', five], ['b', six]])).all).toEqual({ families: 11, tooLittle: 0, right: 5, tooMuch: 6, again: 6 })
  })
})
