import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal, type Intent } from '../../../src/contract/intents/intent.ts'
import { promiseHandBack, promiseKeep, promiseLetGo, promiseMake, promiseMove, promiseReopen, promiseTake } from '../../../src/contract/intents/promise.ts'
import type { RecordOf } from '../../../src/contract/records/kinds.ts'
import type { PromiseRecord } from '../../../src/contract/records/promise.ts'
import { addDays, dayOf } from '../../../src/contract/rules/days.ts'
import { isOverdue } from '../../../src/contract/rules/owed.ts'
import { awaitsHow, countPromises } from '../../../src/contract/rules/promises.ts'
import { runs } from '../../support/counts.ts'
import { promise } from '../records/samples.ts'
import { contextOf, idOf, maja, mate, mette, now, parent, record, sofie, storeOf, worker } from '../support.ts'

const anders = idOf(4)
const other = { person: anders, name: 'Anders Friis', role: 'parent' as const }
const people = { mette: { person: mette, name: 'Mette Lund' }, anders: { person: anders, name: 'Anders Friis' }, sofie: { person: sofie, name: 'Sofie Krog' }, maja: { person: maja, name: 'Maja Holm' } }
const member = (person: string, name: string, role: 'parent' | 'contact-person' | 'mate', until: string | null = null) =>
  record('member', person, { person, name, role, since: '2025-01-01', until, relation: null, met: 0 })
const members = [member(mette, 'Mette Lund', 'parent'), member(anders, 'Anders Friis', 'parent'), member(sofie, 'Sofie Krog', 'contact-person'), member(maja, 'Maja Holm', 'mate')]
const said = { text: 'sender kvittering for svømning', child: null, owners: [people.mette], due: null, dueWords: null, goal: null, role: null, meeting: null, message: null }
const ours = (given: Partial<PromiseRecord> = {}) => promise({ side: 'family', owners: [people.mette], due: null, dueWords: 'i november', ...given })
const bodyIn = (store: ReturnType<typeof storeOf>, id = idOf(80)) => store.known.get('promise', id)!.body
const storeWith = (...rows: RecordOf[]) => storeOf([...members, ...rows])

describe('making a promise', () => {
  it('puts it on its maker, with the name that the family\'s room knows', () => {
    const store = storeWith()
    store.take(promiseMake, { ...said, owners: [{ person: mette, name: 'En anden' }], dueWords: 'i november' }, contextOf(parent))
    expect(bodyIn(store, idOf(999))).toMatchObject({ text: said.text, side: 'family', owners: [people.mette], state: 'open', dueWords: 'i november', made: { by: mette, day: '2026-11-20' } })
  })

  it('may be for both parents when one of them makes it', () => {
    const store = storeWith()
    store.take(promiseMake, { ...said, owners: [people.mette, people.anders] }, contextOf(parent))
    expect(bodyIn(store, idOf(999)).owners).toEqual([people.mette, people.anders])
  })

  it.each([
    ['has no owner', parent, {}, [], 'promise-without-owner'],
    ['has two workers', worker, { due: '2026-11-30' }, [people.sofie, people.maja], 'promise-without-owner'],
    ['a worker puts on a parent', worker, { due: '2026-11-30' }, [people.mette], 'promise-of-another'],
    ['a parent puts on the other parent alone', parent, {}, [people.anders], 'promise-of-another'],
    ['a parent puts on a worker', parent, {}, [people.sofie], 'promise-of-another'],
    ['mixes the two sides', parent, {}, [people.mette, people.sofie], 'promise-of-another'],
    ['names somebody outside', worker, { due: '2026-11-30' }, [{ person: idOf(5), name: 'Anne' }], 'promise-of-another'],
    ['is a worker\'s without a day', worker, { dueWords: 'snart' }, [people.sofie], 'promise-without-date'],
    ['a parent makes for a guest at the table', parent, { guest: 'Fysioterapeut Ida' }, [people.mette], 'promise-of-another'],
    ['is a worker\'s for yesterday', worker, { due: '2026-11-19' }, [people.sofie], 'date-passed'],
  ] as const)('is refused when it %s', (_, actor, given, owners, code) => {
    expect(storeWith().take(promiseMake, { ...said, ...given, owners: [...owners] }, contextOf(actor))).toEqual({ refused: code })
  })

  it('of a guest at the table is watched over by a worker, with a day, and counted for nobody', () => {
    const store = storeWith()
    store.take(promiseMake, { ...said, owners: [people.sofie], due: '2026-11-21', guest: 'Fysioterapeut Ida' }, contextOf(worker))
    expect(bodyIn(store, idOf(999))).toMatchObject({ guest: 'Fysioterapeut Ida', side: 'municipality', owners: [people.sofie], due: '2026-11-21' })
    expect(isOverdue({ ...record('promise', idOf(999), bodyIn(store, idOf(999))) }, '2026-11-22')).toBe(true)
    expect(countPromises([bodyIn(store, idOf(999))], { since: '2026-01-01', today: '2026-11-22' })).toMatchObject({ open: 0, late: 0 })
  })

  it('may name the mate, who covers', () => {
    const store = storeWith()
    store.take(promiseMake, { ...said, owners: [people.maja], due: '2026-11-20' }, contextOf(worker))
    expect(bodyIn(store, idOf(999))).toMatchObject({ side: 'municipality', owners: [people.maja] })
  })

  it('does not paint over what became of it since', () => {
    const store = storeWith(promise({ state: 'kept' }, idOf(999)))
    expect(store.take(promiseMake, { ...said, owners: [people.sofie], due: '2026-11-30' }, contextOf(worker))).toEqual([])
  })

  it('names nobody who has left the family', () => {
    const store = storeOf([member(sofie, 'Sofie Krog', 'contact-person', '2026-10-01')])
    expect(store.take(promiseMake, { ...said, owners: [people.sofie], due: '2026-11-30' }, contextOf(worker))).toEqual({ refused: 'promise-of-another' })
  })
})

describe('moving a promise', () => {
  const move = { promise: idOf(80), due: '2026-12-07', dueWords: null, reason: 'PPR har først tid i december.' }

  it('keeps a worker\'s earlier day beside the new one, with the reason', () => {
    const store = storeWith(promise())
    store.take(promiseMove, move, contextOf(worker))
    expect(bodyIn(store)).toMatchObject({ due: '2026-12-07', moves: [{ from: '2026-11-30', to: '2026-12-07', reason: move.reason, day: '2026-11-20' }] })
  })

  it('is in the mate\'s hands too', () => {
    expect(isRefusal(storeWith(promise()).take(promiseMove, move, contextOf(mate)))).toBe(false)
  })

  it.each([
    ['without a reason', { reason: null }, 'reason-missing'], ['without a day', { due: null }, 'promise-without-date'], ['to a day that is gone', { due: '2026-11-19' }, 'date-passed'],
  ] as const)('is refused a worker %s', (_, given, code) => {
    expect(storeWith(promise()).take(promiseMove, { ...move, ...given }, contextOf(worker))).toEqual({ refused: code })
  })

  it('of a parent\'s own asks nothing and leaves no trace', () => {
    const store = storeWith(ours({ due: '2026-11-01' }))
    store.take(promiseMove, { ...move, due: null, dueWords: 'til foråret', reason: null }, contextOf(parent))
    expect(bodyIn(store)).toMatchObject({ due: null, dueWords: 'til foråret', moves: [] })
  })

  it('is nobody else\'s: neither a worker\'s of a parent\'s, nor the other way', () => {
    expect(storeWith(ours()).take(promiseMove, move, contextOf(worker))).toEqual({ refused: 'promise-of-another' })
    expect(storeWith(promise()).take(promiseMove, move, contextOf(parent))).toEqual({ refused: 'promise-of-another' })
    expect(storeWith(ours()).take(promiseMove, move, contextOf(other))).toEqual({ refused: 'promise-of-another' })
  })

  it('is refused where there is none, or it has ended', () => {
    expect(storeWith().take(promiseMove, move, contextOf(worker))).toEqual({ refused: 'no-such-promise' })
    expect(storeWith(promise({ state: 'kept' })).take(promiseMove, move, contextOf(worker))).toEqual({ refused: 'promise-ended' })
  })
})

describe('ending a promise', () => {
  it('a parent\'s is marked done by herself, and by the worker who received it', () => {
    for (const actor of [parent, worker]) {
      const store = storeWith(ours())
      store.take(promiseKeep, { promise: idOf(80) }, contextOf(actor))
      expect(bodyIn(store)).toMatchObject({ state: 'kept', ended: { day: '2026-11-20', by: actor.name } })
    }
  })

  it('a worker\'s is not marked done by a parent', () => {
    expect(storeWith(promise()).take(promiseKeep, { promise: idOf(80) }, contextOf(parent))).toEqual({ refused: 'promise-of-another' })
  })

  it('a worker lets go with a sentence, a parent with or without', () => {
    expect(storeWith(promise()).take(promiseLetGo, { promise: idOf(80), words: null }, contextOf(worker))).toEqual({ refused: 'reason-missing' })
    const store = storeWith(promise())
    store.take(promiseLetGo, { promise: idOf(80), words: 'Kontoret er lukket.' }, contextOf(worker))
    expect(bodyIn(store)).toMatchObject({ state: 'let-go', ended: { words: 'Kontoret er lukket.' } })
    expect(isRefusal(storeWith(ours()).take(promiseLetGo, { promise: idOf(80), words: null }, contextOf(parent)))).toBe(false)
  })

  it('has a way back', () => {
    const store = storeWith(promise())
    store.take(promiseKeep, { promise: idOf(80) }, contextOf(worker))
    store.take(promiseReopen, { promise: idOf(80) }, contextOf(worker))
    expect(bodyIn(store)).toMatchObject({ state: 'open', ended: null })
  })
})

describe('handing back', () => {
  it('gives the contact person the task at once, with a day by which she says how', () => {
    const store = storeWith(ours())
    store.take(promiseHandBack, { promise: idOf(80) }, contextOf(parent))
    // Five working days after Friday 20 November.
    expect(bodyIn(store)).toMatchObject({ side: 'municipality', owners: [people.sofie], due: '2026-11-27', handedBack: { by: 'Mette Lund', owners: [people.mette], dueWords: 'i november', answered: null } })
  })

  it('is answered by the day and how it is done, and that counts as no move', () => {
    const store = storeWith(ours())
    store.take(promiseHandBack, { promise: idOf(80) }, contextOf(parent))
    store.take(promiseMove, { promise: idOf(80), due: '2026-12-04', dueWords: null, reason: 'Jeg henter den hos klubben.' }, contextOf(worker))
    expect(bodyIn(store)).toMatchObject({ due: '2026-12-04', moves: [], handedBack: { answerBy: '2026-11-27', answered: { words: 'Jeg henter den hos klubben.' } } })
    expect(awaitsHow(bodyIn(store))).toBe(false)
  })

  it('twice, by both parents at once, is once', () => {
    const store = storeWith(ours({ owners: [people.mette, people.anders] }))
    store.take(promiseHandBack, { promise: idOf(80) }, contextOf(parent))
    expect(store.take(promiseHandBack, { promise: idOf(80) }, contextOf(other))).toEqual([])
  })

  it('can be undone by whoever gave it back, to what it was', () => {
    const before = ours()
    const store = storeWith(before)
    store.take(promiseHandBack, { promise: idOf(80) }, contextOf(parent))
    expect(store.take(promiseTake, { promise: idOf(80) }, contextOf(other))).toEqual({ refused: 'promise-of-another' })
    store.take(promiseTake, { promise: idOf(80) }, contextOf(parent))
    expect(bodyIn(store)).toEqual({ ...before.body, handedBack: null })
  })

  it('goes to the mate while there is no contact person, and is refused when there is nobody', () => {
    const store = storeOf([member(maja, 'Maja Holm', 'mate'), ours()])
    store.take(promiseHandBack, { promise: idOf(80) }, contextOf(parent))
    expect(bodyIn(store).owners).toEqual([people.maja])
    expect(storeOf([ours()]).take(promiseHandBack, { promise: idOf(80) }, contextOf(parent))).toEqual({ refused: 'no-contact-person' })
  })
})

type Act = { intent: Intent; payload: object; actor: typeof parent }
const day = fc.integer({ min: -5, max: 40 }).map((count) => addDays('2026-11-20', count))
const words = fc.constantFrom('PPR har ferie.', 'Kontoret ringer i morgen.')
const nullable = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null })
const actorArb = fc.constantFrom(parent, other, worker, mate)
const actArb: fc.Arbitrary<Act & { at: string }> = fc.record({
  act: fc.oneof(
    fc.record({ intent: fc.constant(promiseMove), payload: fc.record({ promise: fc.constant(idOf(80)), due: nullable(day), dueWords: nullable(words), reason: nullable(words) }) }),
    fc.record({ intent: fc.constantFrom(promiseKeep, promiseReopen, promiseHandBack, promiseTake), payload: fc.constant({ promise: idOf(80) }) }),
    fc.record({ intent: fc.constant(promiseLetGo), payload: fc.record({ promise: fc.constant(idOf(80)), words: nullable(words) }) }),
  ),
  actor: actorArb,
  at: fc.integer({ min: 0, max: 30 }).map((count) => `${addDays('2026-11-20', count)}T09:00:00.000Z`),
}).map(({ act, actor, at }) => ({ ...act, actor, at }) as unknown as Act & { at: string })
const startArb = fc.constantFrom(promise(), ours(), ours({ due: '2026-11-22', dueWords: null }), ours({ owners: [people.mette, people.anders] }))

/** Runs a history of acts, and tells before and after each that was taken. */
function walk(start: RecordOf<'promise'>, acts: readonly (Act & { at: string })[], look: (before: PromiseRecord, after: PromiseRecord, act: Act & { at: string }) => void): void {
  const store = storeWith(start)
  for (const act of acts.filter(({ intent, actor }) => intent.may.includes(actor.role))) {
    const before = structuredClone(bodyIn(store))
    if (!isRefusal(store.take(act.intent, act.payload, contextOf(act.actor, { now: act.at })))) look(before, bodyIn(store), act)
  }
}
const history = (look: Parameters<typeof walk>[2]) => fc.assert(fc.property(startArb, fc.array(actArb, { maxLength: 14 }), (start, acts) => walk(start, acts, look)), { numRuns: runs(300, 10_000) })

describe('after any history of a promise', () => {
  it('handing back leaves one task with one worker and a day', () => {
    history((_before, after, { intent, actor }) => {
      if (intent.name !== 'promise.hand-back') return
      expect([after.owners.length, after.side, after.state, after.due !== null]).toEqual([1, 'municipality', 'open', true])
      expect(after.owners[0]?.person).not.toBe(actor.person)
    })
  })

  it('every earlier day of a worker\'s promise is still there', () => {
    history((before, after, { intent }) => {
      if (before.side !== 'municipality' || intent.name === 'promise.take') return
      const shown = [after.due, after.handedBack?.answerBy, ...after.moves.flatMap(({ from, to }) => [from, to])]
      expect(before.due === null || shown.includes(before.due)).toBe(true)
      expect(after.moves.slice(0, before.moves.length)).toEqual(before.moves)
    })
  })

  it('nothing that a family promised is ever late', () => {
    history((_before, after) => {
      if (after.side === 'family') expect(isOverdue(promise(after), '2099-01-01')).toBe(false)
    })
  })

  it('a parent is never given a task by anybody but herself', () => {
    history((before, after, { actor }) => {
      const news = after.owners.filter(({ person }) => (person === mette || person === anders) && !before.owners.some((owner) => owner.person === person))
      if (news.length > 0) expect(before.handedBack?.owners.some(({ person }) => person === actor.person)).toBe(true)
    })
  })

  it('there is an owner, and an open one of a worker has its day', () => {
    history((_before, after) => {
      expect(after.owners.length).toBeGreaterThan(0)
      if (after.side === 'municipality') expect(after.due).not.toBeNull()
    })
  })
})

describe('counting promises', () => {
  const given = { since: '2026-08-20', today: dayOf(now) }
  const all = [
    promise(), promise({ due: '2026-11-10' }), ours({ due: '2026-01-01' }), ours({ state: 'kept', ended: { day: '2026-11-01', by: 'Mette', words: null } }),
    promise({ state: 'kept', due: '2026-11-02', ended: { day: '2026-11-01', by: 'Sofie', words: null } }),
    promise({ state: 'kept', due: '2026-11-09', moves: [{ from: '2026-10-01', to: '2026-11-09', reason: 'Ferie', day: '2026-10-01' }], ended: { day: '2026-11-01', by: 'Sofie', words: null } }),
    promise({ state: 'kept', due: '2026-01-02' }), promise({ state: 'let-go', ended: { day: '2026-11-01', by: 'Sofie', words: 'Nej' } }),
    promise({ owners: [people.maja], due: '2026-11-25' }),
  ].map(({ body }) => body)

  it('tells what stands, is late, was kept, moved and let go', () => {
    expect(countPromises(all, { ...given, worker: sofie })).toEqual({ open: 2, late: 1, kept: 2, keptFirstDay: 1, moved: 1, letGo: 1 })
    expect(countPromises(all, given).open).toBe(3)
  })

  it('never counts a parent\'s', () => {
    expect(countPromises(all, { ...given, worker: mette })).toEqual({ open: 0, late: 0, kept: 0, keptFirstDay: 0, moved: 0, letGo: 0 })
  })
})
