// The made-up municipality for the load: loaded once, everybody logged in, so that the bench need not walk through log-ins.
import { createHash } from 'node:crypto'
import { openDatabase } from '../../src/server/db/open.ts'
import { loadMadeUpIfEmpty } from '../../src/server/import/load-made-up.ts'
import { privateRoom } from '../../src/contract/rooms.ts'

/** A parent with her own thread, and the cookie that she comes with. */
export type Parent = { person: string; room: string; cookie: string }

const secretOf = (person: string) => createHash('sha256').update(person).digest('base64url')

export async function settleLoad(given: { dataDir: string; databaseUrl: string | undefined }, families: number): Promise<Parent[]> {
  const database = await openDatabase(given)
  const now = new Date().toISOString()
  await loadMadeUpIfEmpty(database, { today: now.slice(0, 10), families }, () => {})
  const [municipality] = await database.municipalities()
  const id = municipality!.id
  const parents = await database.inTenant(id, async (tx) => {
    const rows = await tx.selectFrom('custody').select(['family', 'person']).where('until', 'is', null).orderBy('person').execute()
    const sessions = [...new Set(rows.map(({ person }) => person))].map((person) =>
      ({ municipality: id, person, secret_hash: createHash('sha256').update(secretOf(person)).digest('hex'), created_at: now, seen_at: now, ends_at: '2099-01-01T00:00:00.000Z' }))
    await tx.insertInto('session').values(sessions).execute()
    return rows.map(({ family, person }) => ({ person, room: privateRoom(family, person), cookie: `indgang=${id}.${secretOf(person)}` }))
  })
  await database.close()
  return parents
}
