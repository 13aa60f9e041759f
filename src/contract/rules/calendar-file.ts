import type { Id, Instant } from '../values.ts'

/** A meeting as a calendar shows it. `sequence` rises with each change and when it is cancelled. */
export type CalendarEvent = { id: Id; starts: Instant; ends: Instant; sequence: number; isCancelled: boolean; title: string; place: string | null }

/** What stands once in a file: what the calendar is called, when it was written, where the app is. */
export type CalendarHead = { name: string; now: Instant; url: string }

const longestLine = 75
const octetsOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** RFC 5545 3.1: no line of more than 75 octets; the next one begins with a space. A letter is never cut in two. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const letter of line) {
    const size = octetsOf(letter)
    if (octets + size > longestLine) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += size
  }
  return folded
}

/** RFC 5545 3.3.11: a text's own signs. Other control characters may not stand in a file at all. */
const escaped = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ').replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n')

/** A moment in UTC: `20261126T080000Z`. */
const moment = (instant: Instant): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

function eventLines({ id, starts, ends, sequence, isCancelled, title, place }: CalendarEvent, { now, url }: CalendarHead): string[] {
  return [
    'BEGIN:VEVENT', `UID:${id}@en-indgang`, `DTSTAMP:${moment(now)}`, `DTSTART:${moment(starts)}`, `DTEND:${moment(ends)}`,
    `SEQUENCE:${sequence}`, `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`, `TRANSP:${isCancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    `SUMMARY:${escaped(title)}`, ...(place === null ? [] : [`LOCATION:${escaped(place)}`]), `URL:${url}`, 'END:VEVENT',
  ]
}

/**
 * A calendar as a file (RFC 5545). Times stand in UTC: each meeting is one moment, which Apple, Google and Outlook all
 * show by the reader's own clock on both sides of summer time. A VTIMEZONE is needed only for what repeats, and is read
 * differently by the three.
 */
export function calendarFile(events: readonly CalendarEvent[], head: CalendarHead): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//En indgang//Kalender//DA', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(head.name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => eventLines(event, head)), 'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}
