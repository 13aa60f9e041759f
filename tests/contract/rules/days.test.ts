import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addInterval, addMonths, ageOn, clockOf, dayOf, daysBetween, isDay, weekdayOf } from '../../../src/contract/rules/days.ts'
import { runs } from '../../support/counts.ts'
import { anyDay, anyInstant } from '../support.ts'

const numRuns = runs(300, 5000)

describe('the day and the clock in Denmark', () => {
  // Summer time: the last Sunday of March at 01:00 UTC to the last Sunday of October at 01:00 UTC.
  it.each([
    ['2026-03-28T22:59:59.999Z', '2026-03-28', '23:59', 'the minute before midnight in winter'],
    ['2026-03-28T23:00:00.000Z', '2026-03-29', '00:00', 'midnight, the day summer time begins'],
    ['2026-03-29T00:59:00.000Z', '2026-03-29', '01:59', 'the minute before the clock goes forward'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '03:00', 'the clock has gone forward'],
    ['2026-03-29T21:59:00.000Z', '2026-03-29', '23:59', 'the last minute of that short day'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30', '00:00', 'midnight in summer'],
    ['2026-07-01T21:59:00.000Z', '2026-07-01', '23:59', 'a summer evening'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02', '00:00', 'a summer midnight'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25', '00:00', 'midnight, the day summer time ends'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25', '02:30', 'half past two for the first time'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25', '02:30', 'half past two once more'],
    ['2026-10-25T22:59:00.000Z', '2026-10-25', '23:59', 'the last minute of that long day'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26', '00:00', 'midnight in winter again'],
    ['2026-12-31T22:59:59.999Z', '2026-12-31', '23:59', 'the last minute of the year'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01', '00:00', 'the new year'],
    ['2028-02-28T23:00:00.000Z', '2028-02-29', '00:00', 'a leap day'],
  ])('at %s are %s %s: %s', (instant, day, clock) => {
    expect([dayOf(instant), clockOf(instant)]).toEqual([day, clock])
  })

  it('never go backwards by more than a summer-time change', () => {
    fc.assert(fc.property(anyInstant, fc.integer({ min: 3_600_000, max: 90_000_000 }), (instant, ms) => {
      expect(dayOf(new Date(Date.parse(instant) + ms).toISOString()) >= dayOf(instant)).toBe(true)
    }), { numRuns })
  })

  it('are one or two hours ahead of UTC', () => {
    fc.assert(fc.property(anyInstant, (instant) => {
      const local = Date.parse(`${dayOf(instant)}T${clockOf(instant)}:00Z`)
      const minutes = Math.round((local - Math.floor(Date.parse(instant) / 60_000) * 60_000) / 60_000)
      expect([60, 120]).toContain(minutes)
    }), { numRuns })
  })
})

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '2026-01-01', '2026-04-30'])('%s exists', (day) => {
    expect(isDay(day)).toBe(true)
  })

  it.each([
    '2026-02-29', '2100-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32', '', '2026',
    '2026-1-1', '26-01-01', '2026-01-01T00:00:00Z', ' 2026-01-01', '2026-01-01\n', 'i morgen', '2026/01/01', '+02026-01-01',
  ])('%j does not exist', (text) => {
    expect(isDay(text)).toBe(false)
  })

  it.each([
    ['2024-02-28', 1, '2024-02-29'], ['2024-02-28', 2, '2024-03-01'], ['2026-02-28', 1, '2026-03-01'], ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-28', 1, '2026-03-29'], ['2026-03-29', 1, '2026-03-30'], ['2026-10-24', 1, '2026-10-25'], ['2026-10-25', 1, '2026-10-26'],
    ['2026-03-01', -1, '2026-02-28'], ['2026-01-01', -1, '2025-12-31'], ['2026-01-01', 0, '2026-01-01'], ['2024-01-01', 366, '2025-01-01'],
  ] as const)('%s and %i days more is %s', (day, count, then) => {
    expect(addDays(day, count)).toBe(then)
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2026-01-30', 1, '2026-02-28'], ['2026-01-28', 1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'], ['2027-11-29', 3, '2028-02-29'], ['2026-03-31', 1, '2026-04-30'], ['2026-08-31', 3, '2026-11-30'],
    ['2026-12-15', 1, '2027-01-15'], ['2026-12-31', 12, '2027-12-31'], ['2024-02-29', 12, '2025-02-28'], ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'], ['2026-01-15', -1, '2025-12-15'], ['2026-05-31', 0, '2026-05-31'], ['2026-02-28', 1, '2026-03-28'],
  ] as const)('%s and %i months more is %s', (day, count, then) => {
    expect(addMonths(day, count)).toBe(then)
  })

  it.each([
    ['2026-11-20', { unit: 'week', count: 6 }, '2027-01-01'], ['2026-10-20', { unit: 'week', count: 1 }, '2026-10-27'],
    ['2026-03-25', { unit: 'week', count: 2 }, '2026-04-08'], ['2026-11-30', { unit: 'month', count: 3 }, '2027-02-28'],
    ['2026-01-31', { unit: 'month', count: 1 }, '2026-02-28'], ['2024-02-29', { unit: 'month', count: 60 }, '2029-02-28'],
  ] as const)('%s and the interval %o more is %s', (day, interval, then) => {
    expect(addInterval(day, interval)).toBe(then)
  })

  it.each([
    ['2026-11-16', 1], ['2026-11-20', 5], ['2026-11-21', 6], ['2026-11-22', 7], ['2024-02-29', 4], ['2026-03-29', 7], ['2026-10-25', 7],
  ] as const)('%s is ISO weekday %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday)
  })

  it('is as far from another as the days that were added, over any summer-time change', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
      const then = addDays(day, count)
      expect([daysBetween(day, then), isDay(then), addDays(then, -count)]).toEqual([count, true, day])
      expect(weekdayOf(then)).toBe((((weekdayOf(day) - 1 + count) % 7) + 7) % 7 + 1)
    }), { numRuns })
  })

  it('some months later lies in the month that many later, and exists', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, count) => {
      const then = addMonths(day, count)
      const monthOf = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7))
      expect([isDay(then), monthOf(then) - monthOf(day), then.slice(8) <= day.slice(8)]).toEqual([true, count, true])
    }), { numRuns })
  })

  it('that is later is never earlier after the same interval', () => {
    const interval = fc.record({ unit: fc.constantFrom('week' as const, 'month' as const), count: fc.integer({ min: 1, max: 60 }) })
    fc.assert(fc.property(anyDay, fc.nat(40), interval, (day, more, step) => {
      expect(addInterval(day, step) <= addInterval(addDays(day, more), step)).toBe(true)
      expect(addInterval(day, step) > day).toBe(true)
    }), { numRuns })
  })
})

describe('an age', () => {
  it.each([
    ['2014-05-10', '2026-05-09', 11, 'the day before the birthday'], ['2014-05-10', '2026-05-10', 12, 'on the birthday'],
    ['2014-05-10', '2014-05-10', 0, 'the day of birth'], ['2014-05-10', '2015-05-09', 0, 'a day short of one'],
    ['2016-02-29', '2026-02-28', 9, 'born on a leap day, the day before 1 March'], ['2016-02-29', '2026-03-01', 10, 'born on a leap day, on 1 March'],
    ['2016-02-29', '2028-02-29', 12, 'born on a leap day, on a leap day'], ['2008-12-31', '2026-12-31', 18, 'on new year\'s eve'],
    ['2009-01-01', '2026-12-31', 17, 'a day short of eighteen'],
  ] as const)('of someone born %s is on %s %i: %s', (born, day, years, _why) => {
    expect(ageOn(born, day)).toBe(years)
  })
})
