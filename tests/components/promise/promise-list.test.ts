import { describe, expect, it } from 'vitest'
import PromiseList from '../../../src/client/components/promise/PromiseList.vue'
import type { PromiseRecord } from '../../../src/contract/records/promise.ts'
import { mounted, record, today } from '../made.ts'

const promise = (given: Partial<PromiseRecord>) => record('promise', 'p', {
  text: 'indhenter udtalelse fra PPR', child: null, owners: [{ person: 'sofie', name: 'Sofie Lund' }], side: 'municipality', due: '2026-11-30', dueWords: null, goal: null, meeting: null, state: 'open', moves: [], ...given,
})
const mette = { owners: [{ person: 'm', name: 'Mette Krog' }], side: 'family' as const, text: 'sender kvittering' }
const list = (...promises: object[]) => mounted(PromiseList, { props: { promises, portraits: {}, today } as never })

describe('who does what', () => {
  it('names the owner, the act and the day', () => {
    expect(list(promise({})).text()).toMatch(/Sofie indhenter udtalelse fra PPR\s*senest mandag 30. november/)
  })
  it('tells the same day that a worker has passed hers', () => {
    const late = list(promise({ due: '2026-11-20' }))
    expect(late.text()).toContain('Det er ikke sket endnu. Sofie skylder en ny dato og en forklaring.')
    expect(late.get('[data-testid=promise]').attributes('data-state')).toBe('overdue')
  })
  it('never calls a family late', () => {
    const passed = list(promise({ ...mette, due: '2026-11-01' }))
    expect(passed.text()).toContain('når det passer')
    expect(passed.text()).not.toContain('skulle')
    expect(passed.get('[data-testid=promise]').attributes('data-state')).toBe('open')
  })
  it('keeps the loose words of a family', () => {
    expect(list(promise({ ...mette, due: null, dueWords: 'når det passer i november' })).text()).toContain('når det passer i november')
  })
  it('shows a moved date with its reason', () => {
    const moves = [{ from: '2026-11-04', to: '2026-11-30', reason: 'PPR har ferie', day: '2026-11-03' }]
    expect(list(promise({ moves })).text()).toContain('Flyttet fra 4. november til 30. november: PPR har ferie')
  })
  it('names the guest who does it, and who watches over it', () => {
    const guest = list(promise({ guest: 'Fysioterapeut Ida', text: 'prøver stolen', due: '2026-11-20' })).text()
    expect(guest).toMatch(/Fysioterapeut Ida prøver stolen/)
    expect(guest).toContain('Sofie holder øje med, at det sker.')
    expect(guest).toContain('Sofie skylder en ny dato og en forklaring.')
  })
  it('says who decides what one waits for', () => {
    const shown = mounted(PromiseList, { props: { promises: [promise({})], portraits: {}, today, waits: () => 'Kørselskontoret afgør det: senest torsdag.' } as never })
    expect(shown.get('[data-testid=promise]').text()).toContain('Kørselskontoret afgør det: senest torsdag.')
  })
  it('says what will stand there when nobody has promised anything', () => {
    expect(list().text()).toContain('Ingen aftaler lige nu')
  })
})
