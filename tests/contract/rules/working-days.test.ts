import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, weekdayOf } from '../../../src/contract/rules/days.ts'
import { addWorkingDays, answerBy, type Closed, easterSunday, isWorkingDay, publicHolidays } from '../../../src/contract/rules/working-days.ts'
import { runs } from '../../support/counts.ts'
import { anyDay, anyInstant, idOf } from '../support.ts'
import { holidays } from './holidays.ts'

const numRuns = runs(200, 1500)
const nothing: Closed = { closingDays: [] }
const closing = (...days: string[]): Closed => ({ closingDays: days.map((day) => ({ day, name: 'Lukket' })) })
const away = (from: string, to: string) => ({ from, to, cover: idOf(3), coverName: 'Maja Holm' })

describe('public holidays', () => {
  it.each(Object.entries(holidays))('of %s are those of the almanac', (year, days) => {
    expect(publicHolidays(Number(year))).toEqual(days.map((day) => `${year}-${day}`))
  })

  it('hold store bededag until 2023 and never after', () => {
    expect(publicHolidays(2022)).toContain('2022-05-13')
    expect(publicHolidays(2023)).toContain('2023-05-05')
    expect(publicHolidays(2024)).not.toContain('2024-04-26')
    expect(Object.keys(holidays).flatMap((year) => publicHolidays(Number(year)))).toHaveLength(12 * 10)
  })

  it('do not hold 5 June, 24 December, 31 December or 1 May, which a municipality closes by itself', () => {
    const days = publicHolidays(2026)
    expect(['2026-06-05', '2026-12-24', '2026-12-31', '2026-05-01'].filter((day) => days.includes(day))).toEqual([])
  })

  it('find Easter in its earliest and its latest week', () => {
    expect([easterSunday(2008), easterSunday(2038), easterSunday(1943), easterSunday(1818)]).toEqual(['2008-03-23', '2038-04-25', '1943-04-25', '1818-03-22'])
  })

  it('find Easter on a Sunday from 22 March to 25 April in every year', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      const easter = easterSunday(year)
      expect([weekdayOf(easter), easter.slice(5) >= '03-22', easter.slice(5) <= '04-25']).toEqual([7, true, true])
    }
  })
})

describe('a working day', () => {
  it.each([
    ['2026-11-20', nothing, true, 'an ordinary Friday'], ['2026-11-21', nothing, false, 'a Saturday'], ['2026-11-22', nothing, false, 'a Sunday'],
    ['2026-04-02', nothing, false, 'Maundy Thursday'], ['2026-04-03', nothing, false, 'Good Friday'], ['2026-04-06', nothing, false, 'Easter Monday'],
    ['2026-04-07', nothing, true, 'the Tuesday after Easter'], ['2026-05-14', nothing, false, 'Ascension'], ['2026-05-15', nothing, true, 'the day after Ascension'],
    ['2026-05-15', closing('2026-05-15'), false, 'the day after Ascension where it is closed'], ['2026-05-25', nothing, false, 'Whit Monday'],
    ['2026-06-05', nothing, true, 'Constitution Day'], ['2026-06-05', closing('2026-06-05'), false, 'Constitution Day where it is closed'],
    ['2026-12-24', nothing, true, 'Christmas Eve'], ['2026-12-25', nothing, false, 'Christmas Day'], ['2027-01-01', nothing, false, 'New Year\'s Day'],
    ['2024-04-26', nothing, true, 'what was store bededag'], ['2023-05-05', nothing, false, 'the last store bededag'],
    ['2026-11-18', { closingDays: [], workingDays: [1, 2, 4, 5] }, false, 'a Wednesday when she is off on Wednesdays'],
    ['2026-11-18', { closingDays: [], absences: [away('2026-11-18', '2026-11-18')] }, false, 'a day she is away'],
    ['2026-11-19', { closingDays: [], absences: [away('2026-11-18', '2026-11-18')] }, true, 'the day she is back'],
    ['2026-11-17', { closingDays: [], absences: [away('2026-11-18', '2026-11-18')] }, true, 'the day before she goes'],
    ['2026-11-21', { closingDays: [], workingDays: [6] }, true, 'a Saturday when she works on Saturdays'],
  ] as [string, Closed, boolean, string][])('%s with %o is one: %s (%s)', (day, closed, isOne) => {
    expect(isWorkingDay(day, closed)).toBe(isOne)
  })
})

describe('an answer', () => {
  it.each([
    ['2026-11-16T08:00:00.000Z', 2, '2026-11-18', 'Monday, so Wednesday'], ['2026-11-19T08:00:00.000Z', 2, '2026-11-23', 'Thursday, over the weekend'],
    ['2026-11-20T22:30:00.000Z', 2, '2026-11-24', 'Friday half past eleven in the evening'], ['2026-11-20T23:30:00.000Z', 2, '2026-11-24', 'Saturday half past midnight'],
    ['2026-11-22T22:59:00.000Z', 1, '2026-11-23', 'Sunday, a minute before midnight'], ['2026-11-22T23:00:00.000Z', 1, '2026-11-24', 'Monday at midnight'],
    ['2026-03-31T10:00:00.000Z', 2, '2026-04-07', 'the Tuesday before Easter'], ['2026-04-01T21:59:00.000Z', 2, '2026-04-08', 'the Wednesday before Easter, late'],
    ['2026-04-04T10:00:00.000Z', 1, '2026-04-07', 'Easter Saturday'], ['2026-05-13T10:00:00.000Z', 1, '2026-05-15', 'the day before Ascension'],
    ['2026-05-22T10:00:00.000Z', 1, '2026-05-26', 'the Friday before Whitsun'], ['2026-12-23T10:00:00.000Z', 2, '2026-12-28', 'the day before Christmas Eve'],
    ['2026-03-27T10:00:00.000Z', 2, '2026-03-31', 'over the start of summer time'], ['2026-10-23T10:00:00.000Z', 2, '2026-10-27', 'over the end of summer time'],
    ['2028-02-28T10:00:00.000Z', 1, '2028-02-29', 'onto a leap day'], ['2026-11-16T08:00:00.000Z', 10, '2026-11-30', 'ten working days'],
  ] as const)('to what came at %s within %i working days comes by %s: %s', (received, days, by, _why) => {
    expect(answerBy(received, days, nothing)).toBe(by)
  })

  it('moves over the municipality\'s Christmas', () => {
    const christmas = closing('2026-12-24', '2026-12-31')
    expect(answerBy('2026-12-22T10:00:00.000Z', 2, christmas)).toBe('2026-12-28')
    expect(answerBy('2026-12-29T10:00:00.000Z', 2, christmas)).toBe('2027-01-04')
  })

  it('moves over an absence, over more than one and over those that touch', () => {
    const closed = { closingDays: [], absences: [away('2026-11-17', '2026-11-19'), away('2026-11-20', '2026-11-20'), away('2026-11-24', '2026-11-24')] }
    expect(answerBy('2026-11-16T08:00:00.000Z', 2, closed)).toBe('2026-11-25')
  })

  it('is not moved by an absence that ends before it starts', () => {
    expect(answerBy('2026-11-16T08:00:00.000Z', 2, { closingDays: [], absences: [away('2026-11-19', '2026-11-17')] })).toBe('2026-11-18')
  })

  it('comes on her own weekdays', () => {
    expect(answerBy('2026-11-16T08:00:00.000Z', 2, { closingDays: [], workingDays: [1, 2] })).toBe('2026-11-23')
  })
})

const closedArb: fc.Arbitrary<Closed> = fc.record({
  closingDays: fc.array(anyDay.map((day) => ({ day, name: 'Lukket' })), { maxLength: 8 }),
  absences: fc.array(fc.tuple(anyDay, fc.nat(40)).map(([from, length]) => away(from, addDays(from, length))), { maxLength: 4 }),
  workingDays: fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }),
})

describe('adding working days', () => {
  it('never lands on a closed day', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 15 }), closedArb, (day, count, closed) => {
      expect(isWorkingDay(addWorkingDays(day, count, closed), closed)).toBe(true)
    }), { numRuns })
  })

  it('passes exactly that many working days, the first day not counted', () => {
    fc.assert(fc.property(anyDay, fc.nat(15), closedArb, (day, count, closed) => {
      const reached = addWorkingDays(day, count, closed)
      let passed = 0
      for (let one = addDays(day, 1); one <= reached; one = addDays(one, 1)) if (isWorkingDay(one, closed)) passed += 1
      expect(passed).toBe(count)
    }), { numRuns })
  })

  it('of n and then m is adding n and m', () => {
    fc.assert(fc.property(anyDay, fc.nat(10), fc.nat(10), closedArb, (day, one, other, closed) => {
      expect(addWorkingDays(addWorkingDays(day, one, closed), other, closed)).toBe(addWorkingDays(day, one + other, closed))
    }), { numRuns })
  })

  it('is never earlier for what came later, or for a longer promise', () => {
    fc.assert(fc.property(anyDay, fc.nat(30), fc.nat(10), fc.nat(5), closedArb, (day, later, count, more, closed) => {
      const reached = addWorkingDays(day, count, closed)
      expect(addWorkingDays(addDays(day, later), count, closed) >= reached).toBe(true)
      expect(addWorkingDays(day, count + more, closed) >= reached).toBe(true)
    }), { numRuns })
  })

  it('is never earlier for a day more that is closed', () => {
    fc.assert(fc.property(anyDay, fc.nat(10), closedArb, anyDay, (day, count, closed, shut) => {
      const more = { ...closed, closingDays: [...closed.closingDays, { day: shut, name: 'Lukket' }] }
      expect(addWorkingDays(day, count, more) >= addWorkingDays(day, count, closed)).toBe(true)
    }), { numRuns })
  })

  it('answers after the day of receipt, however late in the evening it came', () => {
    fc.assert(fc.property(anyInstant, fc.integer({ min: 1, max: 10 }), closedArb, (received, days, closed) => {
      expect(answerBy(received, days, closed) > dayOf(received)).toBe(true)
    }), { numRuns })
  })

  it('says so where ten years hold no working day', () => {
    expect(() => addWorkingDays('2026-11-20', 1, { closingDays: [], workingDays: [] })).toThrow(RangeError)
    expect(() => addWorkingDays('2026-11-20', 1, { closingDays: [], absences: [away('2026-01-01', '9999-12-31')] })).toThrow(RangeError)
  })
})
