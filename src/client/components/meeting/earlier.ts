import type { Meeting } from '../../../contract/records/meeting.ts'
import { toldOf } from '../../../contract/rules/meetings.ts'
import { meetingEarlier as words } from '../../../words/da/meeting-earlier.ts'

/** What stood about a meeting before each time it was put right: only what was changed, the newest change first. */
export function earlierOf(meeting: Meeting): { byName: string; at: string; lines: { name: string; text: string }[] }[] {
  const all = meeting.earlier ?? []
  return all.map(({ byName, at, ...before }, place) => {
    const after = all[place + 1] ?? toldOf(meeting)
    const keys = (Object.keys(words.fields) as (keyof typeof words.fields)[]).filter((key) => before[key] !== after[key])
    return { byName, at, lines: keys.map((key) => ({ name: words.fields[key], text: textOf(before[key]) })) }
  }).reverse()
}

const textOf = (said: string | boolean | null) => (typeof said === 'boolean' ? words.yesNo(said) : (said ?? words.nothing))
