import type { Municipality } from '../../src/contract/records/municipality.ts'
import { familyRoom, meRoom, municipalityRoom, privateRoom, workerRoom } from '../../src/contract/rooms.ts'
import { json } from '../../src/server/db/json.ts'
import type { Database } from '../../src/server/db/open.ts'
import type { DemoPerson, Tenant } from '../../src/server/db/tables.ts'

const id = (tail: number, tenant: number) => `019aa000-0000-7000-8000-${String(tenant).padStart(6, '0')}${String(tail).padStart(6, '0')}`

/** The ids of one tiny municipality; `tenant` keeps several apart in one database. */
export const tinyIds = (tenant = 1) => ({
  municipality: id(1, tenant), family: id(2, tenant), mette: id(11, tenant), jonas: id(12, tenant), sofie: id(13, tenant),
})
export type TinyIds = ReturnType<typeof tinyIds>

export const tinyRecord: Municipality = {
  name: 'Skovby Kommune',
  isMadeUp: true,
  phone: '70 10 20 30',
  email: 'familie@skovby.example',
  address: 'Rådhuspladsen 1, 9999 Skovby',
  openingHours: 'Mandag til torsdag kl. 9–15, fredag kl. 9–13',
  turnTo: 'Har I en kontaktperson, så skriv eller ring til hende. Har I ikke, så ring til Familie og Handicap. Vi finder den rigtige, og I skal kun fortælle det én gang.',
  contactPersonTitle: 'kontaktperson',
  caseTimes: [
    { area: 'Dækning af merudgifter', time: '8 uger' },
    { area: 'Tabt arbejdsfortjeneste', time: '6 uger' },
    { area: 'Aflastning', time: '8 uger' },
    { area: 'Hjælpemidler og boligindretning', time: '12 uger' },
    { area: 'Hjemmetræning', time: '3 måneder' },
  ],
  closingDays: [],
}

/**
 * Puts one municipality into an empty database: Mette and Jonas, who live apart with one child, and Sofie, their contact
 * person. Each can log in at the test login under her own first name (lower case, with the tenant's number from 2 on).
 */
export async function insertTinyMunicipality(database: Database, { tenant = 1, isMadeUp = true } = {}): Promise<TinyIds> {
  const ids = tinyIds(tenant)
  await database.inTenant(ids.municipality, async (tx) => {
    await tx.insertInto('municipality').values({ id: ids.municipality, name: tinyRecord.name, is_made_up: isMadeUp }).execute()
    await insertPeople(tx, ids, tenant)
    await insertFamily(tx, ids)
    await insertRooms(tx, ids, isMadeUp)
  })
  return ids
}

async function insertPeople(tx: Tenant, ids: TinyIds, tenant: number): Promise<void> {
  const person = (key: 'mette' | 'jonas' | 'sofie', name: string, demo: DemoPerson) => ({
    municipality: ids.municipality, id: ids[key], name, staff: key === 'sofie', leader: false,
    login_issuer: 'test-login', login_subject: tenant === 1 ? key : `${key}${tenant}`, demo: json(demo),
  })
  await tx.insertInto('person').values([
    person('mette', 'Mette Holst', { order: 1, role: 'parent', line: 'mor til Emil på 7, bor for sig selv' }),
    person('jonas', 'Jonas Holst', { order: 2, role: 'parent', line: 'far til Emil på 7, bor for sig selv' }),
    person('sofie', 'Sofie Lund', { order: 3, role: 'contact-person', line: 'kontaktperson for Emils familie' }),
  ]).execute()
}

async function insertFamily(tx: Tenant, { municipality, family, mette, jonas, sofie }: TinyIds): Promise<void> {
  await tx.insertInto('family').values({ municipality, id: family }).execute()
  await tx.insertInto('custody').values([mette, jonas].map((person) => ({ municipality, family, person, since: '2018-05-02' }))).execute()
  await tx.insertInto('assignment').values({ municipality, family, person: sofie, role: 'contact-person', since: '2024-08-01' }).execute()
}

async function insertRooms(tx: Tenant, ids: TinyIds, isMadeUp: boolean): Promise<void> {
  const { municipality, family, mette, jonas, sofie } = ids
  const private_ = (person: string) => ({ municipality, id: privateRoom(family, person), kind: 'private' as const, family, person })
  const me = (person: string) => ({ municipality, id: meRoom(person), kind: 'me' as const, person })
  await tx.insertInto('room').values([
    { municipality, id: municipalityRoom, kind: 'municipality', number: 1, floor: 1 },
    { municipality, id: familyRoom(family), kind: 'family', family, number: 0, floor: 0 },
    { municipality, id: workerRoom(sofie), kind: 'worker', person: sofie, number: 0, floor: 0 },
    ...[private_(mette), private_(jonas), me(mette), me(jonas), me(sofie)].map((room) => ({ ...room, number: 0, floor: 0 })),
  ]).execute()
  await tx.insertInto('record').values({
    municipality, room: municipalityRoom, kind: 'municipality', id: municipality, first: 1, number: 1, is_live: true,
    body: json({ ...tinyRecord, isMadeUp }),
  }).execute()
}
