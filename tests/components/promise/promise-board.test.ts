import { describe, expect, it } from 'vitest'
import PromiseBoard from '../../../src/client/components/promise/PromiseBoard.vue'
import { moveFaults, promiseFaults, promiseOf } from '../../../src/client/components/promise/promise-draft.ts'
import type { PromiseRecord } from '../../../src/contract/records/promise.ts'
import { emptyMove, emptyPromise } from '../../../src/contract/rules/promise-draft.ts'
import { mounted, record, today } from '../made.ts'

const promise = (given: Partial<PromiseRecord>) => record('promise', 'p', {
  text: 'indhenter udtalelsen', child: null, owners: [{ person: 'sofie', name: 'Sofie Lund' }], side: 'municipality', due: '2026-11-30', dueWords: null, goal: null, meeting: null, state: 'open', moves: [], ...given,
})
const mettes = { owners: [{ person: 'mette', name: 'Mette Krog' }], side: 'family' as const, text: 'sender kvittering', due: null }
const back = { day: '2026-11-20', by: 'Mette Krog', owners: mettes.owners, due: null, dueWords: null, answerBy: '2026-11-27', answered: null }
const asMette = { person: 'mette', role: 'parent' as const }
const asSofie = { person: 'sofie', role: 'contact-person' as const }
const board = (one: object, who: object, given: object = {}) =>
  mounted(PromiseBoard, { props: { open: [one], ended: [], portraits: {}, decides: [], who, today, draftOf: () => emptyMove, belongsTo: () => undefined, ...given } as never })

describe('what may be done with a promise', () => {
  it('lets a parent give hers back with one tap', async () => {
    const shown = board(promise(mettes), asMette)
    await shown.get('[data-testid=promise-hand-back]').trigger('click')
    expect(shown.emitted('act')?.[0]?.[1]).toBe('hand-back')
  })
  it('lets a worker say that a parent\'s came, and nothing else', () => {
    const shown = board(promise(mettes), asSofie)
    expect(shown.get('[data-testid=promise-keep]').text()).toBe('Vi har fået det')
    expect([shown.find('[data-testid=promise-hand-back]').exists(), shown.find('[data-testid=promise-move]').exists()]).toEqual([false, false])
  })
  it('offers a parent nothing on a worker\'s', () => {
    expect(board(promise({}), asMette).findAll('button')).toEqual([])
  })
  it('asks a worker whose day has passed for another one at once', () => {
    expect(board(promise({ due: '2026-11-20' }), asSofie).text()).toContain('Datoen er gået. Sæt en ny, og skriv hvorfor.')
    expect(board(promise({}), asSofie).text()).not.toContain('Datoen er gået')
  })
  it('tells whose it was, and by when the worker says how', () => {
    const text = board(promise({ due: '2026-11-27', handedBack: back }), asSofie).text()
    expect(text).toContain('Mette gav den tilbage')
    expect(text).toContain('Sofie siger hvordan senest fredag')
  })
  it('keeps every earlier move in sight', () => {
    const moves = [{ from: '2026-10-01', to: '2026-11-04', reason: 'Ferie', day: '2026-10-01' }, { from: '2026-11-04', to: '2026-11-30', reason: 'Sygdom', day: '2026-11-03' }]
    const text = board(promise({ moves }), asMette).text()
    expect(text).toContain('Flyttet fra 4. november til 30. november: Sygdom')
    expect(text).toContain('Før det: fra 1. oktober til 4. november: Ferie')
  })
  it('says who decides what a worker\'s promise waits for', () => {
    const line = record('decides', 'd', { child: null, subject: 'Buskort', who: 'Kørselskontoret', by: '2026-12-03', byWords: null, ground: null, goal: null, role: null, promise: 'p', day: '2026-11-20', byName: 'Sofie Lund' })
    expect(board(promise({}), asMette, { decides: [line] }).text()).toContain('Kørselskontoret afgør det: senest torsdag 3. december.')
  })
})

describe('making one', () => {
  const me = { value: 'me', label: 'Jeg gør det', owners: mettes.owners }
  const both = { value: 'anders', label: 'Jeg og Anders', owners: [...mettes.owners, { person: 'anders', name: 'Anders Friis' }] }
  const told = (draft: object, given: object = {}) => promiseFaults({ ...emptyPromise, ...draft }, { choices: [me, both], needsDay: false, today, ...given }).map(({ id }) => id)
  it('asks for the act and for who does it', () => {
    expect(told({})).toEqual(['promise-text', 'promise-owner'])
    expect(told({ text: 'ringer', owners: 'me' })).toEqual([])
    expect(told({ text: 'ringer' }, { choices: [me] })).toEqual([])
  })
  it('asks a worker for a day that is not gone, and a parent only for what a meeting ended with', () => {
    expect(told({ text: 'ringer', owners: 'me' }, { needsDay: true })).toEqual(['promise-due'])
    expect(told({ text: 'ringer', owners: 'me', due: '2026-11-01' }, { needsDay: true })).toEqual(['promise-due'])
    expect(told({ text: 'ringer', owners: 'me', due: '2026-11-01' })).toEqual([])
    expect(told({ text: 'ringer', owners: 'me', tie: 'meeting m' })).toEqual(['promise-due'])
  })
  it('sends owners, day or words, and what it belongs to', () => {
    const draft = { ...emptyPromise, text: ' ringer ', owners: 'anders', dueWords: 'i november', tie: 'goal g' }
    expect(promiseOf(draft, [me, both], null)).toMatchObject({ text: 'ringer', owners: both.owners, due: null, dueWords: 'i november', goal: 'g', meeting: null, message: null })
  })
  it('asks a worker who moves hers for a day and a reason, a parent for nothing', () => {
    const given = { id: 'x', isWorker: true, awaitsHow: false, today }
    expect(moveFaults(emptyMove, given).map(({ id }) => id)).toEqual(['x-due', 'x-words'])
    expect(moveFaults(emptyMove, { ...given, isWorker: false })).toEqual([])
  })
})
