import { describe, expect, it } from 'vitest'
import type { FollowUp } from '../../../src/contract/records/follow-up.ts'
import type { PromiseRecord } from '../../../src/contract/records/promise.ts'
import { dueFollowUps, duePromises, isOverdue, nextFollowUps } from '../../../src/contract/rules/owed.ts'
import { idOf, mette, record, sofie } from '../support.ts'

const today = '2026-11-20'
const followUp = (id: number, due: string, given: Partial<FollowUp> = {}) =>
  record('follow-up', idOf(id), { child: null, rule: 'compensation', due, form: null, held: null, ...given })
const promise = (due: string | null, given: Partial<PromiseRecord> = {}) =>
  record('promise', idOf(1), {
    text: 'indhenter udtalelse', child: null, owners: [{ person: sofie, name: 'Sofie Krog' }], side: 'municipality',
    due, dueWords: null, goal: null, meeting: null, state: 'open', moves: [], ...given,
  })

describe('owed follow-ups', () => {
  it('come earliest first, without those that were held', () => {
    const all = [followUp(1, '2027-02-01'), followUp(2, '2026-08-01', { held: '2026-07-30' }), followUp(3, '2026-11-25')]
    expect(nextFollowUps(all).map((one) => one.id)).toEqual([idOf(3), idOf(1)])
  })

  it('are on the worker\'s day two weeks ahead, and for as long as they are late', () => {
    const all = [followUp(1, '2026-12-04'), followUp(2, '2026-12-05'), followUp(3, '2025-11-20')]
    expect(dueFollowUps(all, today).map((one) => one.id)).toEqual([idOf(3), idOf(1)])
  })

  it('are left as they were given', () => {
    const all = Object.freeze([followUp(1, '2027-02-01'), followUp(2, '2026-11-25')])
    expect(nextFollowUps(all)).toHaveLength(2)
    expect(all[0]?.id).toBe(idOf(1))
  })
})

describe('a worker\'s promises of the day', () => {
  it.each([
    ['falls due in two weeks', promise('2026-12-04'), 1], ['falls due in fifteen days', promise('2026-12-05'), 0], ['is late', promise('2026-10-01'), 1],
    ['has no day', promise(null), 0], ['is kept', promise('2026-11-21', { state: 'kept' }), 0], ['was let go', promise('2026-11-21', { state: 'let-go' }), 0],
    ['is another\'s', promise('2026-11-21', { owners: [{ person: mette, name: 'Mette Lund' }], side: 'family' }), 0],
    ['is shared with another', promise('2026-11-21', { owners: [{ person: mette, name: 'Mette Lund' }, { person: sofie, name: 'Sofie Krog' }] }), 1],
  ] as const)('one that %s', (_, one, count) => {
    expect(duePromises([one], sofie, today)).toHaveLength(count)
  })
})

describe('a promise whose day has passed', () => {
  it('shows from the day after when it is the municipality\'s', () => {
    expect([isOverdue(promise('2026-11-20'), today), isOverdue(promise('2026-11-19'), today)]).toEqual([false, true])
  })

  it('never shows when it is a family\'s', () => {
    expect(isOverdue(promise('2020-01-01', { side: 'family' }), today)).toBe(false)
  })

  it.each(['kept', 'let-go'] as const)('does not show when it is %s', (state) => {
    expect(isOverdue(promise('2026-01-01', { state }), today)).toBe(false)
  })
})
