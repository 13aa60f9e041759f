import { describe, expect, it } from 'vitest'
import { agreementConfirm } from '../../../src/contract/intents/agreement.ts'
import type { Agreement } from '../../../src/contract/records/agreement.ts'
import { contactList } from '../../../src/contract/rules/contact-list.ts'
import { isNotHersYet } from '../../../src/contract/rules/takeover.ts'
import { contextOf, family, idOf, maja, mette, misshapen, now, record, room, sofie, storeOf, worker } from '../support.ts'
import { was } from './fits-cases.ts'

const agreement = (given: Partial<Agreement> = {}): Agreement => ({ wish: null, parent: mette, agreedBy: ['Mette Lund', 'Jonas Holm'], at: now, from: '2026-09-01', until: null, nextLook: '2026-12-01', fields: { rhythm: 'weekly' }, ...given })
const newcomer = { person: sofie, name: 'Sofie Krog', since: '2026-11-01' }

describe('an agreement from before the contact person came', () => {
  it('is not hers until she has said yes; one made with her, or after she came, is', () => {
    expect([
      isNotHersYet(agreement(), newcomer), isNotHersYet(agreement({ from: '2026-11-01' }), newcomer), isNotHersYet(agreement({ agreedBy: ['Mette Lund', 'Sofie Krog'] }), newcomer),
      isNotHersYet(agreement({ confirmed: [{ by: sofie, byName: 'Sofie Krog', at: now }] }), newcomer), isNotHersYet(undefined, newcomer), isNotHersYet(agreement(), undefined),
    ]).toEqual([true, false, false, false, false, false])
  })

  it('becomes hers by one yes, which is kept once beside the others\'', () => {
    const store = storeOf([record('agreement', idOf(80), agreement({ confirmed: [{ by: maja, byName: 'Maja Holm', at: now }] }))])
    const confirm = () => store.take(agreementConfirm, { agreement: idOf(80) }, contextOf(worker))
    expect([misshapen(confirm()), confirm()]).toEqual([[], []])
    expect(store.bodies('agreement')[0]?.confirmed?.map((one) => one.by)).toEqual([maja, sofie])
  })

  it('cannot be taken over once it has ended, nor one that is not there', () => {
    const store = storeOf([record('agreement', idOf(80), agreement({ until: '2026-11-10' }))])
    const outcome = (id: string) => store.take(agreementConfirm, { agreement: id }, contextOf(worker))
    expect([outcome(idOf(80)), outcome(idOf(81))]).toEqual([{ refused: 'no-such-agreement' }, { refused: 'no-such-agreement' }])
  })
})

describe('the list of contact with each parent', () => {
  const of = (parent: string, given: Partial<Agreement>) => record('agreement', idOf(80), agreement({ parent, ...given }), { room: `private:${family}:${parent}` })
  const list = (agreements: ReturnType<typeof of>[], contacts: ReturnType<typeof was>[] = []) => contactList({
    families: [{ family, holders: [mette, maja] }], agreements, meetings: [], today: '2026-11-20', contacts: contacts.map((body, place) => record('contact', idOf(100 + place), body, { room })),
  })

  it('puts who is late first and who begins herself last, each by her own contacts', () => {
    const rows = list([of(mette, { fields: { rhythm: 'own-contact' } }), of(maja, {})], [was('2026-11-19')])
    expect(rows.map((one) => [one.parent, one.state, one.next])).toEqual([[maja, 'late', '2026-09-08'], [mette, 'none-owed', undefined]])
  })

  it('holds only parents whose agreement stands', () => {
    expect(list([of(mette, {}), of(maja, { until: '2026-11-01' })], [was('2026-11-19')]).map((one) => [one.parent, one.state, one.last])).toEqual([[mette, 'in-step', '2026-11-19']])
  })
})
