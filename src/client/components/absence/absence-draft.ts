import type { Absence } from '../../../contract/records/card.ts'
import { absenceFault } from '../../../contract/rules/absences.ts'
import { isDay } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { ownPage } from '../../../words/da/own-page.ts'

/** An absence while it is being written: days as the fields hold them, the mate's id or nothing. */
export type AbsenceDraft = { from: string; to: string; cover: string }
/** The payload of `absence.set`. */
export type AbsencePayload = { from: Day; to: Day; cover: string; coverName: string }
export type Mate = { person: string; name: string }
export type AbsenceFaultAt = { id: 'absence-from' | 'absence-to' | 'absence-cover'; text: string }

export const emptyAbsence: AbsenceDraft = { from: '', to: '', cover: '' }
export const absenceDraftKey = 'absence'

/** What is in the way of an absence, at which field. */
export function absenceFaults(draft: AbsenceDraft, { absences, mates, today }: { absences: readonly Absence[]; mates: readonly Mate[]; today: Day }): AbsenceFaultAt[] {
  const { faults } = ownPage
  const found: AbsenceFaultAt[] = []
  const bad = (day: string, missing: string) => (day === '' ? missing : isDay(day) ? undefined : faults.badDay)
  const [from, to] = [bad(draft.from, faults.from), bad(draft.to, faults.to)]
  if (from) found.push({ id: 'absence-from', text: from })
  if (to) found.push({ id: 'absence-to', text: to })
  const fault = !from && !to ? absenceFault(draft, absences, today) : undefined
  if (fault) found.push({ id: fault === 'absence-overlaps' ? 'absence-from' : 'absence-to', text: faults[fault] })
  if (!mates.some((mate) => mate.person === draft.cover)) found.push({ id: 'absence-cover', text: faults.cover })
  return found
}

export const absenceOf = (draft: AbsenceDraft, mates: readonly Mate[]): AbsencePayload =>
  ({ ...draft, coverName: mates.find((mate) => mate.person === draft.cover)?.name ?? '' })
