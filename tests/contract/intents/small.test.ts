import { describe, expect, it } from 'vitest'
import { needPostpone, seenMark } from '../../../src/contract/intents/me.ts'
import { pointAdd, pointRemove } from '../../../src/contract/intents/point.ts'
import { pageVisit } from '../../../src/contract/intents/page.ts'
import { contextOf, idOf, maja, mate, mette, misshapen, now, parent, record, room, self, storeOf, worker } from '../support.ts'

const held = (ends: string) => record('meeting', idOf(5), {
  child: null, type: 'network', title: 'Netværksmøde', purpose: 'Skolestart', noSupportCut: true, starts: '2026-11-20T08:00:00.000Z', ends,
  place: 'Skolen', people: [], minutes: null,
})
const adding = { meeting: idOf(5), text: 'Transporten' }
const point = record('point', idOf(6), { meeting: idOf(5), by: mette, byName: 'Mette Lund', text: 'Transporten', at: now })

describe('a point on a meeting\'s agenda', () => {
  it('is kept with whose it is', () => {
    const store = storeOf([held('2026-11-20T10:00:00.000Z')])
    const effect = store.take(pointAdd, adding, contextOf(parent))
    expect([store.bodies('point'), misshapen(effect)]).toEqual([[{ meeting: idOf(5), by: mette, byName: 'Mette Lund', text: 'Transporten', at: now }], []])
  })

  it('may be added while the meeting lasts, and not after', () => {
    const ending = (ends: string) => storeOf([held(ends)]).take(pointAdd, adding, contextOf(parent))
    expect([ending(now), ending('2026-11-20T08:59:59.999Z')]).toMatchObject([[{ kind: 'point' }], { refused: 'meeting-over' }])
  })

  it('needs a meeting of this room', () => {
    expect(storeOf().take(pointAdd, adding, contextOf(parent))).toEqual({ refused: 'no-such-meeting' })
  })

  it('is added once, however often it is painted', () => {
    const store = storeOf([held('2026-11-20T10:00:00.000Z')])
    for (let time = 0; time < 3; time += 1) store.take(pointAdd, adding, contextOf(parent))
    expect(store.bodies('point')).toHaveLength(1)
  })

  it('may be taken away by whoever put it there, and by nobody else', () => {
    const store = storeOf([point])
    expect(store.take(pointRemove, { point: point.id }, contextOf(worker))).toEqual({ refused: 'may-not' })
    expect(store.take(pointRemove, { point: point.id }, contextOf(parent))).toEqual([{ kind: 'point', id: point.id, body: null }])
    expect(store.take(pointRemove, { point: point.id }, contextOf(parent))).toEqual([])
  })
})

describe('a visit to the family\'s page', () => {
  it('is one line with who and when', () => {
    const store = storeOf()
    const effect = store.take(pageVisit, {}, contextOf(mate))
    store.take(pageVisit, {}, contextOf(mate))
    expect([store.bodies('page-visit'), misshapen(effect)]).toEqual([[{ by: maja, byName: 'Maja Holm', at: now }], []])
  })

  it('is recorded for staff alone', () => {
    expect(pageVisit.may).toEqual(['contact-person', 'mate'])
  })
})

describe('what lies in my own room', () => {
  it('is how far I have read a thread, which never moves back', () => {
    const store = storeOf()
    const told = [3, 7, 5, 7].map((upTo) => store.take(seenMark, { thread: room, upTo }, contextOf(self)))
    expect(store.bodies('seen')).toEqual([{ upTo: 7, at: now }])
    expect([told.map((effect) => (effect as []).length), misshapen(told[0]!)]).toEqual([[1, 1, 0, 0], []])
  })

  it('is each thread\'s own mark', () => {
    const store = storeOf()
    store.take(seenMark, { thread: room, upTo: 7 }, contextOf(self))
    store.take(seenMark, { thread: `family:${idOf(10)}`, upTo: 2 }, contextOf(self))
    expect(store.bodies('seen').map((seen) => seen.upTo)).toEqual([7, 2])
  })

  it('is until when something was put off, the last word standing', () => {
    const store = storeOf()
    const effect = store.take(needPostpone, { need: idOf(1), until: '2026-11-21T07:00:00.000Z' }, contextOf(self))
    store.take(needPostpone, { need: idOf(1), until: '2026-11-23T07:00:00.000Z' }, contextOf(self))
    expect([store.bodies('postponed'), misshapen(effect)]).toEqual([[{ until: '2026-11-23T07:00:00.000Z' }], []])
  })

  it('is written by oneself alone', () => {
    expect([seenMark.may, needPostpone.may, seenMark.rooms, needPostpone.rooms]).toEqual([['self'], ['self'], ['me'], ['me']])
  })
})
