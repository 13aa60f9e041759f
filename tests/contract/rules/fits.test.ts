import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offWhys } from '../../../src/contract/records/off-whys.ts'
import type { WishFields } from '../../../src/contract/records/wish.ts'
import { dayOf } from '../../../src/contract/rules/days.ts'
import { fits, type Planned } from '../../../src/contract/rules/fits.ts'
import { hourOf, nextGoodTime } from '../../../src/contract/rules/hours.ts'
import { offWords } from '../../../src/words/da/off-agreement.ts'
import { anyInstant } from '../support.ts'
import { fitCases, planned, was, week } from './fits-cases.ts'

const who = { side: 'contact-person', parent: 'Mette', worker: 'Sofie' } as const

describe('a planned contact against an agreement', () => {
  it('is judged in at least eighty cases that were reckoned by hand, and each thing it may go against is among them', () => {
    const found = fitCases.flatMap((one) => fits(one.planned, one).map((off) => off.why))
    expect([fitCases.length >= 80, [...new Set(found)].sort()]).toEqual([true, [...offWhys].sort()])
    expect(new Set(fitCases.map((one) => one.name)).size).toBe(fitCases.length)
  })

  it.each(fitCases.map((one) => [one.name, one] as const))('%s', (_name, { fields, planned: what, recent, since, says }) => {
    const off = fits(what, { fields, since, recent })
    expect(off.map((one) => offWords(one, who, dayOf(what.at)))).toEqual(says)
  })

  const anyPlanned = fc.record({
    kind: fc.constantFrom('message', 'call', 'visit', 'meeting'), at: anyInstant,
    purpose: fc.constantFrom('usual', 'courtesy', 'news', 'hard-news', 'owed'), subject: fc.constantFrom('money', 'school', 'health', undefined),
  }) as fc.Arbitrary<Planned>
  const anyFields = fc.record({
    rhythm: fc.constantFrom('weekly', 'every-2-weeks', 'monthly', 'every-3-months', 'only-news', 'own-contact'), starts: fc.constantFrom('parent', 'contact-person', 'either'),
    channels: fc.constant(['home-visit']), week: fc.constant(week), notByPhone: fc.constant(['money']),
  }, { requiredKeys: [] }) as fc.Arbitrary<WishFields>
  const rhythmWhys = ['parent-starts', 'only-news', 'too-often', 'too-late']

  it('is never too often, too late or nobody\'s turn when it is a reply, whatever is agreed and whatever was before', () => {
    fc.assert(fc.property(anyPlanned, anyFields, fc.array(anyInstant.map((at) => ({ ...was('2026-01-01'), at })), { maxLength: 5 }), (what, fields, recent) => {
      const off = fits({ ...what, isReply: true }, { fields, since: '2023-01-01', recent })
      expect(off.filter(({ why }) => rhythmWhys.includes(why))).toEqual([])
    }))
  })

  it('goes against nothing when the parent began it, nor where nothing is agreed', () => {
    fc.assert(fc.property(anyPlanned, anyFields, (what, fields) => {
      expect([fits({ ...what, startedBy: 'parent' }, { fields, since: '2023-01-01', recent: [] }), fits(what, { fields: {}, since: '2023-01-01', recent: [] })]).toEqual([[], []])
    }))
  })

  it('leaves the contacts it is told of as they are', () => {
    const recent = Object.freeze([was('2026-11-18'), was('2026-11-01')])
    expect(fits(planned('call', '2026-11-19T11:00'), { fields: { rhythm: 'weekly' }, since: '2026-01-01', recent })).toHaveLength(1)
  })
})

describe('the next good time', () => {
  it.each([
    ['within the week it is now', '2026-11-19T11:30', '2026-11-19T11:30'],
    ['on Monday morning, which is never, at nine', '2026-11-16T06:30', '2026-11-16T08:00'],
    ['on Wednesday evening the next morning at seven', '2026-11-18T17:20', '2026-11-19T06:00'],
    ['before seven at seven', '2026-11-19T03:00', '2026-11-19T06:00'],
    ['on Friday night over the weekend, Monday at nine', '2026-11-20T20:00', '2026-11-23T08:00'],
    ['on a Sunday, Monday at nine', '2026-11-22T11:00', '2026-11-23T08:00'],
    ['on Maundy Thursday, after Easter, Tuesday at nine in summer time', '2027-03-25T10:00', '2027-03-30T07:00'],
    ['on Christmas Eve in the evening, the Monday after', '2026-12-24T17:00', '2026-12-28T08:00'],
  ])('%s', (_name, at, expected) => {
    expect(nextGoodTime(week, `${at}:00.000Z`)).toBe(`${expected}:00.000Z`)
  })

  it('is at once where no hours are agreed', () => {
    expect(nextGoodTime(undefined, '2026-11-22T23:00:00.000Z')).toBe('2026-11-22T23:00:00.000Z')
  })

  it('always lies within the week, never before the moment itself, and none within the week is passed over', () => {
    fc.assert(fc.property(anyInstant, (at) => {
      const next = nextGoodTime(week, at)
      expect([next >= at, hourOf(week, next).is]).toEqual([true, 'within'])
      for (let ms = Date.parse(at); ms < Date.parse(next); ms += 30 * 60_000) expect(hourOf(week, new Date(ms).toISOString()).is).not.toBe('within')
    }), { numRuns: 60 })
  })
})
