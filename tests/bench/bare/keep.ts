import { Dexie, liveQuery, type EntityTable } from 'dexie'
import * as z from 'zod/mini'
import type { Row } from './use-rows.ts'

const rowsSchema = z.array(z.strictObject({ id: z.int(), text: z.string(), at: z.iso.datetime({ precision: 3 }) }))
const db = new Dexie('bare') as Dexie & { rows: EntityTable<Row, 'id'> }
db.version(1).stores({ rows: 'id' })

/** Shows what is stored, then asks the server for what is new and listens for more. */
export async function keep(show: (rows: Row[]) => void): Promise<void> {
  liveQuery(() => db.rows.orderBy('id').reverse().limit(50).toArray()).subscribe((found) => show(found.reverse()))
  await pull()
  new EventSource('/live').addEventListener('message', () => void pull())
}

async function pull(): Promise<void> {
  const last = (await db.rows.orderBy('id').last())?.id ?? 0
  const response = await fetch(`/rows?after=${last}`).catch(() => undefined)
  if (response?.ok) await db.rows.bulkPut(rowsSchema.parse(await response.json()))
}
