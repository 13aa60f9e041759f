import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest'
import { kindTable } from '../../../src/contract/records/schemas.ts'
import type { Bodies, Kind } from '../../../src/contract/records/kinds.ts'
import { parseRoom } from '../../../src/contract/rooms.ts'
import { rhythmOf } from '../../../src/contract/rules/rhythm.ts'
import { openDatabase, type Database } from '../../../src/server/db/open.ts'
import { loadFile } from '../../../src/server/import/load/load.ts'
import { freshDatabase, type TestDatabase } from '../../support/databases.ts'
import { madeUpDatabase, madeUpId, madeUpMunicipality, madeUpRooms, smallFile, type MadeUp } from '../../support/made-up.ts'
import { changed } from './changed.ts'

type Row = { room: string; kind: Kind; id: string; first: number; number: number; is_live: boolean; body: unknown }
const person = (id: string) => madeUpId('person', id)
const common = madeUpRooms.family('f001')

const recordsIn = (database: Database): Promise<Row[]> =>
  database.inTenant(madeUpMunicipality, async (tx) => (await tx.selectFrom('record').select(['room', 'kind', 'id', 'first', 'number', 'is_live', 'body']).orderBy('room').orderBy('number').execute()) as Row[])
const roomsIn = (database: Database) => database.inTenant(madeUpMunicipality, (tx) => tx.selectFrom('room').select(['id', 'kind', 'number', 'floor']).orderBy('id').execute())
/** All that an import can change, as one value. */
const everything = async (database: Database) => [await recordsIn(database), await roomsIn(database), await database.inTenant(madeUpMunicipality, (tx) => tx.selectFrom('external').selectAll().orderBy('kind').orderBy('external_id').execute())]

describe('a municipality that was loaded', () => {
  let made: MadeUp
  let rows: Row[]
  beforeAll(async () => {
    made = await madeUpDatabase()
    rows = await recordsIn(made.database)
  })
  afterAll(() => made.close())
  const bodies = <K extends Kind>(room: string, kind: K) => rows.filter((row) => row.room === room && row.kind === kind).map((row) => row.body as Bodies[K])
  const body = <K extends Kind>(room: string, kind: K, id: string) => rows.find((row) => row.room === room && row.kind === kind && row.id === id)?.body as Bodies[K]

  test('stands on the public page', async () => {
    expect(await made.database.publicMunicipality()).toMatchObject({ id: madeUpMunicipality, name: 'Solvang Kommune', is_made_up: true, body: { name: 'Solvang Kommune' } })
  })

  test('lets its people log in', async () => {
    expect(await made.database.findLogin('test-login', 'sofie-lund')).toEqual({ municipality: madeUpMunicipality, person: person('sofie-lund'), staff: true })
    expect(await made.database.findLogin('test-login', 'karen-bech')).toBeUndefined()
  })

  test('holds only records of the right shape in the right kind of room', () => {
    for (const { room, kind, body: said } of rows) {
      expect(kindTable[kind].schema.safeParse(said).error).toBeUndefined()
      expect(kindTable[kind].rooms).toContain(parseRoom(room)!.kind)
    }
  })

  test('numbers each room without a gap, up to the room\'s number, and logs nothing of it', async () => {
    const numbers = Map.groupBy(rows, (row) => row.room)
    for (const { id, number, floor } of await roomsIn(made.database)) {
      expect((numbers.get(id) ?? []).map((row) => row.first)).toEqual(Array.from({ length: number }, (_, place) => place + 1))
      expect(floor).toBe(number)
    }
    expect(await made.database.inTenant(madeUpMunicipality, (tx) => tx.selectFrom('change').selectAll().execute())).toEqual([])
  })

  test('keeps messages and contacts in the order in which they happened', () => {
    for (const kind of ['message', 'contact'] as const) {
      const moments = bodies(common, kind).map((one) => one.at)
      expect(moments.length).toBeGreaterThan(20)
      expect(moments).toEqual(moments.toSorted())
    }
  })

  test('has a room for everybody, also where nothing has been said', async () => {
    const ids = new Set((await roomsIn(made.database)).map((room) => room.id))
    for (const { id } of [...made.file.parents, ...made.file.staff]) expect(ids).toContain(madeUpRooms.me(id))
    for (const { id } of made.file.staff.filter((worker) => worker.card)) expect(ids).toContain(`worker:${person(id)}`)
    for (const family of made.file.families) {
      expect(ids).toContain(madeUpRooms.family(family.id))
      for (const { parent } of family.custody) expect(ids).toContain(madeUpRooms.private(family.id, parent))
    }
  })

  test('answers a question by the reply to it, and leaves open what has none', () => {
    expect(body(common, 'message', madeUpId('message', 'f001-md3')).answered).toEqual({ by: person('sofie-lund'), byName: 'Sofie Lund', at: expect.any(String) })
    const asked = rows.find((row) => row.id === madeUpId('message', 'f001-md8') && row.kind === 'message')!
    expect(asked).toMatchObject({ is_live: true, body: { answered: null, answerBy: '2026-11-25', side: 'municipality' } })
  })

  test('counts a worker\'s message as contact, but neither thanks nor a parent\'s', () => {
    const contact = (id: string) => body(common, 'contact', madeUpId('message', id))
    expect(contact('f001-md6')).toMatchObject({ type: 'message', byName: 'Sofie Lund' })
    expect(contact('f001-md7')).toBeUndefined()
    expect(body(madeUpRooms.private('f001', 'mette-kjaer'), 'contact', madeUpId('message', 'f001-me2'))).toBeUndefined()
  })

  test('shows Emil\'s family as it is drawn: six times met, and every second week in step', () => {
    expect(body(common, 'member', person('sofie-lund'))).toMatchObject({ role: 'contact-person', since: '2024-08-22', until: null, met: 6 })
    expect(body(common, 'member', person('karen-bech'))).toMatchObject({ role: 'contact-person', until: '2024-08-21' })
    expect(body(common, 'member', person('mette-kjaer'))).toMatchObject({ role: 'parent', relation: 'mor' })
    const own = madeUpRooms.private('f001', 'mette-kjaer')
    const agreement = bodies(own, 'agreement').find((one) => one.until === null)!
    const contacts = [...bodies(common, 'contact'), ...bodies(own, 'contact')].sort((one, other) => (one.at < other.at ? -1 : 1))
    expect(rhythmOf({ contacts, fields: agreement.fields, since: agreement.from, today: '2026-11-22' })).toEqual({
      state: 'in-step', last: '2026-11-12', next: '2026-11-26', dots: ['2026-10-01', '2026-10-15', '2026-10-29', '2026-11-12'],
    })
    expect(contacts.at(-1)).toMatchObject({ type: 'call', byName: 'Sofie Lund' })
  })

  test('knows how far each has read', () => {
    const numberOf = (id: string) => rows.find((row) => row.kind === 'message' && row.id === madeUpId('message', id))!.first
    expect(body(madeUpRooms.me('mette-kjaer'), 'seen', common).upTo).toBe(numberOf('f001-md7'))
    expect(body(common, 'read-mark', person('sofie-lund'))).toMatchObject({ name: 'Sofie Lund', upTo: numberOf('f001-md8') })
  })

  test('keeps what one parent wrote to Sofie out of what the other can read', () => {
    const rooms = rows.filter((row) => JSON.stringify(row.body).includes('Jeg har sovet bedre')).map((row) => row.room)
    expect(rooms).toEqual([madeUpRooms.private('f001', 'mette-kjaer')])
  })

  test('counts the answers a wish has had', () => {
    expect(bodies(madeUpRooms.private('f002', 'camilla-juhl'), 'wish').map((wish) => [wish.state, wish.turn])).toEqual([['agreed', 1], ['open', 1]])
  })
})

describe('loading again', () => {
  let given: TestDatabase
  let database: Database
  beforeEach(async () => {
    given = await freshDatabase()
    database = await openDatabase(given)
  })
  afterEach(async () => {
    await database.close()
    await given.drop()
  })

  test('changes nothing when the file is the same, whatever the order of its keys', async () => {
    await loadFile(database, smallFile(2))
    const before = await everything(database)
    const turned = structuredClone(smallFile(2))
    turned.parents = turned.parents.map((one) => ({ demo: one.demo, login: one.login, name: one.name, id: one.id }))
    expect(await loadFile(database, turned)).toEqual({ added: new Map() })
    expect(await everything(database)).toEqual(before)
  })

  test('tells other content under the same id, and loads nothing of what is new', async () => {
    await loadFile(database, smallFile(2))
    const before = await everything(database)
    const other = changed((file) => {
      file.families[1]!.children[0]!.born = '2015-01-01'
      file.families[0]!.meetings[0]!.points.push({ id: 'new', by: 'sofie-lund', text: 'Nyt punkt', at: '2026-11-20T09:00:00.000Z' })
      file.municipality.phone = '00 00 00 99'
    }, 3)
    expect(await loadFile(database, other)).toEqual({
      faults: ['municipality', 'families[1].children[0]'].map((path) => ({ path, expected: 'loaded before with other content; expected the same content, or an id of its own' })),
    })
    expect(await everything(database)).toEqual(before)
  })

  test('adds what is new and leaves the rest', async () => {
    await loadFile(database, smallFile(4))
    const before = await recordsIn(database)
    const loaded = await loadFile(database, smallFile(5))
    expect(loaded).toMatchObject({ added: expect.anything() })
    const after = await recordsIn(database)
    expect(after.length).toBeGreaterThan(before.length)
    expect(after.filter((row) => before.some((old) => old.room === row.room && old.kind === row.kind && old.id === row.id))).toEqual(before)
  })

  test('a new answer answers the old question; a new meeting with the child is counted; the room moves on and is told', async () => {
    await loadFile(database, smallFile(1))
    const [room] = (await roomsIn(database)).filter((one) => one.id === common)
    const heard: string[] = []
    const stop = await database.listen('room', { heard: (payload) => heard.push(payload), gap: () => {} })
    await loadFile(database, changed((file) => {
      const family = file.families[0]!
      family.messages.push({ id: 'late', privateTo: null, by: 'anders-friis', kind: 'news', text: 'Ja, det må du gerne.', at: '2026-11-21T18:00:00.000Z', answerBy: null, replyTo: 'f001-md8' })
      family.contacts.push({ id: 'visit', privateTo: null, by: 'sofie-lund', at: '2026-11-21T12:00:00.000Z', type: 'visit', gotThrough: true, metChild: true, purpose: 'Hilse på', note: null })
      family.reads.push({ by: 'mette-kjaer', privateTo: null, upTo: 'late', at: '2026-11-21T19:00:00.000Z' }, { by: 'anders-friis', privateTo: null, upTo: 'f001-md2', at: '2026-11-21T19:00:00.000Z' })
    }, 1))
    const rows = await recordsIn(database)
    const find = (kind: Kind, id: string) => rows.find((row) => row.kind === kind && row.id === id)!
    expect(find('message', madeUpId('message', 'f001-md8'))).toMatchObject({ is_live: false, number: expect.any(Number), body: { answered: { byName: 'Anders Friis' } } })
    expect(find('member', person('sofie-lund')).body).toMatchObject({ met: 7 })
    const late = find('message', madeUpId('message', 'late'))
    expect(rows.find((row) => row.room === madeUpRooms.me('mette-kjaer') && row.id === common)!.body).toMatchObject({ upTo: late.first })
    const [moved] = (await roomsIn(database)).filter((one) => one.id === common)
    expect(moved).toEqual({ ...room, number: room!.number + 4, floor: room!.number + 4 })
    await expect.poll(() => heard).toContain(`${madeUpMunicipality}|${common}|${moved!.number}`)
    await stop()
    const anders = rows.find((row) => row.room === madeUpRooms.me('anders-friis') && row.id === common)!.body as Bodies['seen']
    expect(anders.upTo).toBe(find('message', madeUpId('message', 'f001-md7')).first)
  })

  test('a fault in the middle leaves nothing behind', async () => {
    const before = await everything(database)
    const failing: Pick<Database, 'inTenant'> = {
      inTenant: (municipality, work) => database.inTenant(municipality, async (tx) => {
        await work(tx)
        throw new Error('the disk is full')
      }),
    }
    await expect(loadFile(failing, smallFile(1))).rejects.toThrow('the disk is full')
    expect(await everything(database)).toEqual(before)
    expect(await database.municipalities()).toEqual([])
    await loadFile(database, smallFile(1))
    expect(await database.municipalities()).toHaveLength(1)
  })

  test('tells a log-in that belongs to somebody in another municipality, and loads nothing', async () => {
    await loadFile(database, smallFile(1))
    const other = changed((file) => { file.municipality = { ...file.municipality, id: 'nabo', name: 'Nabo Kommune' } }, 1)
    expect(await loadFile(database, other)).toEqual({ faults: [{ path: '', expected: 'expected logins of its own, but one belongs to a person of another municipality here' }] })
    expect((await database.municipalities()).map((one) => one.name)).toEqual(['Solvang Kommune'])
  })

  test('two municipalities may use the same ids', async () => {
    await loadFile(database, smallFile(1))
    const before = await everything(database)
    const other = changed((file) => {
      file.municipality = { ...file.municipality, id: 'nabo', name: 'Nabo Kommune' }
      for (const one of [...file.staff, ...file.parents]) one.login = null
    }, 1)
    expect(await loadFile(database, other)).not.toHaveProperty('faults')
    expect(await everything(database)).toEqual(before)
    expect(await database.municipalities()).toHaveLength(2)
  })
})
