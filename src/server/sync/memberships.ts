import { hash } from 'node:crypto'
import type { Membership, Memberships } from '../../contract/protocol.ts'
import { familyRoom, meRoom, municipalityRoom, privateRoom, workerRoom } from '../../contract/rooms.ts'
import type { Day } from '../../contract/values.ts'
import type { AtOnce } from '../db/at-once.ts'
import { familiesOf, type FamilyRow } from '../db/memberships.ts'
import type { Tenant } from '../db/tables.ts'
import type { Reader } from '../db/memberships.ts'

/** Children's names as one label: "Emil", "Emil og Karla", "Emil, Karla og Ida". */
const labelOf = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`

function roomsOf(row: FamilyRow, person: string): string[] {
  const owners = row.role === 'parent' ? [person] : row.parents
  return [familyRoom(row.family), ...owners.map((owner) => privateRoom(row.family, owner))]
}

/** A mate holds a family's rooms while the contact person is away; else they come when she opens it. */
const isHeld = (row: FamilyRow): boolean => row.role !== 'mate' || row.staff.some((worker) => worker.role === 'contact-person' && worker.isAway)

const membershipOf = (row: FamilyRow, person: string): Membership => ({
  family: row.family, role: row.role, label: labelOf(row.children), isHeld: isHeld(row), rooms: roomsOf(row, person),
  contactPerson: row.staff.find((worker) => worker.role === 'contact-person')?.name ?? null,
  holders: row.parents,
})

/** Cards this person may read: her own, and those of everybody who works in her families. */
const workerRooms = (rows: readonly FamilyRow[], who: Reader): string[] =>
  [...new Set([...(who.staff ? [who.person] : []), ...rows.flatMap((row) => row.staff.map((worker) => worker.person))])].sort().map(workerRoom)

/** All rooms a person may read on a day, judged now. A leader has no family's rooms. */
export const membershipsOf = async (tenant: Tenant, who: Reader, today: Day): Promise<Memberships> =>
  membershipsFrom(await familiesOf(tenant, who.person, today), who)

/** The same in one round trip. */
export const membershipsAtOnce = async (atOnce: AtOnce, who: Reader & { municipality: string }, today: Day): Promise<Memberships> =>
  membershipsFrom((await atOnce.look(who.municipality, { person: who.person, today, cursors: {}, most: 0 })).families, who)

/** The same from a person's families as they were read. */
export function membershipsFrom(rows: readonly FamilyRow[], who: Reader): Memberships {
  const families = rows.map((row) => membershipOf(row, who.person))
  const rooms = [municipalityRoom, meRoom(who.person), ...workerRooms(rows, who), ...families.flatMap((family) => family.rooms)]
  const person = { id: who.person, name: who.name, isStaff: who.staff, isLeader: who.leader }
  const tag = hash('sha256', JSON.stringify([person, families, rooms]), 'base64url').slice(0, 16)
  return { tag, person, rooms, families }
}

/** The rooms that are sent unasked: all but those of a mate's families. */
export function heldRooms({ rooms, families }: Memberships): string[] {
  const unasked = new Set(families.filter((family) => !family.isHeld).flatMap((family) => family.rooms))
  return rooms.filter((room) => !unasked.has(room))
}
