import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordOf } from '../../../src/contract/records/kinds.ts'
import { needsOfParent } from '../../../src/contract/rules/needs-me.ts'
import { runs } from '../../support/counts.ts'
import { message, turn, wish } from '../records/samples.ts'
import { anyDay, idOf, now, record } from '../support.ts'

type Given = Partial<Parameters<typeof needsOfParent>[0]>
const needs = (given: Given) => needsOfParent({ messages: [], wishes: [], postponed: [], now, ...given })
const asked = (id: number, answerBy: string | null = null) => message({ kind: 'question', side: 'municipality', answerBy }, idOf(id))
const later = (id: string, until: string): RecordOf<'postponed'> => record('postponed', id, { until })

describe('what needs a parent', () => {
  it('is nothing when nothing is asked', () => {
    const messages = [message(), message({ side: 'municipality', kind: 'information' }), message({ kind: 'question' })]
    expect(needs({ messages })).toEqual([])
  })

  it('is a question from the municipality, with who asked, where and by when', () => {
    const question = asked(1, '2026-11-25')
    expect(needs({ messages: [question] })).toEqual([
      { what: 'question', id: idOf(1), room: question.room, byName: 'Sofie Krog', due: '2026-11-25', message: question },
    ])
  })

  it('is no question that was answered', () => {
    const answered = { by: idOf(1), byName: 'Mette Lund', at: now }
    expect(needs({ messages: [message({ kind: 'question', side: 'municipality', answered })] })).toEqual([])
  })

  it('has the soonest first and what has no day last', () => {
    const messages = [asked(1), asked(2, '2026-12-01'), asked(3, '2026-11-25')]
    expect(needs({ messages }).map((need) => need.id)).toEqual([idOf(3), idOf(2), idOf(1)])
  })

  it('is an answered wish, once, with how many fields wait', () => {
    const answered = wish({ rhythm: [turn('parent', 'weekly'), turn('contact-person', 'monthly')], starts: [turn('parent', 'either'), turn('contact-person', 'parent')], avoid: [turn('parent', 'Ring ikke')] }, { turn: 1 })
    expect(needs({ wishes: [answered] })).toEqual([
      { what: 'wish-answer', id: `${answered.id}:1`, room: answered.room, byName: 'Sofie Krog', due: undefined, count: 2 },
    ])
  })

  it('names who answered the wish last', () => {
    const early = turn('contact-person', 'monthly', { byName: 'Maja Holm', at: '2026-11-19T09:00:00.000Z' })
    const last = turn('contact-person', 'parent', { byName: 'Sofie Krog', at: '2026-11-20T09:00:00.000Z' })
    const of = (rhythm: typeof early, starts: typeof early) => wish({ rhythm: [turn('parent', 'weekly'), rhythm], starts: [turn('parent', 'either'), starts] })
    expect(needs({ wishes: [of(early, last)] })[0]?.byName).toBe('Sofie Krog')
    expect(needs({ wishes: [of(last, early)] })[0]?.byName).toBe('Sofie Krog')
  })

  it.each(['agreed', 'replaced'] as const)('is no wish that is %s', (state) => {
    expect(needs({ wishes: [wish({ rhythm: [turn('parent', 'weekly'), turn('contact-person', 'monthly')] }, { state })] })).toEqual([])
  })

  it('is no wish that waits for the contact person, or field that was said yes to', () => {
    expect(needs({ wishes: [wish({ rhythm: [turn('parent', 'weekly')] })] })).toEqual([])
    expect(needs({ wishes: [wish({ rhythm: [turn('parent', 'weekly'), turn('contact-person', 'weekly')], starts: [turn('parent', 'either')] })] })).toEqual([])
  })

  it('leaves out what was put off until its moment, and only until then', () => {
    const postponed = [later(idOf(1), '2026-11-21T07:00:00.000Z')]
    expect(needs({ messages: [asked(1)], postponed })).toEqual([])
    expect(needs({ messages: [asked(1)], postponed, now: '2026-11-21T07:00:00.000Z' })).toHaveLength(1)
  })

  it('shows a wish again when it was answered anew after it was put off', () => {
    const fields = { rhythm: [turn('parent', 'weekly'), turn('contact-person', 'monthly')] }
    const postponed = [later(`${idOf(70)}:1`, '2026-12-01T07:00:00.000Z')]
    expect(needs({ wishes: [wish(fields, { turn: 1 })], postponed })).toEqual([])
    expect(needs({ wishes: [wish(fields, { turn: 3 })], postponed })).toHaveLength(1)
  })

  it('holds each open question once, in order of its day, whatever their number and order', () => {
    const many = fc.array(fc.option(anyDay, { nil: null }), { maxLength: 60 })
    fc.assert(fc.property(many, (days) => {
      const found = needs({ messages: days.map((day, place) => asked(place, day)) })
      const dues = found.map((need) => need.due ?? '9')
      expect(dues).toEqual([...dues].sort())
      expect(new Set(found.map((need) => need.id)).size).toBe(days.length)
    }), { numRuns: runs(200, 5000) })
  })
})
