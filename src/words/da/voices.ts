import type { Voice } from '../../contract/records/goal.ts'
import type { Day } from '../../contract/values.ts'
import { firstName, monthAndYear } from './dates.ts'

export const noVoice = 'Ingen har sat tal på endnu.'

const monthOf = (day: Day, today: Day) => {
  const words = monthAndYear(day)
  return day.slice(0, 4) === today.slice(0, 4) ? words.slice(0, -5) : words
}

/** Both voices and the earlier mark in one line: `I siger 6 · Sofie siger 6 · i august sagde I 3`. */
export function voiceWords(voices: { family?: Voice; staff?: Voice; earlier?: Voice }, name: string, isTwo: boolean, today: Day): string[] {
  const { family, staff, earlier } = voices
  const you = isTwo ? 'I' : 'Du'
  return [
    family && `${you} siger ${family.mark}`,
    staff && `${firstName(name)} siger ${staff.mark}`,
    earlier && `i ${monthOf(earlier.day, today)} sagde ${isTwo ? 'I' : 'du'} ${earlier.mark}`,
  ].filter((one) => one !== undefined)
}
