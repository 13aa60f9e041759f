import { draftCard, draftMembers, draftMunicipality } from './draft-people.ts'
import { draftPlan } from './draft-plan.ts'
import { draftTalk } from './draft-talk.ts'
import { draftTold } from './draft-told.ts'
import { draftWishes } from './draft-wishes.ts'
import { type Desk, draftKey } from './drafts.ts'
import { type NextNumber, numberDrafts, type RecordRow } from './number.ts'
import { draftReads } from './reads.ts'

/** Every record to be written, numbered. Marks come last, since they name the numbers of messages. */
export function buildDrafts(desk: Desk, next: NextNumber): RecordRow[] {
  draftMunicipality(desk)
  for (const worker of desk.file.staff) draftCard(desk, worker)
  for (const family of desk.file.families) {
    draftMembers(desk, family)
    draftPlan(desk, family)
    draftTalk(desk, family)
    draftWishes(desk, family)
    draftTold(desk, family)
  }
  const rows = numberDrafts(desk.drafts.values(), next)
  const firstOf = new Map(rows.filter((row) => row.kind === 'message').map((row) => [draftKey(row.room, row.kind, row.id), row.first]))
  desk.drafts.clear()
  for (const family of desk.file.families) draftReads(desk, family, firstOf)
  return [...rows, ...numberDrafts(desk.drafts.values(), next)]
}
