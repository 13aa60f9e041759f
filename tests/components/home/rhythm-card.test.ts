import { describe, expect, it, vi } from 'vitest'
import { rhythmLine } from '../../../src/client/components/home/rhythm-line.ts'
import RhythmCard from '../../../src/client/components/home/RhythmCard.vue'
import type { Agreement } from '../../../src/contract/records/agreement.ts'
import type { Contact } from '../../../src/contract/records/contact.ts'
import { rhythmOf } from '../../../src/contract/rules/rhythm.ts'
import { mounted, sofie, today } from '../made.ts'

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
    expect(card({ agreement, rhythm: rhythm('2026-11-12'), planned: ['2026-11-26'] }).text()).toContain('Næste: på mødet torsdag.')
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

describe('the rhythm card where no contact is owed', () => {
  const hours = [...Array(4).fill({ from: '08:00', to: '15:30' }), { from: '08:00', to: '13:00' }, null, null]
  const none = { ...agreement, fields: { rhythm: 'only-news' as const } }
  const given = { agreement: none, rhythm: rhythmOf({ contacts: [call('2026-11-12')], fields: none.fields, since: none.from, today }), last: call('2026-11-12') }
  it('says when she can be reached in place of the dots', async () => {
    const wrapper = card({ ...given, card: { ...sofie, hours } })
    await vi.waitFor(() => expect(wrapper.get('[data-testid=reach]').text()).toContain('Mandag til torsdag 8–\u206015.30, fredag 8–\u206013'))
    expect(wrapper.get('[data-testid=reach]').text()).toContain('Næste gang mandag 8–\u206015.30')
    expect(wrapper.find('.line').exists()).toBe(false)
  })
  it('tells of the planned meeting all the same', () => {
    expect(card({ ...given, card: sofie, planned: ['2026-11-26'] }).text()).toContain('Næste: på mødet torsdag.')
  })
})

describe('the line of dots', () => {
  it('has a hollow dot for each planned meeting but the one on the day that is due, and none for what lies far ahead', () => {
    const marks = (planned: string[]) => rhythmLine(rhythm('2026-10-29', '2026-11-12'), agreement.fields, today, planned)?.marks.filter((mark) => mark.what !== 'contact').map((mark) => [mark.day, mark.what])
    expect(marks(['2026-11-23', '2026-11-26', '2026-12-08', '2027-03-01'])).toEqual([['2026-11-12', 'last'], ['2026-11-23', 'planned'], ['2026-11-26', 'next'], ['2026-12-08', 'planned']])
  })
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
  it('names a day only where its date touches no other, also at the ends, where a date stands within the line', () => {
    const line = rhythmLine(rhythm('2026-09-18', '2026-10-05', '2026-11-02'), agreement.fields, today, ['2026-12-09'])
    expect(line?.marks.map(({ day, at, isNamed }) => [day, Math.round(at), isNamed])).toEqual([
      ['2026-09-18', 0, false], ['2026-10-05', 21, true], ['2026-11-02', 55, true], ['2026-11-21', 78, false], ['2026-12-09', 100, true],
    ])
  })
  it('draws nothing before the first contact', () => {
    expect(rhythmLine(rhythm(), agreement.fields, today)).toBeUndefined()
  })
})
