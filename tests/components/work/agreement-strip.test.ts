import { describe, expect, it } from 'vitest'
import AgreementStrip from '../../../src/client/components/work/AgreementStrip.vue'
import { stripLines } from '../../../src/client/components/work/strip-words.ts'
import type { Agreement } from '../../../src/contract/records/agreement.ts'
import type { WishFields } from '../../../src/contract/records/wish.ts'
import { mounted, today } from '../made.ts'

const who = { side: 'contact-person' as const, parent: 'Mette', worker: 'Sofie' }
const never = ['never', 'never', 'never', 'never', 'never'] as ('never' | 'possible')[]
const open = ['possible', 'possible', 'possible', 'possible', 'possible'] as ('never' | 'possible')[]
const fields: WishFields = {
  rhythm: 'every-2-weeks', channels: ['call', 'message'], week: { morning: open, forenoon: open, afternoon: open, evening: never },
  hardNews: 'call-first', notInWriting: ['health', 'money'], avoid: 'Skriv ikke om søvn.',
}
const agreement = (given: WishFields): Agreement => ({ wish: null, parent: 'mette', agreedBy: ['Mette', 'Sofie'], at: '2026-10-01T08:00:00.000Z', from: '2026-10-01', until: null, nextLook: '2027-01-01', fields: given })
const strip = (given: object) => mounted(AgreementStrip, { props: { who, hasWish: false, to: '/x', today, ...given } })

describe('the agreement in sight before contact', () => {
  it('has the rhythm and the best way on its first line', () => {
    expect(stripLines(fields, who, today)[0]).toBe('Hver 14. dag · helst opkald')
  })
  it('leaves an abbreviation as it is written', () => {
    expect(stripLines({ channels: ['sms-first'] }, who, today)).toEqual(['helst SMS først, så et aftalt opkald'])
  })
  it('then what must not be done', () => {
    expect(stripLines(fields, who, today).slice(1)).toEqual(['Aldrig: aften alle hverdage.', 'Svært nyt: Ring først', 'Ikke på skrift: Helbred og diagnoser og Penge', 'Skriv ikke om søvn.'])
  })
  it('says who begins where the parent does', () => {
    expect(stripLines({ rhythm: 'monthly', starts: 'parent' }, who, today)).toEqual(['Hver måned · Mette tager kontakt først'])
  })
  it('leaves out more or less contact once its time is over', () => {
    expect(stripLines({ rhythm: 'weekly', justNow: { change: 'less', until: '2026-11-20' } }, who, today)).toEqual(['Hver uge'])
    expect(stripLines({ rhythm: 'weekly', justNow: { change: 'less', until: '2026-12-01' } }, who, today)[1]).toContain('til og med 1. december')
  })
  it('says on its first line that it is less just now, and that a new contact person has yet to answer it', () => {
    expect(stripLines({ ...fields, justNow: { change: 'less', until: '2026-12-01' } }, who, today)[0]).toBe('Hver 14. dag · lige nu mindre · helst opkald')
    const mine = strip({ agreement: agreement(fields), isNew: true, rhythm: { state: 'in-step', last: undefined, next: '2026-12-01', dots: [] } })
    expect([mine.find('summary').text().includes('Svar på aftalen'), mine.text().includes('I takt'), mine.find('a').text()]).toEqual([true, false, 'Svar på aftalen'])
  })
  it('tells how the rhythm stands, late as the worker\'s own turn', () => {
    expect(strip({ agreement: agreement(fields), rhythm: { state: 'late', last: undefined, next: '2026-11-01', dots: [] } }).text()).toContain('Din tur')
  })
  it('calls nobody late where the parent is the one to begin', () => {
    expect(strip({ agreement: agreement({ ...fields, starts: 'parent' }), rhythm: { state: 'late', last: undefined, next: '2026-11-01', dots: [] } }).text()).not.toContain('Din tur')
  })
  it('shows the usual before the first agreement', () => {
    expect(strip({ usual: 'Jeg ringer en gang om måneden.' }).text()).toMatch(/Ingen kontaktaftale endnu.*Jeg ringer en gang om måneden/s)
  })
})
