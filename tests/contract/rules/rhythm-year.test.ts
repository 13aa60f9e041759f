import { describe, expect, it } from 'vitest'
import { pausesOf, yearOf } from '../../../src/contract/rules/rhythm-year.ts'
import { was } from './fits-cases.ts'

const today = '2026-11-22'
const year = (given: Partial<Parameters<typeof yearOf>[0]> = {}) => yearOf({ contacts: [], planned: [], pauses: [], today, ...given })

describe('a year of contact', () => {
  it('is nine months behind, this one and two ahead', () => {
    expect(year().months.map((one) => one.month.slice(0, 7))).toEqual(['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12', '2027-01'])
  })

  it('counts days with contact once, not calls nobody took, and none from before', () => {
    const found = year({ contacts: [was('2026-11-20'), was('2026-11-20T15:00'), was('2026-10-01', { gotThrough: false }), was('2026-01-31'), was('2026-02-01')] })
    expect([found.count, found.months[9]?.held, found.months[0]?.held]).toEqual([2, ['2026-11-20'], ['2026-02-01']])
  })

  it('tells the longest time between, up to today', () => {
    expect(year({ contacts: [was('2026-08-01'), was('2026-10-10'), was('2026-11-20')] }).longest).toEqual({ from: '2026-08-01', to: '2026-10-10', days: 70 })
    expect(year({ contacts: [was('2026-09-01')] }).longest).toEqual({ from: '2026-09-01', to: today, days: 82 })
  })

  it('holds what is planned apart, and nothing that is over', () => {
    const found = year({ planned: ['2026-11-26', '2026-12-10', '2026-11-01'] })
    expect([found.planned, found.months[9]?.planned, found.months[10]?.planned]).toEqual([['2026-11-26', '2026-12-10'], ['2026-11-26'], ['2026-12-10']])
  })

  it('shows a month as quiet when a week of it was: less just now until its day, or the contact person away', () => {
    const agreements = [{ from: '2026-06-01', until: '2026-06-25', fields: { justNow: { change: 'less' as const, until: '2026-08-30' } } }, { from: '2026-09-01', until: null, fields: { justNow: { change: 'more' as const, until: '2026-12-30' } } }]
    const pauses = pausesOf(agreements, [{ from: '2026-07-13', to: '2026-07-31', cover: 'a', coverName: 'Jonas' }, { from: '2026-10-01', to: '2026-10-02', cover: 'a', coverName: 'Jonas' }])
    expect(year({ pauses }).months.filter((one) => one.isQuiet).map((one) => one.month)).toEqual(['2026-06-01', '2026-07-01'])
  })

  it('does not take for empty what lies on the server alone', () => {
    expect(year({ known: '2026-05-10' }).months.map((one) => one.isKnown)).toEqual([false, false, false, true, true, true, true, true, true, true, true, true])
  })
})
