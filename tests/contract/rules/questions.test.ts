import { describe, expect, it } from 'vitest'
import { questionDays, questionDue } from '../../../src/contract/rules/questions.ts'
import { waitsFor } from '../../../src/contract/rules/waits-for.ts'
import { card, message } from '../records/samples.ts'
import { sofie } from '../support.ts'

const answered = { by: sofie, byName: 'Sofie Krog', at: '2026-11-20T10:00:00.000Z' }
const received = '2026-12-22T10:00:00.000Z'
const closingDays = [{ day: '2026-12-24', name: 'Juleaften' }]

describe('an open question', () => {
  it('from the family waits for the municipality', () => {
    expect(waitsFor(message({ kind: 'question' }))).toBe('municipality')
  })

  it('from the municipality waits for the family', () => {
    expect(waitsFor(message({ kind: 'question', side: 'municipality' }))).toBe('family')
  })

  it('that was answered waits for nobody', () => {
    expect(waitsFor(message({ kind: 'question', answered }))).toBeUndefined()
  })

  it.each(['hello', 'information', 'news', 'thanks'] as const)('is not what a message of the kind %s is', (kind) => {
    expect(waitsFor(message({ kind }))).toBeUndefined()
  })
})

describe('the day a question is due', () => {
  it('is the one its asker named', () => {
    expect(questionDue(message({ kind: 'question', side: 'municipality', answerBy: '2026-12-01' }), card(), [])).toBe('2026-12-01')
  })

  it('is by the contact person\'s answer promise when a parent asked', () => {
    expect(questionDue(message({ kind: 'question', at: '2026-11-20T10:00:00.000Z' }), card(), [])).toBe('2026-11-24')
    expect(questionDue(message({ kind: 'question', at: '2026-11-20T10:00:00.000Z' }), card({ answerDays: 5 }), [])).toBe('2026-11-27')
  })

  it('moves over Christmas and the municipality\'s closing days', () => {
    expect(questionDue(message({ kind: 'question', at: received }), card(), closingDays)).toBe('2026-12-28')
  })

  it('moves over her absence and her own weekdays', () => {
    const absences = [{ from: '2026-12-28', to: '2027-01-08', cover: sofie, coverName: 'Sofie Krog' }]
    expect(questionDue(message({ kind: 'question', at: received }), card({ absences }), closingDays)).toBe('2027-01-11')
    expect(questionDue(message({ kind: 'question', at: received }), card({ workingDays: [1] }), closingDays)).toBe('2027-01-04')
  })

  it('is none where the municipality asked without a day, or no card is known', () => {
    expect(questionDue(message({ kind: 'question', side: 'municipality' }), card(), [])).toBeUndefined()
    expect(questionDue(message({ kind: 'question' }), undefined, [])).toBeUndefined()
  })

  it('is none, and no fault, when she is away for years', () => {
    const absences = [{ from: '2026-01-01', to: '2099-12-31', cover: sofie, coverName: 'Sofie Krog' }]
    expect(questionDue(message({ kind: 'question' }), card({ absences }), [])).toBeUndefined()
  })
})

describe('the day that stood before', () => {
  const question = message({ kind: 'question', at: '2026-11-20T10:00:00.000Z' })
  const away = (at?: string) => [{ from: '2026-11-23', to: '2026-11-27', cover: sofie, coverName: 'Sofie Krog', ...(at && { at }) }]

  it('is told where an absence came after the question', () => {
    expect(questionDays(question.body, card({ absences: away('2026-11-20T12:00:00.000Z') }), [])).toEqual({ due: '2026-12-01', first: '2026-11-24', moved: 'absence' })
  })

  it('is none where the absence was told of before it: nothing earlier was promised', () => {
    const days = [away('2026-11-20T09:00:00.000Z'), away()].map((absences) => questionDays(question.body, card({ absences }), []))
    expect(days).toEqual([{ due: '2026-12-01' }, { due: '2026-12-01' }])
  })

  it('comes back when the absence is ended before it began to count', () => {
    expect(questionDays(question.body, card(), [])).toEqual({ due: '2026-11-24' })
  })

  it('is what "received" named, also where that is the earlier of the two', () => {
    const received = (first: string | null) => ({ by: sofie, byName: 'Sofie Krog', at: '2026-11-20T11:00:00.000Z', until: '2026-11-23', first })
    expect(questionDays({ ...question.body, received: received('2026-11-24') }, card(), [])).toEqual({ due: '2026-11-23', first: '2026-11-24', moved: 'received' })
    expect(questionDays({ ...question.body, received: received(null) }, undefined, [])).toEqual({ due: '2026-11-23' })
  })
})
