import type { ImportFile } from '../../../contract/import/file.ts'
import type { ImportParent, ImportWorker } from '../../../contract/import/people.ts'
import type { Desk } from './drafts.ts'

export type TableRows = { name: string; columns: Record<string, string>; rows: object[] }

/** The rows that say who somebody is and what belongs together, in the order in which they refer to each other. */
export function membershipRows(desk: Desk): TableRows[] {
  const { file } = desk
  return [
    { name: 'person', columns: personColumns, rows: [...staffRows(desk, file.staff), ...parentRows(desk, file.parents)] },
    { name: 'family', columns: { id: 'uuid' }, rows: file.families.filter(desk.isNew).map((family) => ({ id: desk.idOf('family', family.id) })) },
    { name: 'custody', columns: tieColumns, rows: custodyRows(desk, file) },
    { name: 'assignment', columns: { ...tieColumns, role: 'text' }, rows: assignmentRows(desk, file) },
  ]
}

const personColumns = { id: 'uuid', name: 'text', staff: 'boolean', leader: 'boolean', login_issuer: 'text', login_subject: 'text', demo: 'jsonb' }
const tieColumns = { family: 'uuid', person: 'uuid', since: 'date', until: 'date' }

const personRow = (desk: Desk, person: ImportParent) => ({
  id: desk.idOf('person', person.id), name: person.name, demo: person.demo,
  login_issuer: person.login?.issuer ?? null, login_subject: person.login?.subject ?? null,
})

const staffRows = (desk: Desk, staff: ImportWorker[]) =>
  staff.filter(desk.isNew).map((worker) => ({ ...personRow(desk, worker), staff: true, leader: worker.isLeader }))

const parentRows = (desk: Desk, parents: ImportParent[]) =>
  parents.filter(desk.isNew).map((parent) => ({ ...personRow(desk, parent), staff: false, leader: false }))

const custodyRows = (desk: Desk, file: ImportFile) =>
  file.families.flatMap((family) => family.custody.filter(desk.isNew).map(({ parent, since, until }) => (
    { family: desk.idOf('family', family.id), person: desk.idOf('person', parent), since, until }
  )))

const assignmentRows = (desk: Desk, file: ImportFile) =>
  file.families.flatMap((family) => family.assignments.filter(desk.isNew).map(({ worker, role, since, until }) => (
    { family: desk.idOf('family', family.id), person: desk.idOf('person', worker), role, since, until }
  )))
