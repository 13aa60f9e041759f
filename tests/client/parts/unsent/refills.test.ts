import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyPlan, filledSlots, type PlanDraft, planOf } from '../../../../src/client/components/work/plan-draft.ts'
import { spanOf } from '../../../../src/client/components/meeting/slot-draft.ts'
import { refillOf as familysRefill } from '../../../../src/client/parts/unsent/family-ways.ts'
import { planDraftOf, refillOf } from '../../../../src/client/parts/work-unsent/work-ways.ts'
import { behind, into } from '../../../../src/client/stores/refill.ts'
import { intents } from '../../../../src/contract/intents/registry.ts'
import type { FollowUp } from '../../../../src/contract/records/follow-up.ts'
import { meetingTypes } from '../../../../src/contract/records/meeting-fields.ts'
import { record } from '../../../components/made.ts'

const row = (name: string, payload: object, more: object = {}) => ({ id: 'u', name, room: 'family:f', payload, ...more })
const place = { family: 'f', root: '', tray: [], minutes: [], followUps: [] }
const people = { workers: [{ person: 'sofie', name: 'Sofie Lund', part: 'Kontaktperson' }, { person: 'jonas', name: 'Jonas Holm', part: 'Makker' }], parents: [{ person: 'mette', name: 'Mette Kjær', part: 'Mor' }] }
const span = { starts: '2026-12-01T09:00:00.000Z', ends: '2026-12-01T10:00:00.000Z' }
const plan = planOf({ ...emptyPlan, title: 'Status', purpose: 'Vi ser på ugen.', place: 'Rådhuset' }, people, null)
const words = fc.stringMatching(/^[a-zæøå]{1,8}( [a-zæøå]{1,8})?$/)
const orNone = fc.oneof(fc.constant(''), words)
const aDay = fc.integer({ min: 1, max: 28 }).map((day) => `2026-12-${String(day).padStart(2, '0')}`)
const slot = fc.record({ day: aDay, from: fc.constantFrom('08:00', '09:30'), to: fc.constantFrom('10:15', '16:00') })
const draft: fc.Arbitrary<PlanDraft> = fc.record({
  type: fc.constantFrom(...meetingTypes), title: words, purpose: words, noSupportCut: fc.boolean(), place: words, link: fc.constantFrom('', 'https://video.example/rum'), travel: orNone, bring: orNone, decisions: orNone,
  guests: fc.array(fc.oneof(words, fc.tuple(words, words).map(([name, part]) => `${name}, ${part}`)), { maxLength: 3 }).map((lines) => lines.join('\n')),
  chair: fc.constantFrom('', 'sofie', 'jonas', 'mette'), writes: fc.constantFrom('', 'sofie', 'jonas'), ask: fc.constant(null),
  slots: fc.array(slot, { minLength: 1, maxLength: 3 }).map((slots) => emptyPlan.slots.map((empty, index) => slots[index] ?? empty)),
})

describe('a meeting that was not taken', () => {
  it('stands in its form again as it was sent, whatever was planned', () => {
    fc.assert(fc.property(draft, (before) => {
      const spans = filledSlots(before).map((one) => spanOf(one)!)
      const again = planDraftOf(planOf(before, people, null), spans)
      expect(planOf(again, people, null)).toEqual(planOf(before, people, null))
      expect(filledSlots(again).map((one) => spanOf(one))).toEqual(spans)
    }))
  })

  it('brings its reason and the asking it answered, which followed it to the tray', () => {
    const tray = [row('deviation.note', { contact: 'u', reason: 'Eneste tid' }, { id: 'note', room: 'private:f:mette' }), row('meeting.close-ask', { ask: 'a1', meeting: 'u' }, { id: 'close' }), row('deviation.note', { contact: 'another', reason: 'En anden' }, { id: 'other' })]
    const found = refillOf(row('meeting.plan', { plan, ...span, despite: false, times: null }), { ...place, root: '/arbejde/familie/f', tray })
    expect([found?.to, found?.also, found?.field?.put(emptyPlan)]).toEqual(['/arbejde/familie/f/moeder', ['note', 'close'], expect.objectContaining({ title: 'Status', reason: 'Eneste tid', ask: { id: 'a1', room: 'family:f' } })])
  })

  it('is never put over another one that was begun', () => {
    const found = refillOf(row('meeting.plan', { plan, ...span }), place)
    expect(found?.field?.put({ ...emptyPlan, title: 'Noget andet' })).toBeUndefined()
  })
})

describe('what was not taken about a meeting', () => {
  it.each([
    ['meeting.move', { meeting: 'm', ...span, place: 'Skolen', words: 'Lokalet' }, 'move m', { slot: { day: '2026-12-01', from: '10:00', to: '11:00' }, place: 'Skolen', words: 'Lokalet', reason: '' }],
    ['meeting.describe', { meeting: 'm', seen: 1, title: 'Skolemøde', purpose: 'Bussen', noSupportCut: false, link: null, travel: null, bring: 'Tegninger', decisions: null }, 'describe m', { title: 'Skolemøde', purpose: 'Bussen', noSupportCut: false, link: '', travel: '', bring: 'Tegninger', decisions: '', seen: 1 }],
    ['meeting.cancel', { meeting: 'm', words: 'Anne er syg' }, 'change m', { words: 'Anne er syg' }],
    ['meeting.bring', { meeting: 'm', name: 'Inge', duty: 'supporter' }, 'change m', { name: 'Inge', duty: 'supporter' }],
    ['meeting.propose-times', { meeting: 'm', plan: null, slots: [span] }, 'change m', { slot: { day: '2026-12-01', from: '10:00', to: '11:00' } }],
    ['meeting.answer-times', { times: 't', answers: [{ starts: span.starts, answer: 'no' }], another: [] }, 'times t', { answers: { [span.starts]: 'no' } }],
    ['meeting.ask', { what: 'visit', words: 'Om skolen' }, 'ask f', { words: 'Om skolen', reader: 'both' }],
    ['meeting.ask-promise', { meeting: 'm', owner: { person: 'mette', name: 'Mette' }, text: 'ringer', due: '2026-12-01', goal: null }, 'board-promise m', { text: 'ringer', owner: 'mette', due: '2026-12-01' }],
    ['minutes.flag', { meeting: 'm', minutes: 'x', says: null, text: 'Det går bedre' }, 'flag m', { says: '', text: 'Det går bedre' }],
    ['busy.add', { from: '2026-12-01', to: '2026-12-02', hours: { from: '08:00', to: '10:00' } }, 'busy f', { from: '2026-12-01', to: '2026-12-02', starts: '08:00', ends: '10:00' }],
  ])('goes back into its field: %s', (name, payload, key, value) => {
    const { field } = refillOf(row(name, payload), place) ?? {}
    expect([field?.key, field?.put(field.empty)]).toEqual([key, expect.objectContaining(value)])
  })

  it('puts minutes and points behind what stands there, once', () => {
    const put = (name: string, now: string) => refillOf(row(name, { meeting: 'm', text: 'Vi talte om bussen.' }), place)?.field?.put(now)
    expect([put('minutes.write', 'Kort:'), put('minutes.write', 'Vi talte om bussen. Ja.'), put('point.add', '')]).toEqual(['Kort:\n\nVi talte om bussen.', 'Vi talte om bussen. Ja.', 'Vi talte om bussen.'])
  })

  it('has a page for each act there is', () => {
    const names = [...intents.keys()].filter((name) => /^(meeting|minutes|point|busy|follow-up|case)\./.test(name))
    expect(names.filter((name) => !refillOf(row(name, {}), place)?.to)).toEqual([])
  })
})

describe('a follow-up that was not taken', () => {
  const owed = (id: string, held: string | null) => record('follow-up', id, { child: 'emil', held } as FollowUp)
  const given = { ...place, root: '/arbejde/familie/f', followUps: [owed('old', '2026-11-20'), owed('new', null)] }

  it('stands in the form of the one that is open now', () => {
    const { to, at, field } = refillOf(row('follow-up.hold', { followUp: 'old', day: '2026-11-21', form: 'call', note: 'Bussen kører', childView: null, purpose: null }), given)!
    expect([to, at, field?.key, field?.put({})]).toEqual(['/arbejde/familie/f/opfoelgning', 'hold-note-new', 'follow-up-hold f', { new: { day: '2026-11-21', form: 'call', note: 'Bussen kører', childView: '' } }])
  })
  it('keeps a light one\'s line, under its child', () => {
    const { to, field } = familysRefill(row('follow-up.light', { child: 'emil', followUp: 'new', note: 'Intet nyt', isTakenBack: false }), { ...given, root: '' })!
    expect([to, field?.key, field?.put({ other: 'Hej' })]).toEqual(['/opfoelgning', 'follow-up-light f', { other: 'Hej', emil: 'Intet nyt' }])
  })
  it('keeps a pause\'s day and reason', () => {
    const { field } = refillOf(row('follow-up.pause', { followUp: 'new', until: '2027-01-01', reason: 'Indlagt' }), given)!
    expect(field?.put({})).toEqual({ new: { until: '2027-01-01', reason: 'Indlagt' } })
  })
  it('leaves what has no field of its own in the tray', () => {
    expect(refillOf(row('case.decide', { child: 'emil', reason: 'Sjældnere' }), given)?.isOnlyShown).toBe(true)
  })
})

describe('a field', () => {
  it('takes words in where it is blank or says the same, and nowhere else', () => {
    fc.assert(fc.property(fc.record({ a: orNone, b: orNone }), fc.record({ a: orNone, b: orNone }), (now, said) => {
      const isFree = (['a', 'b'] as const).every((name) => now[name] === '' || now[name] === said[name])
      expect(into('k', { a: '', b: '' }, said).put(now)).toEqual(isFree ? said : undefined)
    }))
  })
  it('loses no word when a text goes behind another', () => {
    fc.assert(fc.property(words, words, (now, said) => {
      const after = String(behind('k', said).put(now))
      expect([after.includes(now), after.includes(said)]).toEqual([true, true])
    }))
  })
})
