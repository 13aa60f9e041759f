import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarEvent } from '../../../src/contract/rules/calendar-event.ts'
import { type CalendarEvent, calendarFile } from '../../../src/contract/rules/calendar-file.ts'
import { clockOf, dayOf } from '../../../src/contract/rules/days.ts'
import { calendarWords } from '../../../src/words/da/calendar.ts'
import { runs } from '../../support/counts.ts'
import { anyInstant, idOf, record } from '../support.ts'

const head = { name: 'Én indgang', now: '2026-11-22T08:00:00.000Z', url: 'https://indgang.example' }
const event = (given: Partial<CalendarEvent> = {}): CalendarEvent =>
  ({ id: idOf(1), starts: '2026-11-26T08:00:00.000Z', ends: '2026-11-26T09:00:00.000Z', sequence: 0, isCancelled: false, title: 'Aftale i Én indgang', place: null, ...given })

/** The file as another program understands it. */
function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const read = new ICAL.Event(one)
    const at = (time: ICAL.Time) => time.toJSDate().toISOString()
    return {
      uid: read.uid, starts: at(read.startDate), ends: at(read.endDate), sequence: read.sequence, title: read.summary, place: read.location,
      status: one.getFirstPropertyValue('status'), zone: read.startDate.zone?.tzid,
    }
  })
}
const file = (...events: CalendarEvent[]) => calendarFile(events, head)
const octets = (line: string) => new TextEncoder().encode(line).length

describe('a calendar file, read back by another program', () => {
  it('says the same meeting', () => {
    expect(readBack(file(event({ sequence: 3, title: 'Netværksmøde; skole, bus', place: 'Skovvangskolen\\lokale 12\nved porten' })))).toEqual([{
      uid: `${idOf(1)}@en-indgang`, starts: '2026-11-26T08:00:00.000Z', ends: '2026-11-26T09:00:00.000Z', sequence: 3,
      title: 'Netværksmøde; skole, bus', place: 'Skovvangskolen\\lokale 12\nved porten', status: 'CONFIRMED', zone: 'UTC',
    }])
  })

  // 28 March 2027 at 1 UTC two o'clock becomes three; 31 October 2027 at 1 UTC three becomes two.
  it.each([
    ['the Friday before summer time', '2027-03-26T08:00:00.000Z', '2027-03-26', '09:00'], ['the Monday after', '2027-03-29T07:00:00.000Z', '2027-03-29', '09:00'],
    ['a minute before the hour that is not there', '2027-03-28T00:59:00.000Z', '2027-03-28', '01:59'], ['the minute after it', '2027-03-28T01:00:00.000Z', '2027-03-28', '03:00'],
    ['the Friday before winter time', '2027-10-29T07:00:00.000Z', '2027-10-29', '09:00'], ['the Monday after it', '2027-11-01T08:00:00.000Z', '2027-11-01', '09:00'],
    ['half past two for the first time', '2027-10-31T00:30:00.000Z', '2027-10-31', '02:30'], ['half past two for the second time', '2027-10-31T01:30:00.000Z', '2027-10-31', '02:30'],
  ])('is on the right hour: %s', (_, starts, day, clock) => {
    const [read] = readBack(file(event({ starts, ends: new Date(Date.parse(starts) + 3_600_000).toISOString() })))
    expect([read!.starts, dayOf(read!.starts), clockOf(read!.starts)]).toEqual([starts, day, clock])
    expect(Date.parse(read!.ends) - Date.parse(read!.starts)).toBe(3_600_000)
  })

  it('says that a meeting is cancelled, under the same id and a higher number', () => {
    expect(readBack(file(event({ sequence: 4, isCancelled: true })))).toMatchObject([{ uid: `${idOf(1)}@en-indgang`, sequence: 4, status: 'CANCELLED' }])
  })

  it('gives back any words and any moment', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 300, size: 'max' }).map((words) => words.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, '').toWellFormed().trim()).filter((words) => words !== '')
    fc.assert(fc.property(text, text, anyInstant, fc.nat(99), (title, place, starts, sequence) => {
      const whole = `${starts.slice(0, 19)}.000Z`
      expect(readBack(file(event({ title, place, starts: whole, ends: whole, sequence })))).toMatchObject([{ title, place, starts: whole, sequence }])
    }), { numRuns: runs(300, 5000) })
  })

  it('has no line over 75 octets, cuts no letter in two, and ends each line as the standard says', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ minLength: 60, maxLength: 400, size: 'max' }), fc.string({ unit: 'grapheme', maxLength: 400, size: 'max' })), (title) => {
      const written = file(event({ title: title || 'æ' }))
      const lines = written.split('\r\n')
      expect(lines.at(-1)).toBe('')
      expect(lines.filter((line) => octets(line) > 75 || /[\r\n]/.test(line) || !line.isWellFormed())).toEqual([])
    }), { numRuns: runs(300, 5000) })
  })

  it('lets no words of a meeting become a line of the file', () => {
    const written = file(event({ title: 'Møde\r\nEND:VEVENT\r\nBEGIN:VALARM', place: '\nATTENDEE:mailto:a@b.example' }))
    expect(readBack(written)).toHaveLength(1)
    expect(written.split('\r\n').filter((line) => /^(ATTENDEE|BEGIN:VALARM)/.test(line))).toEqual([])
  })
})

describe('a meeting in a calendar', () => {
  const meeting = record('meeting', idOf(5), {
    child: idOf(6), type: 'network', title: 'Netværksmøde om Emils skolestart', purpose: 'Bussen', noSupportCut: true, starts: '2026-11-26T08:00:00.000Z', ends: '2026-11-26T09:00:00.000Z',
    place: 'Skovvangskolen', people: [{ name: 'Anne', part: 'Klasselærer', person: null }], minutes: null,
  })
  const written = (hasTitles: boolean, body = meeting.body) => calendarFile([calendarEvent({ ...meeting, body }, hasTitles, calendarWords)], head)

  it('names nobody, no place and nothing of what it is about', () => {
    for (const word of ['Emil', 'Skovvang', 'Bussen', 'Anne', 'Netværk', 'skolestart', 'Klasse']) expect(written(false)).not.toContain(word)
    expect(readBack(written(false))).toMatchObject([{ title: 'Aftale i Én indgang', place: null }])
  })

  it('says title and place to whoever chose it', () => {
    expect(readBack(written(true))).toMatchObject([{ title: 'Netværksmøde om Emils skolestart', place: 'Skovvangskolen', sequence: 0 }])
  })

  it('says in its title too that it is cancelled', () => {
    const off = { ...meeting.body, sequence: 2, cancelled: { by: idOf(1), byName: 'Sofie', at: head.now, words: 'Sygdom' } }
    expect([readBack(written(false, off)), readBack(written(true, off))]).toMatchObject([[{ title: 'Aflyst: Aftale i Én indgang', sequence: 2, status: 'CANCELLED' }], [{ title: 'Aflyst: Netværksmøde om Emils skolestart' }]])
    expect(written(false, off)).not.toContain('Sygdom')
  })
})
