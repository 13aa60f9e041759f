import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intervalSchema } from '../../../src/contract/records/model-profile.ts'
import { addDays, addInterval, daysBetween } from '../../../src/contract/rules/days.ts'
import { nextFollowUp } from '../../../src/contract/rules/follow-up-clock.ts'
import { runs } from '../../support/counts.ts'
import { anyDay } from '../support.ts'
import { givenOf, nextDates, profile, section } from './follow-up-cases.ts'

describe.each(nextDates)('the next follow-up $group', ({ cases }) => {
  it.each(cases)('%s', (_why, given, due, rule) => {
    expect(nextFollowUp(givenOf(given))).toEqual(due && { due, rule })
  })
})

it('is checked by hand in at least sixty cases', () => {
  expect(nextDates.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(60)
})

const names = ['18', '20', '32', '46', '86', '87', '90', '120']
const sectionArb = fc.tuple(fc.constantFrom(...names), anyDay, fc.option(fc.nat(900), { nil: null }))
  .map(([name, from, days]) => section(name, from, days === null ? null : addDays(from, days)))

describe('the next follow-up, whatever the case', () => {
  it('lies after the last one and no further than the longest interval from it, or from what began since', () => {
    fc.assert(fc.property(fc.array(sectionArb, { maxLength: 4 }), anyDay, (sections, lastHeld) => {
      const next = nextFollowUp({ child: { sections }, rules: profile, lastHeld })
      if (!next) return
      const starts = [lastHeld, ...sections.flatMap((one) => (one.until === null ? [one.from] : [one.from, addDays(one.until, 1)])), '2024-01-01'].filter((day) => day >= lastHeld)
      const latest = starts.map((day) => addInterval(day, { unit: 'month', count: 3 })).sort().at(-1)!
      expect([next.due > lastHeld, next.due <= latest]).toEqual([true, true])
    }), { numRuns: runs(500, 20_000) })
  })

  it('is never later for one section more', () => {
    fc.assert(fc.property(fc.array(sectionArb, { maxLength: 3 }), sectionArb, anyDay, (sections, more, lastHeld) => {
      const lasting = sections.map((one) => ({ ...one, until: null }))
      const before = nextFollowUp({ child: { sections: lasting }, rules: profile, lastHeld })
      const after = nextFollowUp({ child: { sections: [...lasting, { ...more, until: null }] }, rules: profile, lastHeld })
      if (before) expect(after!.due <= before.due).toBe(true)
    }), { numRuns: runs(500, 20_000) })
  })

  it('moves by exactly the days of a pause that lies before it', () => {
    fc.assert(fc.property(anyDay, fc.nat(80), fc.nat(60), (lastHeld, after, days) => {
      const given = { child: { sections: [section('86', '2023-01-01')] }, rules: profile, lastHeld }
      const plain = nextFollowUp(given)
      if (!plain || lastHeld < '2024-01-01') return
      const from = addDays(lastHeld, after + 1)
      const paused = nextFollowUp({ ...given, pauses: [{ from, until: addDays(from, days) }] })!
      expect(daysBetween(plain.due, paused.due)).toBe(days + 1)
    }), { numRuns: runs(300, 5000) })
  })
})

describe('an interval', () => {
  it.each([[0], [-1], [1.5], [61]])('of %s is refused', (count) => {
    expect(intervalSchema.safeParse({ unit: 'week', count }).success).toBe(false)
  })
})
