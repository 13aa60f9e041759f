import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact } from '../../../src/contract/records/contact.ts'
import type { WishFields } from '../../../src/contract/records/wish.ts'
import { rhythms } from '../../../src/contract/records/wish-fields.ts'
import { addDays } from '../../../src/contract/rules/days.ts'
import { counts, owedInterval, type RhythmState, rhythmOf } from '../../../src/contract/rules/rhythm.ts'
import { runs } from '../../support/counts.ts'
import { anyDay, sofie } from '../support.ts'
import { cases } from './rhythm-cases.ts'

const numRuns = runs(400, 5000)
const contactOn = (day: string, given: Partial<Contact> = {}): Contact =>
  ({ by: sofie, byName: 'Sofie Krog', at: `${day}T10:00:00.000Z`, type: 'message', gotThrough: true, metChild: false, purpose: null, note: null, ...given })

describe('the rhythm of contact', () => {
  it.each(cases)('is %o', ({ fields, since, contacts, today, state, next }) => {
    const rhythm = rhythmOf({ contacts: contacts.map((day) => contactOn(day)), fields, since, today })
    expect([rhythm.state, rhythm.next]).toEqual([state, next])
  })

  it('has at least forty cases, every rhythm and every state among them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40)
    expect(rhythms.filter((rhythm) => !cases.some((one) => one.fields.rhythm === rhythm))).toEqual([])
    expect(new Set(cases.map((one) => one.state)).size).toBe(4)
  })

  it('shows the last four days of contact, oldest first, a day once', () => {
    const days = ['2026-11-18', '2026-11-01', '2026-11-18', '2026-10-01', '2026-09-01', '2026-08-01']
    const rhythm = rhythmOf({ contacts: days.map((day) => contactOn(day)), fields: {}, since: '2026-01-01', today: '2026-11-20' })
    expect(rhythm).toEqual({ state: 'none-owed', last: '2026-11-18', next: undefined, dots: ['2026-09-01', '2026-10-01', '2026-11-01', '2026-11-18'] })
  })

  it('takes a contact to have been on its Danish day', () => {
    const late = [contactOn('', { at: '2026-11-19T23:30:00.000Z' })]
    expect(rhythmOf({ contacts: late, fields: { rhythm: 'weekly' }, since: '2026-11-01', today: '2026-11-20' }).last).toBe('2026-11-20')
  })

  it('does not count what is planned', () => {
    const planned = [contactOn('2026-11-21')]
    expect(rhythmOf({ contacts: planned, fields: { rhythm: 'weekly' }, since: '2026-11-01', today: '2026-11-20' })).toMatchObject({ last: undefined, state: 'late', dots: [] })
  })
})

describe('a contact', () => {
  it('counts when it is a message, a visit, a meeting or a call that got through', () => {
    const types = ['message', 'visit', 'meeting', 'call'] as const
    expect(types.map((type) => counts(contactOn('2026-11-20', { type })))).toEqual([true, true, true, true])
  })

  it('does not count when it is a call that did not get through', () => {
    expect(counts(contactOn('2026-11-20', { type: 'call', gotThrough: false }))).toBe(false)
  })
})

describe('the interval that is owed', () => {
  const until = '2026-12-31'
  it.each([
    ['weekly', 'more', 'week', 1], ['weekly', 'less', 'week', 2], ['every-2-weeks', 'more', 'week', 1], ['every-2-weeks', 'less', 'week', 4],
    ['monthly', 'more', 'week', 2], ['monthly', 'less', 'month', 2], ['every-3-months', 'more', 'week', 6], ['every-3-months', 'less', 'month', 6],
  ] as const)('is, %s with %s just now, the %s times %i', (rhythm, change, unit, count) => {
    expect(owedInterval({ rhythm, justNow: { change, until } }, until)).toEqual({ unit, count })
    expect(owedInterval({ rhythm, justNow: { change, until } }, '2027-01-01')).toEqual(owedInterval({ rhythm }, '2027-01-01'))
  })

  it('is none where only news, own contact or nothing was wished, more or less just now or not', () => {
    for (const rhythm of ['only-news', 'own-contact', undefined] as const) for (const change of ['more', 'less'] as const) {
      expect(owedInterval({ rhythm, justNow: { change, until } }, '2026-11-20')).toBeUndefined()
    }
  })
})

const fieldsArb: fc.Arbitrary<WishFields> = fc.record({
  rhythm: fc.option(fc.constantFrom(...rhythms), { nil: undefined }),
  justNow: fc.option(fc.record({ change: fc.constantFrom('more' as const, 'less' as const), until: anyDay }), { nil: undefined }),
})
const momentArb = fc.tuple(anyDay, fc.nat(500), fc.array(fc.integer({ min: -300, max: 500 }), { maxLength: 8 }))
  .map(([since, days, offsets]) => ({ since, today: addDays(since, days), contacts: offsets.map((offset) => contactOn(addDays(since, offset))) }))
const worseThan: Record<RhythmState, number> = { 'none-owed': 0, 'in-step': 0, soon: 1, late: 2 }

describe('any rhythm', () => {
  it('is never later for one contact more', () => {
    fc.assert(fc.property(fieldsArb, momentArb, fc.integer({ min: -300, max: 500 }), (fields, { contacts, since, today }, offset) => {
      const before = rhythmOf({ contacts, fields, since, today })
      const after = rhythmOf({ contacts: [...contacts, contactOn(addDays(since, offset))], fields, since, today })
      expect((after.next ?? '') >= (before.next ?? '')).toBe(true)
      if (before.state !== 'late') expect(after.state).not.toBe('late')
    }), { numRuns })
  })

  it('is in step on a day of contact, or soon where the interval is that short', () => {
    fc.assert(fc.property(fieldsArb, momentArb, (fields, { contacts, since, today }) => {
      expect(rhythmOf({ contacts: [...contacts, contactOn(today)], fields, since, today }).state).not.toBe('late')
    }), { numRuns })
  })

  it('is changed by nothing that a call which did not get through could do', () => {
    fc.assert(fc.property(fieldsArb, momentArb, fc.integer({ min: -300, max: 500 }), (fields, { contacts, since, today }, offset) => {
      const missed = contactOn(addDays(since, offset), { type: 'call', gotThrough: false })
      expect(rhythmOf({ contacts: [missed, ...contacts, missed], fields, since, today })).toEqual(rhythmOf({ contacts, fields, since, today }))
    }), { numRuns })
  })

  it('does not mind the order of contacts, nor two on one day', () => {
    fc.assert(fc.property(fieldsArb, momentArb, (fields, { contacts, since, today }) => {
      const other = rhythmOf({ contacts: [...contacts].reverse().concat(contacts), fields, since, today })
      expect(other).toEqual(rhythmOf({ contacts, fields, since, today }))
    }), { numRuns })
  })

  it('goes from in step over soon to late as days pass, and never back without contact while nothing lapses', () => {
    fc.assert(fc.property(fc.constantFrom(...rhythms), anyDay, fc.nat(200), (rhythm, since, days) => {
      const stateAfter = (count: number) => worseThan[rhythmOf({ contacts: [], fields: { rhythm }, since, today: addDays(since, count) }).state]
      expect(stateAfter(days + 1)).toBeGreaterThanOrEqual(stateAfter(days))
    }), { numRuns })
  })

  it('is not late the morning "less just now" lapses, unless it was late the evening before or is a usual interval after it', () => {
    fc.assert(fc.property(fc.constantFrom(...rhythms), anyDay, fc.nat(300), fc.nat(300), (rhythm, since, length, contact) => {
      const until = addDays(since, length)
      const given = { contacts: [contactOn(addDays(since, contact))], fields: { rhythm, justNow: { change: 'less' as const, until } }, since }
      const evening = rhythmOf({ ...given, today: until })
      const morning = rhythmOf({ ...given, today: addDays(until, 1) })
      if (contact <= length && evening.next !== until) expect(morning.state === 'late').toBe(evening.state === 'late')
    }), { numRuns })
  })

  it('is late from the day after its next day and never before', () => {
    fc.assert(fc.property(fieldsArb, momentArb, (fields, { contacts, since, today }) => {
      const { state, next } = rhythmOf({ contacts, fields, since, today })
      expect(state === 'late').toBe(next !== undefined && today > next)
      expect(state === 'none-owed').toBe(next === undefined)
    }), { numRuns })
  })
})
