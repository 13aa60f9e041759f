import type { ImportFamily } from '../../../contract/import/family.ts'
import type { ImportWorker } from '../../../contract/import/people.ts'
import type { Member } from '../../../contract/records/member.ts'
import { familyRoom, municipalityRoom, workerRoom } from '../../../contract/rooms.ts'
import { type Desk, known, put } from './drafts.ts'

/** What all in the municipality may know. The first three have one record each, named as their kind. */
export function draftMunicipality(desk: Desk): void {
  const { municipality, modelProfile, team } = desk.file
  const { id: _, ...body } = municipality
  if (desk.isNew(municipality)) put(desk, municipalityRoom, 'municipality', 'municipality', body)
  if (desk.isNew(modelProfile)) put(desk, municipalityRoom, 'model-profile', 'model-profile', modelProfile)
  if (desk.isNew(team)) put(desk, municipalityRoom, 'team', 'team', team)
  for (const { id, by, ...said } of (desk.file.saidDone ?? []).filter(desk.isNew))
    put(desk, municipalityRoom, 'said-done', desk.idOf('said-done', id), { ...said, by: desk.idOf('person', by), byName: desk.nameOf(by) }, said.at)
}

/** A worker's card, in her own room. */
export function draftCard(desk: Desk, worker: ImportWorker): void {
  if (!worker.card || !desk.isNew(worker)) return
  const person = desk.idOf('person', worker.id)
  const absences = worker.card.absences.map(({ from, to, cover }) => ({ from, to, cover: desk.idOf('person', cover), coverName: desk.nameOf(cover) }))
  put(desk, workerRoom(person), 'card', person, { ...worker.card, absences, person, name: worker.name })
}

type Tie = Pick<Member, 'role' | 'since' | 'until' | 'relation'> & { person: string; isNew: boolean }

function tiesOf(desk: Desk, family: ImportFamily): Tie[] {
  return [
    ...family.custody.map((one) => ({ person: one.parent, role: 'parent' as const, since: one.since, until: one.until, relation: one.relation, isNew: desk.isNew(one) })),
    ...family.assignments.map((one) => ({ person: one.worker, role: one.role, since: one.since, until: one.until, relation: null, isNew: desk.isNew(one) })),
  ]
}

/** Somebody may have come, gone and come back: the open tie counts, else the latest. */
const latest = (one: Tie, other: Tie) => ((one.until ?? '9') + one.since > (other.until ?? '9') + other.since ? one : other)

/** Who belongs to the family. How often a worker has met the child is counted from the shared contacts. */
export function draftMembers(desk: Desk, family: ImportFamily): void {
  const ties = tiesOf(desk, family)
  const room = familyRoom(desk.idOf('family', family.id))
  for (const person of new Set(ties.filter((tie) => tie.isNew).map((tie) => tie.person))) {
    const { role, since, until, relation } = ties.filter((tie) => tie.person === person).reduce(latest)
    const id = desk.idOf('person', person)
    const met = known(desk, room, 'member', id)?.met ?? 0
    put(desk, room, 'member', id, { person: id, name: desk.nameOf(person), role, since, until, relation, met })
  }
  for (const contact of family.contacts) {
    if (!contact.metChild || contact.privateTo !== null || !desk.isNew(contact)) continue
    const id = desk.idOf('person', contact.by)
    const member = known(desk, room, 'member', id)
    if (member) put(desk, room, 'member', id, { ...member, met: member.met + 1 })
  }
}
