import { describe, expect, it, vi } from 'vitest'
import AgreementCard from '../../../src/client/components/agreement/AgreementCard.vue'
import OwedCard from '../../../src/client/components/agreement/OwedCard.vue'
import { owedRows, owedShort } from '../../../src/client/components/agreement/owed-lines.ts'
import type { Agreement } from '../../../src/contract/records/agreement.ts'
import { mounted, record, today } from '../made.ts'

const who = { side: 'parent' as const, parent: 'Mette', worker: 'Sofie' }
const agreed = (id: string, more: Partial<Agreement> = {}) => record('agreement', id, {
  wish: 'w', parent: 'mette', agreedBy: ['Mette Kjær', 'Sofie Lund'], at: '2026-09-14T09:00:00.000Z', from: '2026-09-14', until: null,
  nextLook: '2026-12-14', fields: { rhythm: 'every-2-weeks', carries: 4 }, ...more,
})
const card = (agreements = [agreed('a')], given: object = {}) => mounted(AgreementCard, { props: { agreements, who, today, ...given } })

describe('the contact agreement', () => {
  it('is dated, names who agreed and says when it is looked at again', () => {
    const text = card().text()
    expect(text).toContain('Aftalt mandag 14. september af Mette og Sofie')
    expect(text).toContain('senest mandag 14. december')
  })
  it('stands field by field in plain words, and leaves out what was not agreed', () => {
    const text = card().text()
    for (const words of ['Hver 14. dag', 'Tag det meste']) expect(text).toContain(words)
    expect(text).not.toContain('Sprog')
  })
  it('keeps the earlier ones behind a fold, each beside the one that stands, what changed first', async () => {
    const wrapper = card([agreed('a', { fields: { rhythm: 'weekly', carries: 3 } }), agreed('b', { from: '2026-01-05', until: '2026-09-14', fields: { rhythm: 'monthly', carries: 3, avoid: 'Ring ikke' } })])
    const fold = wrapper.find('details')
    Object.assign(fold.element, { open: true })
    await fold.trigger('toggle')
    await vi.dynamicImportSettled()
    const earlier = wrapper.find('[data-testid=agreement-earlier]')
    expect(earlier.text()).toContain('Gjaldt fra mandag 5. januar til mandag 14. september')
    expect(earlier.findAll('.pair').map((pair) => [pair.attributes('data-field'), pair.attributes('data-changed')])).toEqual([['rhythm', 'true'], ['avoid', 'true'], ['carries', 'false']])
    expect(earlier.find('[data-field=rhythm]').text()).toMatch(/Før.*Hver måned.*Nu.*Hver uge/)
  })
  it("says that there is none yet, and shows the contact person's usual", () => {
    const text = card([], { usual: 'Jeg ringer en gang om måneden.' }).text()
    expect(text).toContain('Ingen kontaktaftale endnu')
    expect(text).toContain('Jeg ringer en gang om måneden.')
  })
})

describe('what is owed', () => {
  const rule = {
    rule: 'compensation', plainName: 'Dækning af merudgifter', sections: ['§ 86'], formerSections: ['§ 41'], interval: { unit: 'month' as const, count: 3 },
    validFrom: '2024-01-01', reason: 'I får dækket merudgifter', isLocked: true,
  }
  const followUps = [record('follow-up', 'f', { child: 'emil', rule: 'compensation', due: '2026-12-14', form: null, held: null })]
  const rows = (nameOf: (child: string) => string | undefined = () => undefined) => owedRows({ followUps, rules: [rule], nameOf, today })

  it('says when at the latest, how often and why, with the law behind a fold', () => {
    const text = mounted(OwedCard, { props: { rows: rows(), who } }).text()
    for (const words of ['Opfølgning senest mandag 14. december', 'Hver 3. måned. I får dækket merudgifter.', 'Den kan ikke vælges fra', 'Barnets lov § 86']) expect(text).toContain(words)
  })
  it('names the child where there are several', () => {
    expect(rows(() => 'Emil')[0]?.title).toBe('Opfølgning om Emil senest mandag 14. december')
  })
  it('is said once for each rule where the wish begins', () => {
    expect(owedShort([...rows(), ...rows()])).toEqual(['Opfølgning hver 3. måned ligger fast. I får dækket merudgifter. Den kan ikke vælges fra.'])
  })
  it('leaves out what was held', () => {
    const held = [record('follow-up', 'f', { child: null, rule: 'compensation', due: '2026-09-14', form: null, held: '2026-09-10' })]
    expect(owedRows({ followUps: held, rules: [rule], nameOf: () => undefined, today })).toEqual([])
  })
})
