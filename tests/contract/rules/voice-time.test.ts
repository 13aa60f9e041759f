import { expect, it } from 'vitest'
import type { Bodies } from '../../../src/contract/records/kinds.ts'
import { isVoiceTime, voicesAsked } from '../../../src/contract/rules/voice-time.ts'
import { idOf, mette, record, sofie } from '../support.ts'

const child = idOf(5)
const owed = (due: string, held: string | null = null, of: string | null = child) => ({ followUps: [record('follow-up', idOf(40), { child: of, rule: 'r', due, form: null, held })], meetings: [] })
const meeting = (day: string) => ({
  followUps: [], meetings: [record('meeting', idOf(41), { child, type: 'follow-up', title: 'Opfølgning', purpose: 'Se på målene', noSupportCut: false, starts: `${day}T09:00:00.000Z`, ends: `${day}T10:00:00.000Z`, place: 'Skolen', people: [], minutes: null })],
})

it.each([
  ['two weeks before an owed follow-up', owed('2026-12-06'), true],
  ['earlier than that', owed('2026-12-07'), false],
  ['while it is late', owed('2026-11-01'), true],
  ['the week after it was held', owed('2026-11-20', '2026-11-15'), true],
  ['longer after', owed('2026-11-20', '2026-11-14'), false],
  ['of another child', owed('2026-11-22', null, idOf(6)), false],
  ['of the family as a whole', owed('2026-11-22', null, null), true],
  ['the week before a meeting', meeting('2026-11-29'), true],
  ['earlier than that week', meeting('2026-11-30'), false],
  ['two days after a meeting', meeting('2026-11-20'), true],
  ['three days after', meeting('2026-11-19'), false],
])('a mark is asked for around a follow-up alone: %s', (_, around, is) => {
  expect(isVoiceTime(child, around as never, '2026-11-22')).toBe(is)
})

const goal = (id: number, given: Partial<Bodies['goal']> = {}) => record('goal', idOf(id), {
  child, horizon: 'short', text: 'Ro om aftenen', why: null, seenWhen: 'han sover', state: 'agreed', partOf: null, steps: [], voices: [], agreed: { day: '2026-08-01', by: ['Mette'] }, ...given,
})
const said = (person: string, day: string) => ({ by: 'family' as const, day, mark: 5, words: null, person, byName: 'Mette' })
const asked = (goals: ReturnType<typeof goal>[], me: string, around: object = owed('2026-12-06')) => voicesAsked(goals, around as never, { me, today: '2026-11-22' }).map(({ id }) => id)

it('asks each person for her own mark of the goals that go on, until she has given it', () => {
  expect(asked([goal(1), goal(2, { voices: [said(mette, '2026-11-20')] }), goal(3, { voices: [said(mette, '2026-11-08')] })], mette)).toEqual([idOf(1), idOf(3)])
  expect(asked([goal(2, { voices: [said(mette, '2026-11-20')] })], sofie)).toEqual([idOf(2)])
})

it('asks nobody about a goal that rests or is over, nor between follow-ups', () => {
  expect(asked([goal(1, { state: 'resting' }), goal(2, { state: 'reached' }), goal(3, { state: 'let-go' }), goal(4, { state: 'suggested' })], mette)).toEqual([])
  expect(asked([goal(1), goal(2, { state: 'stable' })], mette, owed('2026-12-07'))).toEqual([])
})
