import type { Picture } from '../../contract/records/picture.ts'
import { familyRoom } from '../../contract/rooms.ts'
import { keepFile } from '../db/files.ts'
import type { Database } from '../db/open.ts'
import { sql } from '../db/sql.ts'
import type { Tenant } from '../db/tables.ts'
import { emilsPictures, type HungPicture } from '../made-up/demo/emil-pictures.ts'
import { idsOf } from './ids.ts'

type Said = { by: string; at: string; version: number }

/**
 * Hangs the demo's drawings on its page, once the made-up file is loaded and before anybody has read it: a file for the
 * import holds no pictures.
 */
export async function hangPictures(database: Pick<Database, 'inTenant'>, municipality: string): Promise<void> {
  const idOf = idsOf(municipality)
  await database.inTenant(idOf('municipality', municipality), async (tenant) => {
    for (const section of new Set(emilsPictures.map((one) => one.section)))
      await hang(tenant, idOf, section, emilsPictures.filter((one) => one.section === section))
  })
}

async function hang(tenant: Tenant, idOf: ReturnType<typeof idsOf>, section: string, hung: readonly HungPicture[]): Promise<void> {
  const room = familyRoom(idOf('family', hung[0]!.family))
  const id = idOf('told', section)
  const found = await sql<{ body: Said }>`select body from record where municipality = current_municipality() and room = ${room} and kind = 'told' and id = ${id} and body is not null`.execute(tenant)
  const said = found.rows[0]?.body
  if (!said) return
  for (const one of hung) await keepFile(tenant, { room, id: idOf('picture', one.id), type: 'image/png', bytes: one.bytes(), person: said.by, at: said.at })
  const pictures = hung.map(({ id: external, alt, width, height }): Picture => ({ id: idOf('picture', external), alt, width, height }))
  await sql`update record set body = body || ${JSON.stringify({ pictures })}::jsonb
    where municipality = current_municipality() and room = ${room}
      and (id = ${id} and kind = 'told' or kind = 'told-version' and body ->> 'section' = ${id} and (body ->> 'version')::int = ${said.version})`.execute(tenant)
}
