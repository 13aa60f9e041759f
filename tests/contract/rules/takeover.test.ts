import { describe, expect, it } from 'vitest'
import { agreementAnswer, agreementConfirm } from '../../../src/contract/intents/agreement.ts'
import type { Agreement } from '../../../src/contract/records/agreement.ts'
import { contactList } from '../../../src/contract/rules/contact-list.ts'
import { wishAnswer } from '../../../src/contract/intents/wish.ts'
import type { RecordOf } from '../../../src/contract/records/kinds.ts'
import type { WishFields } from '../../../src/contract/records/wish.ts'
import { isAnsweredBy, isHerAnswer, isNotHersYet } from '../../../src/contract/rules/takeover.ts'
import { openFields } from '../../../src/contract/rules/wishes.ts'
import { contextOf, family, idOf, maja, mette, misshapen, now, parent, record, room, sofie, storeOf, worker } from '../support.ts'
import { turn, wish } from '../records/samples.ts'
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

describe('her own answer to an agreement from before she came', () => {
  const before = '2026-09-01T08:00:00.000Z'
  const fields: WishFields = { rhythm: 'weekly', carries: 3, justNow: { change: 'more', until: '2026-10-01' } }
  const stood = (given: Partial<Agreement> = {}) => record('agreement', idOf(80), agreement({ at: before, fields, ...given }))
  const old = () => wish({ rhythm: [turn('parent', 'weekly')] }, { state: 'agreed' })
  const rarer = { rhythm: { value: 'every-2-weeks' as const, reason: 'Jeg er her kun hver anden uge' } }
  type Answers = Parameters<typeof agreementAnswer.effect>[1]['answers']
  const answers = (store = storeOf([stood(), old()]), said: Answers = rarer) => ({ store, effect: store.take(agreementAnswer, { agreement: idOf(80), answers: said }, contextOf(worker)) })

  it('begins a talk: her proposal waits for the parent, the rest has her yes, and a period that lapsed is gone', () => {
    const { store, effect } = answers()
    const talk = store.known.get('wish', idOf(999))!.body
    expect([misshapen(effect), openFields(talk, 'parent'), openFields(talk, 'contact-person')]).toEqual([[], ['rhythm'], []])
    expect(talk.fields).toEqual({
      rhythm: [turn('parent', 'weekly', { at: before }), turn('contact-person', 'every-2-weeks', { reason: 'Jeg er her kun hver anden uge' })],
      carries: [turn('parent', 3, { at: before }), turn('contact-person', 3)],
    })
  })

  it('leaves the agreement as it stands until the parent says yes; then the new one is hers', () => {
    const { store } = answers()
    expect(store.bodies('agreement')).toEqual([stood().body])
    store.take(wishAnswer, { wish: idOf(999), turn: 0, answers: { rhythm: { value: 'every-2-weeks', reason: null } }, nextLook: null }, contextOf(parent, { intent: idOf(1000) }))
    const standing = store.bodies('agreement').find((one) => one.until === null)!
    expect([standing.fields, isNotHersYet(standing, newcomer)]).toEqual([{ rhythm: 'every-2-weeks', carries: 3 }, false])
  })

  it('is told from a wish of the parent\'s, and is her word', () => {
    const talk = answers().store.known.get('wish', idOf(999))!.body
    const wished = wish({ rhythm: [turn('parent', 'weekly'), turn('contact-person', 'monthly', { byName: 'Jonas Holm' })] }).body
    expect([isHerAnswer(talk), isHerAnswer(wished)]).toEqual([true, false])
    expect([isAnsweredBy(talk, newcomer), isAnsweredBy({ ...talk, state: 'replaced' }, newcomer), isAnsweredBy(wished, newcomer), isAnsweredBy(undefined, newcomer)]).toEqual([true, false, false, false])
  })

  it.each<[string, Answers, string]>([
    ['says yes to all of it', {}, 'nothing-changed'],
    ['proposes what stands', { rhythm: { value: 'weekly', reason: 'Fordi' } }, 'nothing-changed'],
    ['gives no reason', { rhythm: { value: 'monthly', reason: null } }, 'no-reason'],
    ['speaks of what was not agreed on', { starts: { value: 'parent', reason: 'Fordi' } }, 'not-your-turn'],
    ['speaks of a period that is over', { justNow: { value: { change: 'more', until: '2026-12-24' }, reason: 'Fordi' } }, 'not-your-turn'],
  ])('is refused where it %s', (_what, said, refused) => expect(answers(undefined, said).effect).toEqual({ refused }))

  it('is refused where less contact is the parent\'s to say, where no hour is left, and where a period has passed', () => {
    const never = ['never', 'never', 'never', 'never', 'never'] as ('never' | 'good')[]
    const week = { morning: never, forenoon: never, afternoon: never, evening: never }
    const less = storeOf([stood({ fields: { justNow: { change: 'less', until: '2026-12-24' }, rhythm: 'weekly' } })])
    const open = storeOf([stood({ fields: { week: { ...week, evening: ['good', 'good', 'good', 'good', 'good'] }, justNow: { change: 'more', until: '2026-12-24' } } })])
    expect([
      answers(less, { justNow: { value: { change: 'more', until: '2026-12-24' }, reason: 'Fordi' } }).effect, answers(open, { week: { value: week, reason: 'Fordi' } }).effect,
      answers(open, { justNow: { value: { change: 'more', until: '2026-11-19' }, reason: 'Fordi' } }).effect,
    ]).toEqual([{ refused: 'not-your-turn' }, { refused: 'no-hour-left' }, { refused: 'period-backwards' }])
  })

  it('gives way to what the parent has wished meanwhile, and to an agreement that ended', () => {
    expect([answers(storeOf([stood(), wish({ rhythm: [turn('parent', 'monthly')] })])).effect, answers(storeOf([stood({ until: '2026-11-10' })])).effect, answers(storeOf()).effect])
      .toEqual([{ refused: 'changed-meanwhile' }, { refused: 'no-such-agreement' }, { refused: 'no-such-agreement' }])
  })

  it('is there once when it is painted again over itself', () => {
    const { store } = answers()
    expect(answers(store).effect).toHaveLength(1)
    expect(store.bodies('wish').filter((one) => one.state === 'open')).toHaveLength(1)
  })
})

describe('the list of contact with each parent', () => {
  const nobody = { members: [], wishes: [], me: sofie }
  const of = (parent: string, given: Partial<Agreement>) => record('agreement', idOf(80), agreement({ parent, ...given }), { room: `private:${family}:${parent}` })
  const list = (agreements: ReturnType<typeof of>[], contacts: ReturnType<typeof was>[] = []) => contactList({
    families: [{ family, holders: [mette, maja] }], agreements, meetings: [], ...nobody, today: '2026-11-20', contacts: contacts.map((body, place) => record('contact', idOf(100 + place), body, { room })),
  })

  it('puts who is late first and who begins herself last, each by her own contacts', () => {
    const rows = list([of(mette, { fields: { rhythm: 'own-contact' } }), of(maja, {})], [was('2026-11-19')])
    expect(rows.map((one) => [one.parent, one.state, one.next])).toEqual([[maja, 'late', '2026-09-08'], [mette, 'none-owed', undefined]])
  })

  it('says which agreement is not hers yet, until she has answered it, and what is wished less of just now', () => {
    const members = [record('member', sofie, { person: sofie, name: 'Sofie Krog', role: 'contact-person', since: '2026-11-01', until: null } as never, { room: `family:${family}` })]
    const row = (given: { fields?: WishFields; me?: string; wishes?: RecordOf<'wish'>[] } = {}) =>
      contactList({ families: [{ family, holders: [mette] }], agreements: [of(mette, { fields: given.fields ?? { rhythm: 'weekly' } })], contacts: [], meetings: [], members, wishes: given.wishes ?? [], me: given.me ?? sofie, today: '2026-11-20' })[0]!
    const talk = record('wish', idOf(70), { by: mette, at: now, turn: 1, state: 'open', fields: { rhythm: [turn('parent', 'weekly'), turn('contact-person', 'monthly', { reason: 'Jeg er ny' })] } }, { room })
    expect([row().isNew, row({ me: maja }).isNew, row({ wishes: [talk] }).isNew]).toEqual([true, false, false])
    const less = { change: 'less' as const, until: '2026-11-20' }
    expect([row({ fields: { rhythm: 'weekly', justNow: less } }).justNow, row({ fields: { rhythm: 'weekly', justNow: { ...less, until: '2026-11-19' } } }).justNow]).toEqual([less, undefined])
  })

  it('names the next meeting, and none that was called off', () => {
    const meeting = (id: number, starts: string, cancelled: boolean) => record('meeting', idOf(id), { starts, cancelled: cancelled ? { by: sofie, byName: 'Sofie Krog', at: now, reason: 'Syg' } : null } as never, { room: `family:${family}` })
    const of1 = (meetings: ReturnType<typeof meeting>[]) => contactList({ families: [{ family, holders: [mette] }], agreements: [of(mette, {})], contacts: [], meetings, ...nobody, today: '2026-11-20' })[0]?.planned
    expect([of1([meeting(90, '2026-11-25T09:00:00.000Z', true), meeting(91, '2026-11-30T09:00:00.000Z', false)]), of1([meeting(90, '2026-11-25T09:00:00.000Z', true)])]).toEqual(['2026-11-30', undefined])
  })

  it('holds only parents whose agreement stands', () => {
    expect(list([of(mette, {}), of(maja, { until: '2026-11-01' })], [was('2026-11-19')]).map((one) => [one.parent, one.state, one.last])).toEqual([[mette, 'in-step', '2026-11-19']])
  })
})
