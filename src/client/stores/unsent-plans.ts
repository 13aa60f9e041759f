import { parseRoom } from '../../contract/rooms.ts'
import { newSubject } from '../../contract/rules/new-subject.ts'
import { useRecords } from './records.ts'
import { useUnsent } from './unsent.ts'

type Said = { suggestion?: string; subject?: string | null; goal?: string; role?: string }

/** What was not sent about goals and roles: each is put right on the page of its goal or role, where both texts are shown. */
export function useUnsentPlans() {
  const unsent = useUnsent()
  const isPlan = (name: string) => name.startsWith('goal.') || name.startsWith('role.')
  const rooms = () => [...new Set(unsent.rows.filter((row) => isPlan(row.name)).map((row) => row.room))]
  const suggestions = useRecords(rooms, 'suggestion')

  /** The goal or role that a row is about, in which family; undefined for a row about something else. */
  function placeOf(id: string): { about: 'goal' | 'role'; subject: string; family: string } | undefined {
    const row = unsent.rows.find((one) => one.id === id)
    if (!row || !isPlan(row.name)) return undefined
    const said = row.payload as Said
    const subject = said.goal ?? said.role ?? said.subject ?? suggestions.rows.value.find((one) => one.id === said.suggestion)?.body.subject ?? newSubject
    return { about: row.name.startsWith('goal.') ? 'goal' : 'role', subject, family: parseRoom(row.room)?.family ?? '' }
  }
  return { placeOf }
}
