import { expect, it } from 'vitest'
import { isVoiceTime } from '../../../src/contract/rules/voice-time.ts'
import { idOf, record } from '../support.ts'

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
