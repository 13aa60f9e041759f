// Two sides talk about a wish in any order, late answers and old turns among them. What must hold after each act.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../src/contract/intents/intent.ts'
import { wishAnswer, wishSubmit } from '../../../src/contract/intents/wish.ts'
import type { Wish, WishField, WishFields } from '../../../src/contract/records/wish.ts'
import { fieldsOf, fieldState, isLess, isSame } from '../../../src/contract/rules/wishes.ts'
import { runs } from '../../support/counts.ts'
import { contextOf, idOf, mate, misshapen, parent, type Store, storeOf, worker } from '../support.ts'
import { fieldsArb } from './arbitraries.ts'

const numRuns = runs(150, 1500)
const actors = { parent, worker, mate }

type Act = { who: keyof typeof actors; does: 'submit' | 'yes' | 'other' | 'stale' | 'elsewhere'; fields: WishFields; leaves: number }
const actArb: fc.Arbitrary<Act> = fc.record({
  who: fc.constantFrom('parent', 'worker', 'mate'),
  does: fc.oneof({ weight: 1, arbitrary: fc.constant('submit' as const) }, { weight: 6, arbitrary: fc.constantFrom('yes' as const, 'other' as const) }, { weight: 1, arbitrary: fc.constantFrom('stale' as const, 'elsewhere' as const) }),
  fields: fieldsArb,
  leaves: fc.oneof(fc.constant(0), fc.nat(2047)),
})

const openWish = (store: Store) => store.known.all('wish').find((one) => one.body.state === 'open')

// A side answers what waits for it, or leaves some of it (a bit each): yes to what stands, or what it would rather have.
function answersOf(wish: Wish, { who, does, fields, leaves }: Act) {
  const side = who === 'parent' ? 'parent' : 'contact-person'
  const mine = fieldsOf(wish).filter((field, place) => fieldState(wish.fields[field] ?? []).awaits === side && ((leaves >> place) & 1) === 0)
  const valueOf = (field: WishField) => (does === 'other' ? fields[field] : undefined) ?? fieldState(wish.fields[field] ?? []).value
  return Object.fromEntries(mine.map((field) => [field, { value: valueOf(field), reason: null }]))
}

function run(store: Store, act: Act, place: number) {
  const intent = idOf(100 + place)
  const context = contextOf(actors[act.who], { intent, now: new Date(Date.parse('2026-11-20T09:00:00.000Z') + place * 3_600_000).toISOString() })
  if (act.does === 'submit') return act.who === 'parent' ? store.take(wishSubmit, { fields: act.fields }, context) : undefined
  const wish = act.does === 'elsewhere' ? undefined : openWish(store)
  const turn = (wish?.body.turn ?? 0) + (act.does === 'stale' ? 1 - 2 * (act.leaves % 2) : 0)
  const answers = wish ? answersOf(wish.body, act) : {}
  return store.take(wishAnswer, { wish: wish?.id ?? idOf(404), turn, answers, nextLook: null } as never, context)
}

const turnsOf = (store: Store) => store.known.all('wish').flatMap((wish) => Object.entries(wish.body.fields).flatMap(([field, turns]) => turns.map((turn, place) => JSON.stringify([wish.id, field, place, turn]))))

/** Runs acts and hands each state to a look. */
function talk(acts: Act[], look: (store: Store, before: string[], effect: ReturnType<typeof run>) => void) {
  const store = storeOf()
  run(store, { who: 'parent', does: 'submit', fields: { rhythm: 'weekly', carries: 3, avoid: 'Ring ikke om morgenen' }, leaves: 0 }, -1)
  acts.forEach((act, place) => {
    const before = turnsOf(store)
    look(store, before, run(store, act, place))
  })
  return store
}
const talksArb = fc.array(actArb, { maxLength: 14 })
const holds = (look: Parameters<typeof talk>[1]) => fc.assert(fc.property(talksArb, (acts) => void talk(acts, look)), { numRuns })

describe('any talk about a wish', () => {
  it('leaves at most one standing agreement and at most one open wish', () => {
    holds((store) => {
      expect(store.bodies('agreement').filter((one) => one.until === null).length).toBeLessThanOrEqual(1)
      expect(store.bodies('wish').filter((one) => one.state === 'open').length).toBeLessThanOrEqual(1)
    })
  })

  it('keeps every word that either side has said, in its turn', () => {
    holds((store, before) => {
      const after = new Set(turnsOf(store))
      expect(before.filter((turn) => !after.has(turn))).toEqual([])
    })
  })

  it('agrees on nothing that both sides do not hold, but less contact that a parent asked for', () => {
    holds((store) => {
      for (const { wish: of, fields } of store.bodies('agreement').filter((one) => one.wish !== null)) {
        const wish = store.known.get('wish', of ?? '')!.body
        expect(Object.keys(fields).sort()).toEqual(Object.keys(wish.fields).sort())
        for (const [field, value] of Object.entries(fields)) {
          const [before, last] = wish.fields[field]!.slice(-2)
          if (isLess(value) && wish.fields[field]!.at(-1)?.side === 'parent') continue
          expect([isSame(before?.value, value), isSame(last?.value, value), before?.side === last?.side]).toEqual([true, true, false])
        }
      }
    })
  })

  it('makes an agreement exactly when a wish is settled, and one for each wish', () => {
    holds((store) => {
      const agreed = store.known.all('wish').filter((wish) => wish.body.state === 'agreed').map((wish) => wish.id)
      expect(store.bodies('agreement').flatMap((one) => one.wish ?? []).sort()).toEqual(agreed.sort())
      expect(store.bodies('agreement').filter((one) => one.wish === null).every(({ fields }) => isLess(fields.justNow))).toBe(true)
    })
  })

  it('never lets a side speak twice on a field without the other', () => {
    holds((store) => {
      const sides = store.bodies('wish').flatMap((wish) => Object.values(wish.fields)).map((turns) => turns.map((turn) => turn.side))
      for (const talk of sides) expect(talk.every((side, place) => side !== talk[place - 1])).toBe(true)
    })
  })

  it('leaves everything as it was where an answer is refused', () => {
    holds((store, before, effect) => {
      if (effect && isRefusal(effect)) expect(turnsOf(store)).toEqual(before)
    })
  })

  it('writes only what the records\' schemas know', () => {
    holds((_store, _before, effect) => expect(effect ? misshapen(effect) : []).toEqual([]))
  })

  it('refuses an answer to any turn but the last, so that nobody says yes to what has changed', () => {
    fc.assert(fc.property(talksArb, fc.integer({ min: -5, max: 20 }), (acts, turn) => {
      const wish = openWish(talk(acts, () => undefined))
      if (!wish || turn === wish.body.turn) return
      const effect = wishAnswer.effect(storeOf([wish]).known, { wish: wish.id, turn, answers: { rhythm: { value: 'weekly', reason: null } }, nextLook: null }, contextOf(worker))
      expect(effect).toEqual({ refused: 'changed-meanwhile' })
    }), { numRuns })
  })

  it('does come to an end: each side says yes to what waits for it', () => {
    fc.assert(fc.property(talksArb, (acts) => {
      const store = talk(acts, () => undefined)
      for (const [place, who] of (['worker', 'parent'] as const).entries()) run(store, { who, does: 'yes', fields: {}, leaves: 0 }, 50 + place)
      expect(openWish(store)).toBeUndefined()
    }), { numRuns })
  })
})
