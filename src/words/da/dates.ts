import { addDays, clockOf, dayOf, daysBetween, weekdayOf } from '../../contract/rules/days.ts'
import type { Day, Instant } from '../../contract/values.ts'

const months = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december']
const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']
const numbers = ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv']

const partsOf = (day: Day) => day.split('-').map(Number) as [number, number, number]
const monthOf = (day: Day) => months[partsOf(day)[1] - 1] ?? ''

/** `Torsdag`: for the start of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Within a sentence: `klasselærer`, but `PPR-konsulent`. */
export const small = (text: string): string => (/^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1))

/** A small count in words up to twelve: `to`, `13`. */
export const countWord = (count: number): string => numbers[count] ?? String(count)

export const weekday = (day: Day): string => weekdays[weekdayOf(day) - 1] ?? ''
/** An ISO weekday number, Monday 1, as a word. */
export const weekdayName = (iso: number): string => weekdays[iso - 1] ?? ''

/** `26. november`, with the year when it is another than today's. */
export function dateOf(day: Day, today: Day): string {
  const [year, , date] = partsOf(day)
  return `${date}. ${monthOf(day)}${year === partsOf(today)[0] ? '' : ` ${year}`}`
}

/** `26. nov.`, for pictures with little room. */
export function shortDate(day: Day): string {
  const month = monthOf(day)
  return `${partsOf(day)[2]}. ${month.length > 4 ? `${month.slice(0, 3)}.` : month}`
}

/** `nov`, for the leaf of a calendar. */
export const shortMonth = (day: Day): string => monthOf(day).slice(0, 3)
/** `tors.`, likewise. */
export const shortWeekday = (day: Day): string => `${weekday(day).slice(0, weekdayOf(day) === 4 ? 4 : 3)}.`
export const dayOfMonth = (day: Day): number => partsOf(day)[2]

/** `torsdag 26. november`. */
export const longDate = (day: Day, today: Day): string => `${weekday(day)} ${dateOf(day, today)}`

/** `august 2024`: since when. */
export const monthAndYear = (day: Day): string => `${monthOf(day)} ${partsOf(day)[0]}`

const near: Record<number, string> = { [-1]: 'i går', 0: 'i dag', 1: 'i morgen' }

/** A day as people say it: `i dag`, `i morgen`, `onsdag` within the coming six days, else `onsdag 2. december`. */
export function dayWords(day: Day, today: Day): string {
  const distance = daysBetween(today, day)
  return near[distance] ?? (distance > 0 && distance < 7 ? weekday(day) : longDate(day, today))
}

/** `senest onsdag`, `senest i morgen`. */
export const atTheLatest = (day: Day, today: Day): string => `senest ${dayWords(day, today)}`

/** How long ago a day is: `i går`, `for 9 dage siden`, `for 3 uger siden`, `for 2 måneder siden`. */
export function ago(day: Day, today: Day): string {
  const days = daysBetween(day, today)
  if (days < 2) return near[-days] ?? longDate(day, today)
  return `for ${span(days)} siden`
}

/** How far ahead a day is: `i morgen`, `om 9 dage`, `om 3 uger`. */
export function ahead(day: Day, today: Day): string {
  const days = daysBetween(today, day)
  return days < 2 ? (near[days] ?? longDate(day, today)) : `om ${span(days)}`
}

function span(days: number): string {
  if (days < 21) return `${days} dage`
  if (days < 60) return `${Math.round(days / 7)} uger`
  if (days < 700) return `${Math.round(days / 30.4)} måneder`
  return `${Math.round(days / 365.25)} år`
}

/** The clock as it is said: `kl. 9`, `kl. 9.30`. */
export function clock(instant: Instant): string {
  const [hour = '0', minute = '00'] = clockOf(instant).split(':')
  return `kl. ${Number(hour)}${minute === '00' ? '' : `.${minute}`}`
}

/** `10.14`, beside a message. */
export function clockShort(instant: Instant): string {
  const [hour = '0', minute = '00'] = clockOf(instant).split(':')
  return `${Number(hour)}.${minute}`
}

/** Between two clocks, which no line may break apart. */
export const dash = '–\u2060'

/** `kl. 9.00–10.00`, never broken after `kl.` */
export const clockRange = (starts: Instant, ends: Instant): string => `kl.\u00a0${clockShort(starts)}${dash}${clockShort(ends)}`

/** `torsdag 26. november kl. 9`. */
export const moment = (instant: Instant, today: Day): string => `${longDate(dayOf(instant), today)} ${clock(instant)}`

/** `i dag kl. 9`, `i går kl. 14.30`, else the date. */
export function momentWords(instant: Instant, today: Day): string {
  const day = dayOf(instant)
  const distance = daysBetween(today, day)
  return `${near[distance] ?? longDate(day, today)} ${clock(instant)}`
}

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

/** Names in a row: `Sofie, Anne og PPR`. */
export function inARow(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`
}

/** The first name of a full name. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name

/** `Emils`, `Lukas'`: whose. */
export const whose = (name: string): string => (/[sxz]$/i.test(name) ? `${name}'` : `${name}s`)
