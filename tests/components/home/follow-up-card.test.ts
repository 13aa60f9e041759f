import { describe, expect, it } from 'vitest'
import FollowUpCard from '../../../src/client/components/home/FollowUpCard.vue'
import type { RhythmRule } from '../../../src/contract/records/model-profile.ts'
import { mounted, record, today } from '../made.ts'

const rule: RhythmRule = { rule: 'compensation', plainName: 'Dækning af merudgifter', sections: ['§ 86'], formerSections: ['§ 41'], interval: { unit: 'month', count: 3 }, validFrom: '2024-01-01', reason: 'I får dækket merudgifter.', isLocked: true }
const due = (day: string) => record('follow-up', 'f', { child: null, rule: 'compensation', due: day, form: 'call', held: null })
const card = (given: object = {}) => mounted(FollowUpCard, { props: { followUp: due('2026-12-14'), rule, name: 'Sofie Lund', today, isTwo: true, ...given } })

describe('the follow-up card', () => {
  it('tells the day, the rule by its plain name and how often', () => {
    const text = card().text()
    expect(text).toContain('Senest mandag 14. december')
    expect(text).toContain('Dækning af merudgifter')
    expect(text).toContain('Hver 3. måned. I får dækket merudgifter.')
  })
  it('says that the form may be wished and which one is', () => {
    expect(card().text()).toContain('Den ligger fast, men I kan ønske formen: et kort opkald.')
  })
  it('says so where it is the law that owes it', () => {
    const byLaw = record('follow-up', 'f', { child: 'e', rule: 'law-first', due: '2026-12-14', form: null, held: null })
    expect(card({ followUp: byLaw, rule: undefined, child: 'Noah' }).text()).toContain('Loven: den første inden for tre måneder. · Om Noah')
  })
  it('tells the form that is wished rather than that of last time', () => {
    expect(card({ wished: 'visit' }).text()).toContain('I kan ønske formen: et besøg.')
  })
  it('keeps the law, old and new, behind a fold with why it is locked', () => {
    const law = card().get('details').text()
    expect(law).toContain('Barnets lov § 86.')
    expect(law).toContain('serviceloven § 41.')
    expect(law).toContain('Den kan ikke sættes ned')
  })
  it('tells calmly that the municipality owes one that has passed', () => {
    expect(card({ followUp: due('2026-11-02') }).text()).toContain('Sofie skylder den, og I skal ikke gøre noget.')
  })
  it('says when none is planned', () => {
    expect(card({ followUp: undefined }).text()).toContain('Ingen opfølgning er planlagt')
  })
})
