import { describe, expect, it } from 'vitest'
import { busyAdd, busyRemove } from '../../../src/contract/intents/busy.ts'
import { minutesAgree, minutesFlag, minutesHeed, minutesWrite } from '../../../src/contract/intents/minutes.ts'
import { currentMinutes, hasAgreed } from '../../../src/contract/rules/meetings.ts'
import { contextOf, idOf, mate, mette, misshapen, parent, record, sofie, storeOf, worker } from '../support.ts'

const meeting = idOf(5)
const held = record('meeting', meeting, {
  child: null, type: 'network', title: 'Netværksmøde', purpose: 'Skolestart', noSupportCut: true, starts: '2026-11-20T07:00:00.000Z', ends: '2026-11-20T08:00:00.000Z', place: 'Skolen', people: [], minutes: null,
})
const by = (intent: number, actor = worker) => contextOf(actor, { intent: idOf(intent) })
const write = (text: string, over: string | null = null) => ({ meeting, text, over })
const written = () => { const store = storeOf([held]); store.take(minutesWrite, write('Vi talte om bussen.'), by(100)); return store }
const current = (store: ReturnType<typeof written>) => currentMinutes(store.known.all('minutes'), meeting).map((one) => one.body.text)

describe('minutes', () => {
  it('are agreed by each person, of the very text', () => {
    const store = written()
    expect(misshapen(store.take(minutesAgree, { minutes: idOf(100) }, by(101, parent)))).toEqual([])
    store.take(minutesAgree, { minutes: idOf(100) }, by(102, parent))
    expect(store.bodies('minutes')[0]?.agreed.map((one) => one.person)).toEqual([sofie, mette])
  })

  it('keep the earlier text when they are corrected, and ask for a new yes', () => {
    const store = written()
    store.take(minutesWrite, write('Vi talte om bussen og pauserne.', idOf(100)), by(103))
    expect([store.bodies('minutes').length, current(store)]).toEqual([2, ['Vi talte om bussen og pauserne.']])
    expect(store.take(minutesAgree, { minutes: idOf(100) }, by(104, parent))).toEqual({ refused: 'minutes-changed' })
    expect(hasAgreed(store.known.get('minutes', idOf(103))!.body, mette)).toBe(false)
  })

  it('corrected by two at once stand in both texts until one is written over both', () => {
    const store = written()
    store.take(minutesWrite, write('Sofies rettelse', idOf(100)), by(105))
    store.take(minutesWrite, write('Majas rettelse', idOf(100)), by(106, mate))
    expect(current(store)).toEqual(['Sofies rettelse', 'Majas rettelse'])
    const shared = { ...write('Den fælles tekst', idOf(105)), also: [idOf(106)] }
    expect(misshapen(store.take(minutesWrite, shared, by(120)))).toEqual([])
    expect([current(store), store.bodies('minutes').length]).toEqual([['Den fælles tekst'], 4])
    expect([105, 106].map((one) => store.take(minutesAgree, { minutes: idOf(one) }, by(121, parent)))).toEqual([{ refused: 'minutes-changed' }, { refused: 'minutes-changed' }])
  })

  it('are of a meeting that is there, and correct a text of that meeting', () => {
    expect(storeOf().take(minutesWrite, write('Nej'), by(107))).toEqual({ refused: 'no-such-meeting' })
    expect(written().take(minutesWrite, write('Nej', idOf(55)), by(108))).toEqual({ refused: 'no-such-minutes' })
    expect(written().take(minutesWrite, { ...write('Nej', idOf(100)), also: [idOf(55)] }, by(122))).toEqual({ refused: 'no-such-minutes' })
  })

  it('stand unchanged beside the words of whoever sees it otherwise, however many do', () => {
    const store = written()
    const flag = { meeting, minutes: idOf(100), says: 'Vi talte om bussen.', text: 'Vi talte mest om pauserne.' }
    expect(misshapen(store.take(minutesFlag, flag, by(109, parent)))).toEqual([])
    store.take(minutesFlag, { ...flag, text: 'Og om svømning.' }, by(110, { ...parent, person: idOf(4), name: 'Anders Friis' }))
    expect([current(store), store.bodies('minutes-flag').map((one) => [one.byName, one.text])]).toEqual([
      ['Vi talte om bussen.'], [['Mette Lund', 'Vi talte mest om pauserne.'], ['Anders Friis', 'Og om svømning.']],
    ])
    store.take(minutesHeed, { flag: idOf(109) }, by(111))
    expect(store.bodies('minutes-flag').map((one) => one.heard?.byName)).toEqual(['Sofie Krog', undefined])
  })
})

describe('the times a parent cannot', () => {
  it('lie in her own room alone', () => {
    expect([busyAdd.rooms, busyAdd.may, busyRemove.rooms]).toEqual([['private'], ['parent'], ['private']])
  })
  it.each([
    [{ from: '2026-12-04', to: '2026-12-01', hours: null }, 'times-backwards'],
    [{ from: '2026-12-01', to: '2026-12-01', hours: { from: '10:00', to: '10:00' } }, 'times-backwards'],
    [{ from: '2026-11-01', to: '2026-11-19', hours: null }, 'times-passed'],
  ])('are neither backwards nor over', (payload, code) => {
    expect(storeOf().take(busyAdd, payload, by(120, parent))).toEqual({ refused: code })
  })
  it('are put down and taken away', () => {
    const store = storeOf()
    expect(misshapen(store.take(busyAdd, { from: '2026-12-01', to: '2026-12-04', hours: { from: '12:00', to: '15:30' } }, by(121, parent)))).toEqual([])
    store.take(busyRemove, { busy: idOf(121) }, by(122, parent))
    expect(store.bodies('busy')).toEqual([])
  })
})
