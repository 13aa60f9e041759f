import type { WorkHours } from '../../../contract/records/card.ts'
import { weekdayName } from '../../../words/da/dates.ts'
import { ownPage } from '../../../words/da/own-page.ts'

/** The hours of one weekday as the fields hold them; empty where none are told. */
export type HoursRow = { day: number; from: string; to: string }
export type HoursFault = { id: string; text: string }

/** A row for each day she works. */
export const rowsOf = (workingDays: readonly number[], hours: WorkHours | undefined): HoursRow[] =>
  [...workingDays].sort((one, other) => one - other).map((day) => ({ day, from: hours?.[day - 1]?.from ?? '', to: hours?.[day - 1]?.to ?? '' }))

/** What is in the way, at which field. */
export function hoursFaults(rows: readonly HoursRow[]): HoursFault[] {
  const words = ownPage.hours
  return rows.flatMap(({ day, from, to }) => {
    if (!from !== !to) return [{ id: `hours-${day}-${from ? 'to' : 'from'}`, text: words.half(weekdayName(day)) }]
    return from && to <= from ? [{ id: `hours-${day}-to`, text: words.backwards(weekdayName(day)) }] : []
  })
}

/** The payload of `card.hours`: Monday to Sunday. */
export const hoursOf = (rows: readonly HoursRow[]): { hours: WorkHours } => ({
  hours: Array.from({ length: 7 }, (_, place) => {
    const row = rows.find((one) => one.day === place + 1)
    return row?.from && row.to ? { from: row.from, to: row.to } : null
  }),
})
