import type { ImportFile } from '../../../contract/import/file.ts'
import { mustFollow, type Say } from './say.ts'

/** Staff and parents: one log-in each, absences in order and covered by somebody who is here. */
export function checkPeople(file: ImportFile, say: Say): void {
  const logins = new Map<string, string>()
  const people = [
    ...file.staff.map((person, place) => ({ person, path: `staff[${place}]` })),
    ...file.parents.map((person, place) => ({ person, path: `parents[${place}]` })),
  ]
  for (const { person, path } of people) {
    if (person.demo && !file.municipality.isMadeUp) say(`${path}.demo`, 'expected null, since this municipality is not made up')
    const name = person.login && JSON.stringify([person.login.issuer, person.login.subject])
    if (!name) continue
    const before = logins.get(name)
    if (before) say(`${path}.login`, `expected a login of its own, but ${before} has the same`)
    else logins.set(name, path)
  }
  checkAbsences(file, say)
  const leaders = new Set(file.staff.filter((worker) => worker.isLeader).map((worker) => worker.id))
  for (const [place, { by }] of (file.saidDone ?? []).entries()) if (!leaders.has(by)) say(`saidDone[${place}].by`, 'expected the id of a leader')
}

function checkAbsences(file: ImportFile, say: Say): void {
  const withCard = new Set(file.staff.filter((worker) => worker.card).map((worker) => worker.id))
  for (const [place, worker] of file.staff.entries()) {
    for (const [row, absence] of worker.card?.absences.entries() ?? []) {
      const path = `staff[${place}].card.absences[${row}]`
      mustFollow(say, `${path}.to`, absence.from, absence.to)
      if (!withCard.has(absence.cover) || absence.cover === worker.id) say(`${path}.cover`, 'expected the id of another worker with a card')
    }
  }
}
