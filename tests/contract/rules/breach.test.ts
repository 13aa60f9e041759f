import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerFigures, answerTook, percentile } from '../../../src/contract/rules/answer-times.ts'
import { toldOf } from '../../../src/contract/rules/breach.ts'
import { isWorkingDay } from '../../../src/contract/rules/working-days.ts'
import { addDays, dayOf } from '../../../src/contract/rules/days.ts'
import { runs } from '../../support/counts.ts'
import { anyInstant } from '../support.ts'

const numRuns = runs(150, 2000)

describe('an answer that is about to be late', () => {
  it.each([
    ['nobody', '2026-11-25', '2026-11-24T22:59:00.000Z', 'the evening before'], ['mate', '2026-11-25', '2026-11-24T23:00:00.000Z', 'from the last day\'s first minute'],
    ['mate', '2026-11-25', '2026-11-25T10:59:00.000Z', 'all morning'], ['leader', '2026-11-25', '2026-11-25T11:00:00.000Z', 'from noon'],
    ['mate', '2026-07-01', '2026-07-01T09:59:00.000Z', 'by summer time too'], ['leader', '2026-07-01', '2026-07-01T10:00:00.000Z', 'at noon of a summer\'s day'],
    ['leader', '2026-11-25', '2026-11-26T07:00:00.000Z', 'and after it'], ['nobody', undefined, '2026-11-26T07:00:00.000Z', 'where no day is promised'],
  ] as const)('is told to %s: %s at %s (%s)', (told, due, now, _why) => {
    expect(toldOf(due, now)).toBe(told)
  })

  it('is told to ever more, never to fewer, as time goes', () => {
    const order = ['nobody', 'mate', 'leader']
    fc.assert(fc.property(anyInstant, fc.integer({ min: 0, max: 200_000_000 }), fc.integer({ min: -3, max: 3 }), (now, later, days) => {
      const due = addDays(dayOf(now), days)
      const then = new Date(Date.parse(now) + later).toISOString()
      expect(order.indexOf(toldOf(due, then))).toBeGreaterThanOrEqual(order.indexOf(toldOf(due, now)))
    }), { numRuns })
  })
})

describe('how long an answer took', () => {
  it.each([
    ['2026-11-20T08:00:00.000Z', '2026-11-20T14:00:00.000Z', 0, 'the same day'], ['2026-11-20T08:00:00.000Z', '2026-11-22T14:00:00.000Z', 0, 'on the Sunday after'],
    ['2026-11-20T08:00:00.000Z', '2026-11-23T08:00:00.000Z', 1, 'Friday to Monday'], ['2026-11-16T08:00:00.000Z', '2026-11-18T08:00:00.000Z', 2, 'two days'],
    ['2026-04-01T08:00:00.000Z', '2026-04-07T08:00:00.000Z', 1, 'over Easter'],
  ] as const)('from %s to %s is %i working days: %s', (asked, answered, took, _why) => {
    expect(answerTook(asked, answered, [])).toBe(took)
  })

  it('takes no closing day with it', () => {
    expect(answerTook('2026-12-23T08:00:00.000Z', '2026-12-28T08:00:00.000Z', [{ day: '2026-12-24', name: 'Juleaften' }])).toBe(1)
  })

  it('is never more than the days between, and grows by one on a working day alone', () => {
    fc.assert(fc.property(anyInstant, fc.nat(30), (asked, days) => {
      const answered = new Date(Date.parse(asked) + days * 86_400_000).toISOString()
      const next = new Date(Date.parse(answered) + 86_400_000).toISOString()
      const took = answerTook(asked, answered, [])
      const more = answerTook(asked, next, []) - took
      expect(took).toBeLessThanOrEqual(days + 1)
      if (dayOf(next) === addDays(dayOf(answered), 1)) expect(more).toBe(isWorkingDay(dayOf(next), { closingDays: [] }) ? 1 : 0)
    }), { numRuns })
  })
})

describe('the median and the 90th percentile', () => {
  it('are by nearest rank', () => {
    const ten = [9, 1, 3, 5, 7, 2, 4, 6, 8, 10]
    expect([percentile(ten, 0.5), percentile(ten, 0.9), percentile([4], 0.9), percentile([], 0.5)]).toEqual([5, 9, 4, undefined])
    expect([answerFigures([0, 1, 1, 2, 6]), answerFigures([])]).toEqual([{ count: 5, median: 1, most: 6 }, null])
  })

  it('are values that were there, with so large a share at or below', () => {
    fc.assert(fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 60 }), fc.constantFrom(0.1, 0.5, 0.9, 1), (values, share) => {
      const found = percentile(values, share)!
      expect(values).toContain(found)
      expect(values.filter((one) => one <= found).length).toBeGreaterThanOrEqual(share * values.length)
      expect(values.filter((one) => one < found).length).toBeLessThan(share * values.length)
    }), { numRuns })
  })
})
