import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementLook } from '../../../src/contract/intents/agreement.ts'
import type { Agreement } from '../../../src/contract/records/agreement.ts'
import { addDays, addMonths } from '../../../src/contract/rules/days.ts'
import { isToLookAt, lookAgain } from '../../../src/contract/rules/look.ts'
import { runs } from '../../support/counts.ts'
import { wish } from '../records/samples.ts'
import { anyDay, contextOf, idOf, mate, mette, misshapen, now, parent, record, storeOf, worker } from '../support.ts'

const agreement = (given: Partial<Agreement> = {}): Agreement => ({ wish: null, parent: mette, agreedBy: ['Mette Lund', 'Sofie Krog'], at: now, from: '2026-09-01', until: null, nextLook: '2026-11-20', fields: { rhythm: 'weekly' }, ...given })
const store = (given: Partial<Agreement> = {}) => storeOf([record('agreement', idOf(80), agreement(given))])
const look = (followUpDue: string | null = null) => ({ agreement: idOf(80), followUpDue })

describe('the day to look at an agreement again', () => {
  it.each([
    ['2026-11-20', true, 'today'], ['2026-11-01', true, 'passed'], ['2026-11-27', true, 'in a week'], ['2026-11-28', false, 'in eight days'],
  ])('on %s is time: %s (%s)', (nextLook, isTime) => expect(isToLookAt({ nextLook }, '2026-11-20')).toBe(isTime))

  it('is nobody\'s while a wish is under talk, or where nothing is agreed', () => {
    expect([isToLookAt({ nextLook: '2026-11-01' }, '2026-11-20', wish({})), isToLookAt(undefined, '2026-11-20')]).toEqual([false, false])
  })

  it('comes next with the owed follow-up, or after three months where that is at once, has passed or is not there', () => {
    expect(['2026-12-15', '2026-11-27', '2026-11-10', null].map((due) => lookAgain('2026-11-20', due))).toEqual(['2026-12-15', '2027-02-20', '2027-02-20', '2027-02-20'])
  })

  it('is never so near that it is asked for again at once, and never farther than the follow-up or three months', () => {
    fc.assert(fc.property(anyDay, fc.option(anyDay), (today, due) => {
      const next = lookAgain(today, due)
      expect([isToLookAt({ nextLook: next }, today), next === due || next === addMonths(today, 3), next > addDays(today, 7)]).toEqual([false, true, true])
    }), { numRuns: runs(200, 1500) })
  })
})

describe('looking at an agreement again', () => {
  it.each([['a parent', parent], ['the contact person', worker], ['the mate', mate]] as const)('is said by %s, and changes nothing but the day and who looked', (_who, actor) => {
    const its = store()
    const effect = its.take(agreementLook, look('2026-12-15'), contextOf(actor))
    expect([misshapen(effect), its.bodies('agreement')]).toEqual([[], [agreement({ nextLook: '2026-12-15', looked: [{ by: actor.person, byName: actor.name, at: now }] })]])
    expect([agreementLook.rooms, agreementLook.may]).toEqual([['private'], ['parent', 'contact-person', 'mate']])
  })

  it('is said once: by the other side at the same time, painted over itself, or before it is time, it changes nothing', () => {
    const its = store()
    its.take(agreementLook, look(), contextOf(worker))
    expect([its.take(agreementLook, look(), contextOf(parent)), its.take(agreementLook, look(), contextOf(worker)), store({ nextLook: '2026-12-24' }).take(agreementLook, look(), contextOf(parent))]).toEqual([[], [], []])
  })

  it('keeps those who looked before', () => {
    const before = { by: mette, byName: 'Mette Lund', at: '2026-08-20T09:00:00.000Z' }
    const its = store({ looked: [before] })
    its.take(agreementLook, look(), contextOf(worker))
    expect(its.bodies('agreement')[0]?.looked?.map((one) => one.by)).toEqual([mette, worker.person])
  })

  it('is refused for one that has ended or is not there', () => {
    const ended = store({ until: '2026-11-10' }).take(agreementLook, look(), contextOf(worker))
    expect([ended, storeOf().take(agreementLook, look(), contextOf(worker))]).toEqual([{ refused: 'no-such-agreement' }, { refused: 'no-such-agreement' }])
  })
})
