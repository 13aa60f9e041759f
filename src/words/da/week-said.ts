import type { WeekGrid } from '../../contract/records/wish.ts'
import { type DayPart, type Fit, partNames, weekdays } from './wish-choices.ts'

/** "Passer godt: mandag, onsdag formiddag": the grid's cells of one fit, part by part, in words. */
export function weekSaid(week: WeekGrid): string[] {
  const lines = (['good', 'never'] as const).flatMap((fit) => {
    const parts = partsSaid(week, fit)
    return parts.length ? [`${fit === 'good' ? 'Passer godt' : 'Aldrig'}: ${parts.join('; ')}.`] : []
  })
  return lines.length ? lines : ['Alle tider går an.']
}

function partsSaid(week: WeekGrid, fit: Fit): string[] {
  return (Object.keys(partNames) as DayPart[]).flatMap((part) => {
    const days = weekdays.filter((_day, index) => week[part][index] === fit)
    if (days.length === 0) return []
    return [`${partNames[part].long} ${days.length === 5 ? 'alle hverdage' : days.map((day) => day.long).join(', ')}`]
  })
}
