import { describe, expect, it } from 'vitest'
import NeedsMeCard from '../../../src/client/components/home/NeedsMeCard.vue'
import type { Need } from '../../../src/contract/rules/needs-me.ts'
import { mounted, today } from '../made.ts'

const question = (due?: string): Need => ({ what: 'question', id: 'q', room: 'family:f', byName: 'Sofie Lund', due, message: undefined as never })
const wish: Need = { what: 'wish-answer', id: 'w:1', room: 'private:f:m', byName: 'Sofie Lund', due: undefined, count: 2 }
const card = (given: object = {}) => mounted(NeedsMeCard, { props: { needs: [], putOff: 0, portraits: {}, today, isTwo: true, ...given } })

describe('the first card', () => {
  it('tells two parents that nothing is needed of them', () => {
    expect(card().text()).toContain('Der er ikke noget, I skal lige nu')
  })
  it('tells a suggested text for the family\'s own page as a line, and still that nothing is needed', () => {
    const shown = card({ told: 'Sofie Lund' })
    expect(shown.text()).toContain('Der er ikke noget, I skal lige nu')
    expect(shown.get('[data-testid=told-suggested]').text()).toBe('Sofie har et forslag til Fortalt én gang. Det haster ikke. Læs')
    expect(card().find('[data-testid=told-suggested]').exists()).toBe(false)
  })
  it('says du to a single parent', () => {
    expect(card({ isTwo: false }).text()).toContain('Der er ikke noget, du skal lige nu')
  })
  it('names who asks and by when, and that nothing else is needed', () => {
    const text = card({ needs: [question('2026-11-25')] }).text()
    expect(text).toContain('Sofie har et spørgsmål')
    expect(text).toContain('Svar gerne senest onsdag. Ellers er der ikke noget, I skal lige nu.')
  })
  it('does not claim that nothing else is needed when two things are', () => {
    expect(card({ needs: [question('2026-11-25'), wish] }).text()).not.toContain('Ellers')
  })
  it('does not claim that nothing else is needed when something was put off', () => {
    expect(card({ needs: [question('2026-11-25')], putOff: 1 }).text()).not.toContain('Ellers')
  })
  it('speaks of a passed day as a hope', () => {
    expect(card({ needs: [question('2026-11-18')] }).text()).toContain('Sofie håbede på svar senest onsdag 18. november. Svar, når du kan.')
  })
  it('asks for no hurry where no day is named', () => {
    expect(card({ needs: [question()] }).text()).toContain('Svar, når det passer dig.')
  })
  it('tells how many answers to a wish wait', () => {
    expect(card({ needs: [wish] }).text()).toContain('Der er 2 punkter at se på. Det haster ikke.')
  })
  it('hands over what is put off until later', async () => {
    const needed = card({ needs: [question('2026-11-25')] })
    await needed.findAll('button')[0]?.trigger('click')
    expect(needed.emitted('later')).toEqual([[question('2026-11-25')]])
  })
  it('tells what was put off instead of hiding it', () => {
    expect(card({ putOff: 1 }).text()).toContain('Én ting har du gemt til senere.')
  })
  it('tells of what came only for information', () => {
    const unread = { room: 'family:f', byName: 'Sofie Lund', kind: 'information', count: 1 }
    expect(card({ unread }).text()).toContain('Sofie har skrevet til orientering. Det kræver ikke svar.')
  })
})
