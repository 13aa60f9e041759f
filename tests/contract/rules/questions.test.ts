import { describe, expect, it } from 'vitest'
import { questionDue } from '../../../src/contract/rules/questions.ts'
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
