import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message } from '../../../src/contract/records/message.ts'
import { addDays } from '../../../src/contract/rules/days.ts'
import { isReply } from '../../../src/contract/rules/reply.ts'
import { runs } from '../../support/counts.ts'
import { message } from '../records/samples.ts'
import { now } from '../support.ts'

const on = (day: string) => `${day}T10:00:00.000Z`
const wrote = (side: Message['side'], day: string, given: Partial<Message> = {}) => message({ side, kind: 'news', at: on(day), ...given })
const family = (day: string, given: Partial<Message> = {}) => wrote('family', day, given)
const ours = (day: string) => wrote('municipality', day)
const answered = { by: 'a', byName: 'Sofie', at: on('2026-11-02') }

// `now` is Friday 20 November 2026.
describe('what a worker writes', () => {
  it.each([
    ['in an empty thread', null, [], false],
    ['naming a message, however old', 'a', [family('2025-01-01'), ours('2026-11-19')], true],
    ['after the family\'s word of yesterday', null, [family('2026-11-19')], true],
    ['after the family\'s word of a week ago', null, [family('2026-11-13')], true],
    ['after the family\'s word of eight days ago', null, [family('2026-11-12')], false],
    ['after the family\'s word of yesterday that has its answer', null, [family('2026-11-19'), ours('2026-11-19')], false],
    ['as a second line on the day of the family\'s word', null, [family('2026-11-20'), ours('2026-11-20')], true],
    ['after a thanks that closed a talk', null, [ours('2026-11-18'), family('2026-11-19', { kind: 'thanks' })], false],
    ['after news and a thanks, both without an answer', null, [family('2026-11-18'), family('2026-11-19', { kind: 'thanks' })], true],
    ['after a hello', null, [family('2026-11-19', { kind: 'hello' })], true],
    ['while a question of a month ago is open, whatever was written since', null, [family('2026-10-19', { kind: 'question' }), ours('2026-11-01')], true],
    ['where the question was answered', null, [family('2026-11-01', { kind: 'question', answered }), ours('2026-11-02')], false],
    ['after its own question', null, [ours('2026-11-18'), message({ side: 'municipality', kind: 'question', at: on('2026-11-19') })], false],
  ] as const)('%s is a reply as it should be', (_when, replyTo, messages, is) => {
    expect(isReply(replyTo, messages, now)).toBe(is)
  })

  it('is no reply to what lies more than a week back, unless a question is open or a message is named', () => {
    const old = fc.record({ side: fc.constantFrom('family' as const, 'municipality' as const), kind: fc.constantFrom('news' as const, 'hello' as const, 'thanks' as const), back: fc.integer({ min: 8, max: 400 }) })
    fc.assert(fc.property(fc.array(old, { maxLength: 8 }), (some) => {
      const messages = some.sort((one, other) => other.back - one.back).map(({ side, kind, back }) => wrote(side, addDays('2026-11-20', -back), { kind }))
      expect(isReply(null, messages, now)).toBe(false)
    }), { numRuns: runs(100, 800) })
  })
})
