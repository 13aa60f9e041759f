import { describe, expect, it } from 'vitest'
import { cardHours } from '../../../src/contract/intents/card.ts'
import type { WorkHours } from '../../../src/contract/records/card.ts'
import { quietNow } from '../../../src/contract/rules/quiet.ts'
import { card } from '../records/samples.ts'
import { contextOf, misshapen, record, sofie, storeOf, worker } from '../support.ts'

const daily = { from: '08:30', to: '15:30' }
const hours: WorkHours = [daily, daily, daily, daily, { from: '08:00', to: '13:00' }, null, null]
const herself = contextOf({ ...worker, role: 'self' })
// 20 November 2026 is a Friday; the clock in Denmark is an hour ahead of UTC.
const sees = (clock: string, given = {}) => quietNow(card({ hours, ...given }), [], `2026-11-${clock}:00.000Z`)?.sees

describe('when she sees what is written now', () => {
  it.each([
    ['before her hours begin', '19T07:29', '2026-11-19'], ['as they begin', '19T07:30', undefined], ['within them', '19T14:29', undefined], ['as they end', '19T14:30', '2026-11-20'],
    ['on her short day after it', '20T12:00', '2026-11-23'], ['on her short day within it', '20T11:59', undefined], ['in a weekend', '21T10:00', '2026-11-23'],
  ] as const)('%s', (_when, clock, day) => expect(sees(clock)).toBe(day))

  it('is reckoned from eight to four where the card tells no hours, as an older one does', () => {
    const old = (clock: string) => sees(clock, { hours: undefined })
    expect([old('20T06:59'), old('20T07:00'), old('20T14:59'), old('20T15:00')]).toEqual(['2026-11-20', undefined, undefined, '2026-11-23'])
  })

  it('is reckoned likewise on a day of hers of which no hours are told', () => {
    expect(sees('20T14:59', { hours: hours.map((one, place) => (place === 4 ? null : one)) })).toBeUndefined()
  })

  it('is the day she is back where she is away, whatever the hour', () => {
    expect(sees('19T10:00', { absences: [{ from: '2026-11-18', to: '2026-11-22', cover: sofie, coverName: 'Maja Holm' }] })).toBe('2026-11-23')
  })

  it('is not said of one without a card', () => expect(quietNow(undefined, [], '2026-11-20T22:00:00.000Z')).toBeUndefined())
})

describe('her hours', () => {
  const store = () => storeOf([record('card', sofie, card())])
  it('are hers to set, and with none at all the card is as before', () => {
    const held = store()
    const effect = held.take(cardHours, { hours }, herself)
    expect([held.bodies('card')[0]?.hours, misshapen(effect)]).toEqual([hours, []])
    held.take(cardHours, { hours: hours.map(() => null) }, herself)
    expect(held.bodies('card')).toEqual([card()])
  })

  it.each([['15:00', '08:00'], ['08:00', '08:00']])('from %s to %s are refused', (from, to) => {
    expect(store().take(cardHours, { hours: [{ from, to }, ...hours.slice(1)] }, herself)).toEqual({ refused: 'hours-backwards' })
  })

  it('are nobody\'s without a card, and set by oneself in one\'s own room alone', () => {
    expect([storeOf().take(cardHours, { hours }, herself), cardHours.may, cardHours.rooms]).toEqual([{ refused: 'may-not' }, ['self'], ['worker']])
  })
})
