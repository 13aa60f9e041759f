import { describe, expect, it } from 'vitest'
import { dayView, firstWords } from '../../../src/client/components/work/day-view.ts'
import type { DayLine } from '../../../src/contract/rules/day-list.ts'
import { member, record, today } from '../made.ts'
import { madeMessage } from '../message/made-messages.ts'

const emil = { family: 'f', label: 'Emil', role: 'contact-person', contactPerson: 'Sofie Lund' }
const members = [record('member', 'mette', member({ person: 'mette', name: 'Mette Kjær', role: 'parent' }))]
const rule = { rule: 'costs', plainName: 'Dækning af merudgifter', sections: [], formerSections: [], interval: { unit: 'month' as const, count: 3 }, validFrom: '2024-01-01', reason: 'x', isLocked: true }
const base = { key: 'k', family: 'f', room: 'family:f' }
const question = (due: string | undefined, room = 'private:f:mette'): DayLine =>
  ({ ...base, room, due, what: 'question', message: madeMessage({ kind: 'question', byName: 'Mette Kjær', side: 'family', text: 'Skal jeg tage\npapirerne med?' }) })
const view = (lines: DayLine[], families = [emil]) => dayView(lines, { families, members, rules: [rule], today })
const row = (line: DayLine) => view([line])[0]?.rows[0]

describe('a line of the day', () => {
  it('says whose family, what it is, by when, and the first words', () => {
    expect(row(question('2026-11-23'))).toMatchObject({ label: 'Emil', kind: 'Spørgsmål fra Mette', due: 'svar senest mandag', words: 'Skal jeg tage papirerne med?', isLate: false })
  })
  it('names the day where one is past, without another word', () => {
    expect(row(question('2026-11-17'))).toMatchObject({ due: 'svar senest 17. nov.', isLate: true })
    expect(row(question('2026-11-20'))?.due).toBe('svar senest i går')
  })
  it('says when it was written where no working day is in sight', () => {
    expect(row(question(undefined))?.due).toBe('skrevet i dag')
  })
  it('leads to the message in the parent\'s own thread, or in the common one', () => {
    expect(row(question('2026-11-23'))?.to).toMatch(/^\/arbejde\/familie\/f\/beskeder\/mette#m\d+$/)
    expect(row(question('2026-11-23', 'family:f'))?.to).toMatch(/^\/arbejde\/familie\/f\/beskeder\/faelles#m\d+$/)
  })
  it('counts what is new and leads to it', () => {
    const message = madeMessage({ kind: 'thanks', byName: 'Mette Kjær', side: 'family' })
    expect(row({ ...base, due: undefined, what: 'unread', message, count: 1 })?.kind).toBe('Tak fra Mette')
    expect(row({ ...base, due: undefined, what: 'unread', message, count: 3 })?.kind).toBe('3 nye beskeder, senest fra Mette')
  })
  it('tells a new text of the family\'s own page, and leads there', () => {
    const told = record('told', 't', { child: null, topic: 'hard', title: null, text: 'Overtøj.\nOg støj.', version: 2, by: 'mette', byName: 'Mette Kjær', at: '2026-11-20T09:00:00.000Z' })
    expect(row({ ...base, due: undefined, what: 'told', told, count: 1, isFirst: false })).toMatchObject({ kind: 'Mette har skrevet nyt i Fortalt én gang', words: 'Overtøj. Og støj.', due: 'skrevet i går', to: '/arbejde/familie/f/fortalt' })
    expect(row({ ...base, due: undefined, what: 'told', told, count: 1, isFirst: true })?.kind).toBe('Læs Fortalt én gang')
  })
  it('leads from a wish to its answer', () => {
    expect(row({ ...base, due: '2026-11-23', what: 'wish', parent: 'mette', count: 2 })).toMatchObject({ kind: 'Mette har et ønske om kontakten', words: '2 ting at svare på', to: '/arbejde/familie/f/forventninger/mette' })
  })
  it('leads from a rhythm to the thread with that parent, agreement in sight', () => {
    expect(row({ ...base, due: '2026-11-20', what: 'rhythm', parent: 'mette', isLate: true })).toMatchObject({ kind: 'Kontakt med Mette, som aftalt', due: 'senest i går', to: '/arbejde/familie/f/beskeder/mette' })
  })
  it('names a follow-up by its rule in plain words', () => {
    const followUp = record('follow-up', 'u', { child: null, rule: 'costs', due: '2026-11-30', form: null, held: null })
    expect(row({ ...base, due: '2026-11-30', what: 'follow-up', said: [], followUp })).toMatchObject({ words: 'Dækning af merudgifter', due: 'senest 30. nov.', to: '/arbejde/familie/f/opfoelgning' })
  })
  it('says of a follow-up who has answered that nothing is new', () => {
    const followUp = record('follow-up', 'u', { child: null, rule: 'costs', due: '2026-11-30', form: null, held: null })
    expect(row({ ...base, due: '2026-11-30', what: 'follow-up', said: ['Mette Kjær', 'Anders Friis'], followUp })?.words).toBe('Mette og Anders siger: intet nyt · Dækning af merudgifter')
  })
  it('says for whom one covers', () => {
    const covered = { ...emil, role: 'mate' }
    expect(view([question('2026-11-23')], [covered])[0]?.rows[0]?.covers).toBe('Du dækker for Sofie')
  })
})

describe('the day', () => {
  it('has a part only where something stands in it', () => {
    expect(view([question('2026-11-20'), question('2026-11-23')]).map(({ part, rows }) => [part, rows.length])).toEqual([['late', 1], ['soon', 1]])
  })
})

describe('the first words', () => {
  it('are cut between words', () => {
    const words = firstWords('ord '.repeat(60))
    expect(words.length).toBeLessThan(115)
    expect(words).toMatch(/ord …$/)
  })
  it('are cut anyhow where no blank is near', () => {
    expect(firstWords('x'.repeat(300))).toHaveLength(112)
  })
})
