import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreedFields, fieldsOf, fieldState, isSame, isSettled, nextLook, openFields } from '../../../src/contract/rules/wishes.ts'
import { runs } from '../../support/counts.ts'
import { turn, wish } from '../records/samples.ts'

const body = (...given: Parameters<typeof wish>) => wish(...given).body

describe('a field of a wish', () => {
  it('waits for the contact person when a parent has chosen it', () => {
    expect(fieldState([turn('parent', 'weekly')])).toMatchObject({ value: 'weekly', isSettled: false, awaits: 'contact-person' })
  })

  it('is settled when the other side says the same', () => {
    expect(fieldState([turn('parent', 'weekly'), turn('contact-person', 'weekly')])).toMatchObject({ isSettled: true, awaits: undefined })
  })

  it('waits for the parent when the contact person proposes another', () => {
    expect(fieldState([turn('parent', 'weekly'), turn('contact-person', 'monthly')])).toMatchObject({ value: 'monthly', isSettled: false, awaits: 'parent' })
  })

  it('is settled by the parent\'s yes to the proposal, and not by standing on her own', () => {
    const turns = [turn('parent', 'weekly'), turn('contact-person', 'monthly')]
    expect(fieldState([...turns, turn('parent', 'monthly')])).toMatchObject({ value: 'monthly', isSettled: true })
    expect(fieldState([...turns, turn('parent', 'weekly')])).toMatchObject({ isSettled: false, awaits: 'contact-person' })
  })

  it('is not settled by one side alone, however often', () => {
    expect(fieldState([turn('parent', 'weekly'), turn('parent', 'weekly')]).isSettled).toBe(false)
  })

  it('holds nothing and waits for nobody without a turn', () => {
    expect(fieldState([])).toMatchObject({ value: undefined, isSettled: false, awaits: undefined })
  })
})

describe('two values', () => {
  it('are the same in any order of their keys, at any depth', () => {
    expect(isSame({ change: 'more', until: '2026-12-01' }, { until: '2026-12-01', change: 'more' })).toBe(true)
    expect(isSame([{ a: 1, b: { c: 1, d: 2 } }], [{ b: { d: 2, c: 1 }, a: 1 }])).toBe(true)
  })

  it('are two when an order was chosen: channels in another order', () => {
    expect(isSame(['call', 'message'], ['message', 'call'])).toBe(false)
  })

  it('are the same after PostgreSQL or the wire kept them, and only then', () => {
    const turned = (value: unknown): unknown => value === null || typeof value !== 'object' ? value
      : Array.isArray(value) ? value.map(turned) : Object.fromEntries(Object.entries(value).reverse().map(([key, held]) => [key, turned(held)]))
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const wire = (value: unknown) => JSON.parse(JSON.stringify(value))
      expect(isSame(wire(one), turned(wire(one)))).toBe(true)
      expect(isSame(one, other)).toBe(isSame(other, one))
    }), { numRuns: runs(300, 3000) })
  })
})

describe('a wish', () => {
  const half = { starts: [turn('parent', 'either')], rhythm: [turn('parent', 'weekly'), turn('contact-person', 'weekly')], avoid: [turn('parent', 'a'), turn('contact-person', 'b')] }

  it('has its fields in the order of the screens', () => {
    expect(fieldsOf(body(half))).toEqual(['rhythm', 'starts', 'avoid'])
  })

  it('knows what each side has still to answer', () => {
    expect([openFields(body(half), 'parent'), openFields(body(half), 'contact-person')]).toEqual([['avoid'], ['starts']])
  })

  it('waits for nobody once it is agreed or has given way', () => {
    expect((['agreed', 'replaced'] as const).map((state) => openFields(body(half, { state }), 'parent'))).toEqual([[], []])
  })

  it('is settled when every field is', () => {
    expect(isSettled(body(half))).toBe(false)
    expect(isSettled(body({ rhythm: half.rhythm }))).toBe(true)
  })

  it('is agreed on what both said last', () => {
    const fields = { rhythm: [turn('parent', 'weekly'), turn('contact-person', 'monthly'), turn('parent', 'monthly')], carries: [turn('parent', 3), turn('contact-person', 3)] }
    expect(agreedFields(body(fields))).toEqual({ rhythm: 'monthly', carries: 3 })
  })
})

describe('the next look at an agreement', () => {
  it.each([
    ['2026-11-20', '2027-01-15', '2027-01-15', 'is the next owed follow-up'], ['2026-11-20', undefined, '2027-02-20', 'is after three months without one'],
    ['2026-11-20', '2026-11-20', '2027-02-20', 'is not the same day'], ['2026-11-20', '2026-10-01', '2027-02-20', 'is not a day that has passed'],
    ['2026-11-30', undefined, '2027-02-28', 'falls on the last of a shorter month'],
  ] as const)('from %s with a follow-up %s is %s: it %s', (from, due, look, _why) => {
    expect(nextLook(from, due)).toBe(look)
  })
})
