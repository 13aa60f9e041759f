import { describe, expect, it } from 'vitest'
import ContactPersonCard from '../../../src/client/components/person/ContactPersonCard.vue'
import { jonas, member, mounted, sofie, today } from '../made.ts'

const absence = { from: '2026-11-20', to: '2026-11-27', cover: 'jonas', coverName: 'Jonas Holm' }
const card = (given: object = {}) => mounted(ContactPersonCard, {
  props: { member: member({}), card: sofie, mate: member({ person: 'jonas', name: 'Jonas Holm', role: 'mate' }), mateCard: jonas, children: ['Emil'], title: 'kontaktperson', writeTo: '/beskeder', today, isTwo: true, ...given },
})

describe('the contact person card', () => {
  it('tells who she is, since when and how often she has met the child', () => {
    const text = card().text()
    expect(text).toContain('Jeres faste kontaktperson')
    expect(text).toContain('Siden august 2024 · kender Emil fra 6 møder')
  })
  it('counts no meetings before the first', () => {
    expect(card({ member: member({ met: 0 }) }).text()).not.toContain('kender')
  })
  it('opens a fixed text in an SMS and never content', () => {
    const hrefs = card().findAll('a').map((link) => link.attributes('href'))
    expect(hrefs).toContain('tel:+4520304050')
    expect(hrefs).toContain(`sms:+4520304050?&body=${encodeURIComponent('Kan du ringe til mig?')}`)
  })
  it('tells the answer promise and who helps otherwise', () => {
    expect(card().text()).toMatch(/Svarer inden for 2 hverdage\.\s+Er Sofie væk, hjælper makkeren Jonas Holm\./)
  })
  it('shows the face and number of the one who helps while she is away', () => {
    const away = card({ card: { ...sofie, absences: [absence] } })
    expect(away.text()).toContain('Sofie er væk til og med fredag.')
    expect(away.findAll('svg.portrait')).toHaveLength(2)
    expect(away.text()).toContain('Ring til Jonas')
  })
  it('tells of an absence two weeks ahead', () => {
    const coming = { ...absence, from: '2026-11-30', to: '2026-12-04' }
    expect(card({ card: { ...sofie, absences: [coming] } }).text()).toContain('Sofie er væk fra mandag 30. november til og med fredag 4. december.')
  })
  it('says what happens when a family has none', () => {
    expect(card({ member: undefined, card: undefined, isTwo: false }).text()).toContain('Du har ikke en kontaktperson lige nu')
  })
})
