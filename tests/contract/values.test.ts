import * as fc from 'fast-check'
import type * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { isDay } from '../../src/contract/rules/days.ts'
import { addressSchema, daySchema, idSchema, instantSchema, lineSchema, longestText, nameSchema, textSchema } from '../../src/contract/values.ts'
import { runs } from '../support/counts.ts'
import { anyDay, anyInstant } from './support.ts'

const numRuns = runs(300, 3000)
const takes = (schema: z.ZodMiniType, value: unknown): boolean => schema.safeParse(value).success

describe.each([['a name', nameSchema, 120], ['a line', lineSchema, 500], ['a text', textSchema, 8000]] as const)('%s', (_, schema, most) => {
  it(`holds ${most} characters and not one more`, () => {
    expect([takes(schema, 'a'.repeat(most)), takes(schema, 'a'.repeat(most + 1))]).toEqual([true, false])
  })

  it.each(['', ' ', '\n\t ', '\u00a0', '\ufeff', '\u2003', '\0', ' \0 '])('is not taken when it is empty or blank: %j', (blank) => {
    expect(takes(schema, blank)).toBe(false)
  })

  it.each([undefined, null, 7, {}, [], ['a']])('is not %o', (value) => {
    expect(takes(schema, value)).toBe(false)
  })

  it('is kept without the blanks around it, which do not count', () => {
    expect(schema.parse(`  ${'a'.repeat(most)}\n`)).toBe('a'.repeat(most))
  })

  it('keeps Danish letters, other scripts, lines and emoji as they are', () => {
    expect(schema.parse('Æblegrød på Ærø\nمرحبا 👩‍👧 «»')).toBe('Æblegrød på Ærø\nمرحبا 👩‍👧 «»')
  })

  it('holds nothing that PostgreSQL cannot store: no NUL and no half of an emoji', () => {
    expect(schema.parse('Tak\0 for \ud83d i dag')).toBe('Tak for \ufffd i dag')
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const parsed = schema.safeParse(`a${text}\ud83d`)
      if (parsed.success) expect([parsed.data.includes('\0'), parsed.data.isWellFormed()]).toEqual([false, true])
    }), { numRuns })
  })

  it('parsed again is the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = schema.safeParse(text)
      if (once.success) expect(schema.parse(once.data)).toBe(once.data)
    }), { numRuns })
  })
})

describe('a message\'s longest text', () => {
  it('is the text\'s: 8,000', () => {
    expect([longestText, takes(textSchema, 'å'.repeat(longestText)), takes(textSchema, 'å'.repeat(longestText + 1)), takes(textSchema, 'å'.repeat(20_000))]).toEqual([8000, true, false, false])
  })
})

describe('a day on the wire', () => {
  it('is a day that exists, and nothing else', () => {
    const dayLike = fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.nat(14), fc.nat(33)).map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
    fc.assert(fc.property(fc.oneof(anyDay, dayLike, fc.string()), (text) => void expect(takes(daySchema, text)).toBe(isDay(text))), { numRuns })
  })

  it.each(['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-1-1', '2026-11-20T00:00:00.000Z', '', null, 20261120])('is not %j', (value) => {
    expect(takes(daySchema, value)).toBe(false)
  })
})

describe('a moment on the wire', () => {
  it('is what toISOString writes', () => {
    fc.assert(fc.property(anyInstant, (instant) => void expect(takes(instantSchema, instant)).toBe(true)), { numRuns })
  })

  it.each([
    '2026-11-20T09:00:00Z', '2026-11-20T09:00:00.000', '2026-11-20T09:00:00.000+01:00', '2026-11-20 09:00:00.000Z', '2026-02-29T09:00:00.000Z',
    '2026-11-20T24:00:00.000Z', '2026-11-20T09:60:00.000Z', '2026-11-20T09:00:00.000000Z', '2026-11-20', '', null, 0,
  ])('is not %j', (value) => {
    expect(takes(instantSchema, value)).toBe(false)
  })
})

describe('an id on the wire', () => {
  it('is a UUID', () => {
    fc.assert(fc.property(fc.uuid(), (id) => void expect(takes(idSchema, id)).toBe(true)), { numRuns })
  })

  it.each(['', 'a', '00000000-0000-7000-8000-00000000000', '00000000-0000-7000-8000-0000000000000', '{00000000-0000-7000-8000-000000000001}', '00000000000070008000000000000001', null, 1])('is not %j', (value) => {
    expect(takes(idSchema, value)).toBe(false)
  })
})

describe('an address', () => {
  it('is printable ASCII up to its length', () => {
    const schema = addressSchema(5)
    expect(['a:b-c', '', 'abcdef', 'æ', 'a\0', 'a\n', '\ud83d'].map((text) => takes(schema, text))).toEqual([true, true, false, false, false, false, false])
  })
})
