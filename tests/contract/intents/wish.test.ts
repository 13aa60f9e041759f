import { describe, expect, it } from 'vitest'
import { wishAnswer, wishSubmit } from '../../../src/contract/intents/wish.ts'
import type { Agreement } from '../../../src/contract/records/agreement.ts'
import type { WishFields } from '../../../src/contract/records/wish.ts'
import { turn, wish } from '../records/samples.ts'
import { contextOf, idOf, mate, mette, misshapen, now, parent, record, type Store, storeOf, worker } from '../support.ts'

type Answer = Parameters<typeof wishAnswer.effect>[1]
const answer = (answers: Answer['answers'], given: Partial<Answer> = {}): Answer => ({ wish: idOf(70), turn: 0, answers, nextLook: null, ...given })
const says = <T>(value: T, reason: string | null = null) => ({ value, reason })
const submit = (store: Store, fields: WishFields, intent = idOf(999)) => store.take(wishSubmit, { fields }, contextOf(parent, { intent }))
const agreement = (given: Partial<Agreement> = {}, id = idOf(80)) =>
  record('agreement', id, { wish: null, parent: mette, agreedBy: ['Mette Lund'], at: now, from: '2026-01-01', until: null, nextLook: '2026-12-01', fields: { rhythm: 'monthly' }, ...given })

describe('a wish', () => {
  it('is kept field by field, each with the parent\'s first turn', () => {
    const store = storeOf()
    const effect = submit(store, { rhythm: 'weekly', carries: 3 })
    expect(store.bodies('wish')).toEqual([{ by: mette, at: now, turn: 0, state: 'open', fields: { rhythm: [turn('parent', 'weekly')], carries: [turn('parent', 3)] } }])
    expect(misshapen(effect)).toEqual([])
  })

  it.each([[{}], [{ rhythm: undefined, avoid: undefined }]])('with nothing chosen is refused: %o', (fields) => {
    expect(submit(storeOf(), fields)).toEqual({ refused: 'nothing-wished' })
  })

  it('for more contact until a day that has passed is refused, until today not', () => {
    const until = (day: string) => submit(storeOf(), { justNow: { change: 'more', until: day } })
    expect([until('2026-11-19'), until('2026-11-20')]).toMatchObject([{ refused: 'period-backwards' }, [{ kind: 'wish' }]])
  })

  it('takes the place of the one still under talk, whose words stay', () => {
    const open = wish({ avoid: [turn('parent', 'Ring ikke om morgenen'), turn('contact-person', 'Ikke før 9')] }, { turn: 1 })
    const store = storeOf([open])
    submit(store, { rhythm: 'weekly' })
    expect(store.known.get('wish', open.id)?.body).toEqual({ ...open.body, state: 'replaced' })
    expect(store.bodies('wish').filter((one) => one.state === 'open')).toHaveLength(1)
  })

  it('leaves those that were agreed or gave way before', () => {
    const store = storeOf([wish({}, { state: 'agreed' }, idOf(71)), wish({}, { state: 'replaced' }, idOf(72))])
    expect(submit(store, { rhythm: 'weekly' })).toHaveLength(1)
  })

  it('touches no agreement: the old one stands until a new one is agreed', () => {
    const store = storeOf([agreement()])
    submit(store, { rhythm: 'weekly' })
    expect(store.bodies('agreement')).toEqual([agreement().body])
  })

  it('is there once, and open, when it is painted again over itself', () => {
    const store = storeOf([agreement({ agreedBy: ['Mette Lund', 'Sofie Krog'] })])
    const wished = { rhythm: 'weekly', justNow: { change: 'less', until: '2026-12-24' } } as const
    submit(store, wished)
    const once = store.snapshot()
    submit(store, wished)
    expect([store.snapshot(), store.bodies('wish').map((one) => one.state)]).toEqual([once, ['open']])
  })

  it('for less contact just now stands at once, with all else as agreed, and needs no answer', () => {
    const store = storeOf([agreement({ agreedBy: ['Mette Lund', 'Sofie Krog'] })])
    const effect = submit(store, { rhythm: 'monthly', justNow: { change: 'less', until: '2026-12-24' } })
    expect([store.bodies('wish').map((one) => one.state), misshapen(effect)]).toEqual([['agreed'], []])
    expect(store.bodies('agreement').find((one) => one.until === null)).toMatchObject({ from: '2026-11-20', nextLook: '2026-12-01', fields: { rhythm: 'monthly', justNow: { change: 'less', until: '2026-12-24' } } })
  })

  it('for less just now and something else stands at once in the one, and waits for an answer in the other', () => {
    const store = storeOf([agreement()])
    submit(store, { rhythm: 'weekly', justNow: { change: 'less', until: '2026-12-24' } })
    expect(store.bodies('agreement').find((one) => one.until === null)?.fields).toEqual({ rhythm: 'monthly', justNow: { change: 'less', until: '2026-12-24' } })
    expect(store.bodies('wish').map(({ state, fields }) => [state, Object.keys(fields)])).toEqual([['open', ['rhythm', 'justNow']]])
  })

  it('makes no new agreement of what stands already: the same less again, or all the same', () => {
    const less = { change: 'less' as const, until: '2026-12-24' }
    const standing = agreement({ agreedBy: ['Mette Lund', 'Sofie Krog'], fields: { rhythm: 'monthly', justNow: less } })
    const lapsed = agreement({ agreedBy: ['Mette Lund', 'Sofie Krog'], fields: { rhythm: 'monthly', justNow: { ...less, until: '2026-11-01' } } })
    const after = (stands: typeof standing, fields: WishFields) => {
      const store = storeOf([stands])
      submit(store, fields)
      return [store.bodies('wish').map((one) => one.state), store.bodies('agreement')]
    }
    expect(after(standing, { rhythm: 'weekly', justNow: less })).toEqual([['open'], [standing.body]])
    expect(after(standing, { rhythm: 'monthly', justNow: less })).toEqual([['agreed'], [standing.body]])
    expect(after(lapsed, { rhythm: 'monthly' })).toEqual([['agreed'], [lapsed.body]])
    expect(after(standing, { rhythm: 'monthly' })[1]).toHaveLength(2)
  })

  it('for more just now waits for an answer', () => {
    const store = storeOf([agreement()])
    submit(store, { rhythm: 'monthly', justNow: { change: 'more', until: '2026-12-24' } })
    expect([store.bodies('wish')[0]?.state, store.bodies('agreement')]).toEqual(['open', [agreement().body]])
  })

  it('asks for no second yes to what stands in the agreement already', () => {
    const store = storeOf([agreement({ agreedBy: ['Mette Lund', 'Sofie Krog'], fields: { rhythm: 'monthly', carries: 3 } })])
    submit(store, { rhythm: 'weekly', carries: 3 })
    expect(store.bodies('wish')[0]?.fields.carries?.map((one) => [one.side, one.byName, one.value])).toEqual([['contact-person', 'Sofie Krog', 3], ['parent', 'Mette Lund', 3]])
    store.take(wishAnswer, answer({ rhythm: says('weekly' as const) }, { wish: idOf(999) }), contextOf(worker, { intent: idOf(1000) }))
    expect(store.bodies('agreement').find((one) => one.until === null)?.fields).toEqual({ rhythm: 'weekly', carries: 3 })
  })

  it('whose week leaves no hour at all is refused, and so is such an answer', () => {
    const never = ['never', 'never', 'never', 'never', 'never'] as const
    const week = { morning: [...never], forenoon: [...never], afternoon: [...never], evening: [...never] }
    expect(submit(storeOf(), { week })).toEqual({ refused: 'no-hour-left' })
    const open = wish({ week: [turn('parent', { ...week, evening: ['good', 'good', 'good', 'good', 'good'] })] })
    expect(storeOf([open]).take(wishAnswer, answer({ week: says(week) }), contextOf(worker))).toEqual({ refused: 'no-hour-left' })
  })

  it('is a parent\'s own, in the parent\'s own room', () => {
    expect([wishSubmit.may, wishSubmit.rooms, wishAnswer.rooms]).toEqual([['parent'], ['private'], ['private']])
  })
})

describe('an answer to a wish', () => {
  const two = () => wish({ rhythm: [turn('parent', 'weekly')], avoid: [turn('parent', 'Ring ikke')] })

  it('of one field leaves the other waiting', () => {
    const store = storeOf([two()])
    const effect = store.take(wishAnswer, answer({ rhythm: says('weekly' as const) }), contextOf(worker))
    const fields = { rhythm: [turn('parent', 'weekly'), turn('contact-person', 'weekly')], avoid: [turn('parent', 'Ring ikke')] }
    expect(store.bodies('wish')).toEqual([{ ...two().body, turn: 1, fields }])
    expect([store.bodies('agreement'), misshapen(effect)]).toEqual([[], []])
  })

  it('with another value is a proposal, with its reason, for the parent to answer', () => {
    const store = storeOf([two()])
    store.take(wishAnswer, answer({ rhythm: says('monthly' as const, 'Jeg har ferie') }), contextOf(worker))
    expect(store.bodies('wish')[0]?.fields.rhythm?.at(-1)).toEqual(turn('contact-person', 'monthly', { reason: 'Jeg har ferie' }))
  })

  it('from the mate is the contact person\'s side', () => {
    const store = storeOf([two()])
    store.take(wishAnswer, answer({ rhythm: says('weekly' as const) }), contextOf(mate))
    expect(store.bodies('wish')[0]?.fields.rhythm?.at(-1)).toEqual(turn('contact-person', 'weekly', { byName: 'Maja Holm' }))
  })

  it.each([
    ['to a wish that is not in this room', answer({ rhythm: says('weekly') }, { wish: idOf(404) }), worker, 'no-such-wish'],
    ['to an earlier turn', answer({ rhythm: says('weekly') }, { turn: -1 }), worker, 'changed-meanwhile'],
    ['to a later turn', answer({ rhythm: says('weekly') }, { turn: 1 }), worker, 'changed-meanwhile'],
    ['with no field', answer({}), worker, 'not-your-turn'],
    ['to a field that was not wished', answer({ carries: says(3) }), worker, 'not-your-turn'],
    ['to a field and one that was not wished', answer({ rhythm: says('weekly'), carries: says(3) }), worker, 'not-your-turn'],
    ['by the parent to her own wish', answer({ rhythm: says('weekly') }), parent, 'not-your-turn'],
  ] as const)('%s is refused', (_, given, actor, code) => {
    const store = storeOf([two()])
    expect(store.take(wishAnswer, given as Answer, contextOf(actor))).toEqual({ refused: code })
    expect(store.snapshot()).toEqual([two()])
  })

  it.each(['agreed', 'replaced'] as const)('to one that is %s is refused', (state) => {
    const store = storeOf([wish(two().body.fields, { state })])
    expect(store.take(wishAnswer, answer({ rhythm: says('weekly' as const) }), contextOf(worker))).toEqual({ refused: 'changed-meanwhile' })
  })

  it('to a field that is settled is refused', () => {
    const store = storeOf([wish({ rhythm: [turn('parent', 'weekly'), turn('contact-person', 'weekly')], avoid: [turn('parent', 'Ring ikke')] })])
    expect(store.take(wishAnswer, answer({ rhythm: says('monthly' as const) }), contextOf(worker))).toEqual({ refused: 'not-your-turn' })
  })

  it('that proposes a period which is over is refused; a yes to one that lapsed while it waited is not', () => {
    const lapsed = { change: 'more' as const, until: '2026-11-10' }
    const waiting = () => storeOf([wish({ justNow: [turn('parent', lapsed)] })])
    expect(waiting().take(wishAnswer, answer({ justNow: says({ ...lapsed, until: '2026-11-19' }) }), contextOf(worker))).toEqual({ refused: 'period-backwards' })
    expect(waiting().take(wishAnswer, answer({ justNow: says(lapsed) }), contextOf(worker))).toHaveLength(2)
  })
})

describe('an agreement', () => {
  const last = () => wish({ rhythm: [turn('parent', 'weekly'), turn('contact-person', 'monthly')], carries: [turn('parent', 3), turn('contact-person', 3)] }, { turn: 1 })
  const agree = (store: Store, given: Partial<Answer> = {}) => store.take(wishAnswer, answer({ rhythm: says('monthly' as const) }, { turn: 1, ...given }), contextOf(parent))

  it('stands when the last field is settled, dated, with what both said last and who agreed', () => {
    const store = storeOf([last()])
    const effect = agree(store)
    expect(store.bodies('agreement')).toEqual([
      { wish: idOf(70), parent: mette, agreedBy: ['Mette Lund', 'Sofie Krog'], at: now, from: '2026-11-20', until: null, nextLook: '2027-02-20', fields: { rhythm: 'monthly', carries: 3 } },
    ])
    expect([store.bodies('wish')[0]?.state, store.bodies('wish')[0]?.turn, misshapen(effect)]).toEqual(['agreed', 2, []])
  })

  it('is looked at again on the day of the next owed follow-up', () => {
    const store = storeOf([last()])
    agree(store, { nextLook: '2027-01-15' })
    expect(store.bodies('agreement')[0]?.nextLook).toBe('2027-01-15')
  })

  it('ends the earlier one that day, and leaves its text and those that ended before', () => {
    const store = storeOf([last(), agreement(), agreement({ until: '2026-01-01' }, idOf(81))])
    agree(store)
    expect(store.known.get('agreement', idOf(80))?.body).toEqual({ ...agreement().body, until: '2026-11-20' })
    expect(store.known.get('agreement', idOf(81))?.body.until).toBe('2026-01-01')
    expect(store.bodies('agreement').filter((one) => one.until === null)).toHaveLength(1)
  })

  it('is made once: the same answer again is to an old turn', () => {
    const store = storeOf([last()])
    agree(store)
    expect(agree(store)).toEqual({ refused: 'changed-meanwhile' })
    expect(store.bodies('agreement')).toHaveLength(1)
  })

  it('is reached whatever order PostgreSQL keeps the keys in', () => {
    const until = '2026-12-24'
    const store = storeOf([wish({ justNow: [turn('parent', { until, change: 'more' })] })])
    store.take(wishAnswer, answer({ justNow: says({ change: 'more' as const, until }) }), contextOf(worker))
    expect(store.bodies('agreement')).toHaveLength(1)
  })

  it('holds one parent\'s wish, whoever of the staff said yes', () => {
    const store = storeOf([wish({ rhythm: [turn('parent', 'weekly')] })])
    store.take(wishAnswer, answer({ rhythm: says('weekly' as const) }), contextOf(mate))
    expect(store.bodies('agreement')[0]).toMatchObject({ parent: mette, agreedBy: ['Mette Lund', 'Maja Holm'] })
  })

  it('is dated by the Danish day', () => {
    const store = storeOf([last()])
    store.take(wishAnswer, answer({ rhythm: says('monthly' as const) }, { turn: 1 }), contextOf(parent, { now: '2026-11-20T23:30:00.000Z' }))
    expect(store.bodies('agreement')[0]?.from).toBe('2026-11-21')
  })
})
