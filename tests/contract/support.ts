// Small builders for what the contract's tests speak of. Nobody here exists.
import * as fc from 'fast-check'
import type { Context, Effect, Intent, Known } from '../../src/contract/intents/intent.ts'
import { isRefusal } from '../../src/contract/intents/intent.ts'
import type { Bodies, Kind, RecordOf } from '../../src/contract/records/kinds.ts'
import { kindTable } from '../../src/contract/records/schemas.ts'
import { addDays } from '../../src/contract/rules/days.ts'

/** An id out of a small number: `00000000-0000-7000-8000-000000000007`. */
export const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const mette = idOf(1)
export const sofie = idOf(2)
export const maja = idOf(3)
export const family = idOf(10)
export const room = `private:${family}:${mette}`

type Actor = Context['actor']
export const parent: Actor = { person: mette, name: 'Mette Lund', role: 'parent' }
export const worker: Actor = { person: sofie, name: 'Sofie Krog', role: 'contact-person' }
export const mate: Actor = { person: maja, name: 'Maja Holm', role: 'mate' }
export const self: Actor = { person: mette, name: 'Mette Lund', role: 'self' }

export const leader: Actor = { person: idOf(4), name: 'Birgit Dam', role: 'leader' }

export const now = '2026-11-20T09:00:00.000Z'

export const contextOf = (actor: Actor, given: Partial<Context> = {}): Context => ({ now, intent: idOf(999), room, actor, ...given })

export const record = <K extends Kind>(kind: K, id: string, body: Bodies[K], given: Partial<RecordOf<K>> = {}): RecordOf<K> =>
  ({ room, kind, id, first: 1, number: 1, body, ...given })

/** The records of one room as an intent's effect sees them. */
export function storeOf(rows: readonly RecordOf[] = []) {
  const held = new Map(rows.map((row) => [`${row.kind} ${row.id}`, row]))
  const known: Known = {
    get: (kind, id) => held.get(`${kind} ${id}`) as never,
    all: (kind) => [...held.values()].filter((row) => row.kind === kind) as never,
  }
  /** Runs an intent as both sides do and takes in what it changes. Rows travel as JSON. */
  function take<P>(intent: Intent<P>, payload: P, context: Context): Effect {
    const effect = intent.effect(known, payload, context)
    if (!isRefusal(effect)) for (const { kind, id, body } of effect) keep(kind, id, body)
    return effect
  }
  function keep(kind: Kind, id: string, body: unknown): void {
    if (body === null) held.delete(`${kind} ${id}`)
    else held.set(`${kind} ${id}`, record(kind, id, JSON.parse(JSON.stringify(body))))
  }
  const bodies = <K extends Kind>(kind: K): Bodies[K][] => known.all(kind).map((row) => row.body)
  const snapshot = () => [...held.values()]
  return { known, take, bodies, snapshot }
}
export type Store = ReturnType<typeof storeOf>

/** The faults of an effect's bodies by the kinds' own schemas; none is right. */
export const misshapen = (effect: Effect): unknown[] =>
  isRefusal(effect) ? [] : effect.flatMap(({ kind, body }) => {
    const parsed = body === null ? { success: true } : kindTable[kind].schema.safeParse(body)
    return parsed.success ? [] : [{ kind, body, error: parsed }]
  })

/** Freezes a value all the way down, so that whoever writes to it throws. */
export function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

/** Any day of the years that are tested. */
export const anyDay = fc.integer({ min: 0, max: 5000 }).map((count) => addDays('2023-01-01', count))

/** Any moment of those years. */
export const anyInstant = fc.date({ min: new Date('2023-01-01'), max: new Date('2036-01-01'), noInvalidDate: true }).map((date) => date.toISOString())
