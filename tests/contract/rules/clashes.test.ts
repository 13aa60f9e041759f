import { describe, expect, it } from 'vitest'
import { clashesOf, type Week } from '../../../src/contract/rules/clashes.ts'
import { idOf, mette, record } from '../support.ts'

const span = (from: string, to: string) => ({ starts: `2026-11-26T${from}:00.000Z`, ends: `2026-11-26T${to}:00.000Z` })
const week = (given: Partial<Week> = {}): Week => ({ person: mette, name: 'Mette Lund', busy: [], grid: undefined, ...given })
const busy = (hours: { from: string; to: string } | null, from = '2026-11-26', to = from) => ({ by: mette, from, to, hours })
const against = (when: { starts: string; ends: string }, ...weeks: Week[]) => clashesOf(when, { meetings: [], weeks }).map((one) => one.what)
const five = (fit: 'good' | 'never', thursday: 'good' | 'never' = fit) => [fit, fit, fit, thursday, fit]

describe('what speaks against a time', () => {
  it('is a day on which a parent cannot, all of it or its hours by the clock in Denmark', () => {
    expect(against(span('08:00', '09:00'), week({ busy: [busy(null)] }))).toEqual(['busy'])
    expect(against(span('08:00', '09:00'), week({ busy: [busy({ from: '09:30', to: '11:00' })] }))).toEqual(['busy'])
    expect(against(span('08:00', '09:00'), week({ busy: [busy({ from: '10:00', to: '11:00' })] }))).toEqual([])
    expect(against(span('08:00', '09:00'), week({ busy: [busy(null, '2026-11-20', '2026-11-25')] }))).toEqual([])
  })

  it('is a part of the day of which her agreement says never', () => {
    const grid = { morning: five('good'), forenoon: five('good', 'never'), afternoon: five('good'), evening: five('never') } as Week['grid']
    expect(against(span('08:00', '09:00'), week({ grid }))).toEqual(['never'])
    expect(against(span('12:00', '13:00'), week({ grid }))).toEqual([])
  })

  it('is another meeting of the family, but not itself and not one that is cancelled', () => {
    const body = { child: null, type: 'other' as const, title: 'Møde', purpose: 'Møde', noSupportCut: false, ...span('08:30', '09:30'), place: 'Her', people: [], minutes: null }
    const cancelled = { by: mette, byName: 'Mette', at: span('08:30', '09:30').starts, words: 'Syg' }
    const found = (its?: string, more = {}) => clashesOf(span('08:00', '09:00'), { meetings: [record('meeting', idOf(5), { ...body, ...more })], weeks: [], ...(its && { its }) }).length
    expect([found(), found(idOf(5)), found(undefined, { cancelled })]).toEqual([1, 0, 0])
  })
})
