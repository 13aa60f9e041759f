import type { Card } from '../../contract/records/card.ts'
import { capital, dash, inARow, weekdayName } from './dates.ts'

/** `8`, `15.30`. */
const clockAt = (clock: string) => clock.replace(/^0/, '').replace(/:00$/, '').replace(':', '.')

/** `8–15.30`, said of one day. */
export const spanOf = ({ from, to }: { from: string; to: string }) => `${clockAt(from)}${dash}${clockAt(to)}`

/** `mandag til torsdag`, or the days one by one. */
export function weekdays(days: readonly number[]): string {
  const sorted = [...days].sort((one, other) => one - other)
  const isRow = sorted.length > 2 && sorted.every((day, index) => day === (sorted[0] ?? 0) + index)
  return isRow ? `${weekdayName(sorted[0] ?? 1)} til ${weekdayName(sorted.at(-1) ?? 5)}` : inARow(sorted.map(weekdayName))
}

/** `Mandag til torsdag 8–15.30, fredag 8–13`; of a card that tells no hours of its own, what it says in words. */
export function workHours({ hours, workingDays, workingHours }: Pick<Card, 'hours' | 'workingDays' | 'workingHours'>): string {
  // Hours that name their days need no days before them.
  if (!hours) return /dag/.test(workingHours) ? capital(workingHours) : `${capital(weekdays(workingDays))}, ${workingHours}`
  const said = new Map<string, number[]>()
  for (const day of [...workingDays].sort((one, other) => one - other)) {
    const own = hours[day - 1]
    const key = own ? spanOf(own) : ''
    said.set(key, [...(said.get(key) ?? []), day])
  }
  return capital([...said].map(([span, days]) => [weekdays(days), span].filter(Boolean).join(' ')).join(', '))
}
