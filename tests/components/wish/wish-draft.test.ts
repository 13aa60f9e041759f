import { describe, expect, it } from 'vitest'
import { moved, toggled } from '../../../src/client/components/wish/in-order.ts'
import { openWeek, turned } from '../../../src/client/components/wish/week.ts'
import { chosenFields, startFrom, stepOf, wishFaultsOf } from '../../../src/client/components/wish/wish-draft.ts'
import { wishFieldSchemas, wishFieldsSchema } from '../../../src/contract/records/wish.ts'
import { wishFields } from '../../../src/contract/records/wish-fields.ts'
import { screens } from '../../../src/words/da/wish.ts'
import { today, turn, wishOf } from './made-wishes.ts'

describe('the screens', () => {
  it('hold every field of the contract once, in its order', () => {
    expect(screens.flatMap((screen) => screen.fields)).toEqual([...wishFields])
    expect(Object.keys(wishFieldSchemas)).toEqual([...wishFields])
  })
  it('are found again from a field', () => {
    expect([stepOf('rhythm'), stepOf('week'), stepOf('avoid')]).toEqual([1, 2, 5])
  })
})

describe('what is sent of a wish', () => {
  it('leaves out what was emptied again', () => {
    const emptied = { channels: [], notByPhone: [], week: openWeek(), language: { language: ' ', needsInterpreter: false }, avoid: ' ' }
    expect(chosenFields(emptied)).toEqual({})
  })
  it('is what the contract takes', () => {
    const fields = { rhythm: 'weekly' as const, week: turned(openWeek(), 'evening', 4), language: { language: ' Arabisk ', needsInterpreter: true }, avoid: ' Ring ikke ' }
    expect(wishFieldsSchema.parse(chosenFields(fields))).toMatchObject({ language: { language: 'Arabisk', needsInterpreter: true }, avoid: 'Ring ikke' })
  })
  it.each([
    [{ language: { language: '', needsInterpreter: true } }, 'hvilket sprog'],
    [{ avoid: 'x'.repeat(8100) }, '100 tegn for lang'],
    [{ justNow: { change: 'more' as const, until: '2026-02-30' } }, 'findes ikke'],
  ])('is not sent with a fault: %j', (fields, words) => {
    expect(wishFaultsOf(fields, today)[0]?.text).toContain(words)
  })
  it('takes a date of today', () => {
    expect(wishFaultsOf({ justNow: { change: 'less', until: today } }, today)).toEqual([])
  })
})

describe('what a new wish starts from', () => {
  const agreed = { fields: { rhythm: 'monthly' as const } } as never
  it('is the agreement', () => { expect(startFrom(undefined, agreed)).toEqual({ rhythm: 'monthly' }) })
  it('is nothing before the first agreement', () => { expect(startFrom(undefined, undefined)).toEqual({}) })
  it("is the parent's own last word in a wish under talk", () => {
    const open = wishOf({ rhythm: [turn('parent', 'weekly'), turn('contact-person', 'monthly', 'Travlt')] })
    expect(startFrom(open.body, agreed)).toEqual({ rhythm: 'weekly' })
  })
})

describe('an order', () => {
  it('takes one more at its end, and lets one go', () => {
    expect([toggled(['a'], 'b'), toggled(['a', 'b'], 'a')]).toEqual([['a', 'b'], ['b']])
  })
  it('moves one a place, and none past the ends', () => {
    expect([moved(['a', 'b', 'c'], 'c', -1), moved(['a', 'b'], 'a', -1), moved(['a', 'b'], 'b', 1), moved(['a'], 'x', 1)])
      .toEqual([['a', 'c', 'b'], ['a', 'b'], ['a', 'b'], ['a']])
  })
})
