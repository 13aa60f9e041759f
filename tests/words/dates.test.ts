import { describe, expect, it } from 'vitest'
import { ago, ahead, atTheLatest, clock, dayWords, inARow, longDate, moment, shortDate, whose } from '../../src/words/da/dates.ts'

const today = '2026-11-21'

describe('dates as people say them', () => {
  it('name the days around today', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-25'].map((day) => dayWords(day, today))).toEqual(['i går', 'i dag', 'i morgen', 'onsdag'])
  })
  it('name the date from a week on', () => {
    expect(dayWords('2026-11-28', today)).toBe('lørdag 28. november')
    expect(atTheLatest('2026-11-30', today)).toBe('senest mandag 30. november')
  })
  it('name the year only when it is another', () => {
    expect(longDate('2027-01-04', today)).toBe('mandag 4. januar 2027')
  })
  it('tell the hour in Denmark, minutes only when there are some', () => {
    expect(moment('2026-11-26T08:00:00.000Z', today)).toBe('torsdag 26. november kl. 9')
    expect(clock('2026-07-01T07:30:00.000Z')).toBe('kl. 9.30')
  })
  it('tell how long ago and how far ahead in days, weeks, months and years', () => {
    expect(['2026-11-12', '2026-10-24', '2026-08-21', '2024-11-21'].map((day) => ago(day, today))).toEqual(['for 9 dage siden', 'for 4 uger siden', 'for 3 måneder siden', 'for 2 år siden'])
    expect(ahead('2026-11-23', today)).toBe('om 2 dage')
  })
  it('shorten months of more than four letters', () => {
    expect([shortDate('2026-05-01'), shortDate('2026-06-01'), shortDate('2026-10-01')]).toEqual(['1. maj', '1. juni', '1. okt.'])
  })
  it('put names in a row and say whose', () => {
    expect(inARow(['Sofie', 'Anne', 'PPR'])).toBe('Sofie, Anne og PPR')
    expect([whose('Sofie'), whose('Jonas')]).toEqual(['Sofies', 'Jonas\''])
  })
})
