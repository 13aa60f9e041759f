import { describe, expect, it } from 'vitest'
import { rhythmLine } from '../../../src/client/components/home/rhythm-line.ts'
import RhythmCard from '../../../src/client/components/home/RhythmCard.vue'
import type { Agreement } from '../../../src/contract/records/agreement.ts'
import type { Contact } from '../../../src/contract/records/contact.ts'
import { rhythmOf } from '../../../src/contract/rules/rhythm.ts'
import { mounted, today } from '../made.ts'

const agreement: Agreement = { wish: null, parent: 'm', agreedBy: ['Mette', 'Sofie'], at: '2026-09-14T10:00:00.000Z', from: '2026-09-14', until: null, nextLook: '2026-12-14', fields: { rhythm: 'every-2-weeks' } }
const call = (day: string): Contact => ({ by: 'sofie', byName: 'Sofie Lund', at: `${day}T10:00:00.000Z`, type: 'call', gotThrough: true, metChild: false, purpose: null, note: null })
const rhythm = (...days: string[]) => rhythmOf({ contacts: days.map(call), fields: agreement.fields, since: agreement.from, today })
const card = (given: object) => mounted(RhythmCard, { props: { name: 'Sofie Lund', today, ...given } })

describe('the rhythm card', () => {
  it('says that there is no agreement yet and shows the usual', () => {
    const text = card({ usual: 'Jeg ringer en gang om måneden.' }).text()
    expect(text).toContain('Ingen kontaktaftale endnu')
    expect(text).toContain('Jeg ringer en gang om måneden.')
  })
  it('tells that all is in step, when it was and when it is next', () => {
    const text = card({ agreement, rhythm: rhythm('2026-11-12'), last: call('2026-11-12') }).text()
    expect(text).toContain('Hver 14. dag – og I er i takt')
    expect(text).toContain('Senest: Sofie ringede for 9 dage siden.')
    expect(text).toContain('Næste: senest torsdag.')
  })
  it('tells that the next contact is the meeting', () => {
    expect(card({ agreement, rhythm: rhythm('2026-11-12'), meeting: '2026-11-26' }).text()).toContain('Næste: på mødet torsdag.')
  })
  it('puts lateness on the contact person, not on the parent', () => {
    const late = card({ agreement, rhythm: rhythm('2026-10-20') })
    expect(late.text()).toContain('nu er det Sofies tur')
    expect(late.text()).toContain('du skal ikke gøre noget')
    expect(late.attributes('data-state')).toBe('late')
  })
  it('sets no deadline for a parent who takes contact herself', () => {
    const own = { ...agreement, fields: { ...agreement.fields, starts: 'parent' as const } }
    expect(card({ agreement: own, rhythm: rhythm('2026-10-20') }).text()).toContain('Der er ingen frist for dig.')
  })
})

describe('the line of dots', () => {
  it('ends at the day the next contact is due', () => {
    expect(rhythmLine(rhythm('2026-10-29', '2026-11-12'), agreement.fields, today)?.marks.map((mark) => [mark.day, mark.what])).toEqual([
      ['2026-10-29', 'contact'], ['2026-11-12', 'last'], ['2026-11-26', 'next'],
    ])
  })
  it('shows where contact took longer than agreed', () => {
    const line = rhythmLine(rhythm('2026-10-01', '2026-10-29', '2026-11-12'), agreement.fields, today)
    expect(line?.stretches.map((stretch) => stretch.what)).toEqual(['kept', 'longer', 'kept', 'kept', 'ahead'])
  })
  it('draws contacts on neighbouring days as one', () => {
    expect(rhythmLine(rhythm('2026-09-20', '2026-11-11', '2026-11-12'), agreement.fields, today)?.marks.map((mark) => mark.day)).not.toContain('2026-11-11')
  })
  it('draws nothing before the first contact', () => {
    expect(rhythmLine(rhythm(), agreement.fields, today)).toBeUndefined()
  })
})
