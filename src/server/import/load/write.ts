import { sql } from '../../db/sql.ts'
import type { Tenant } from '../../db/tables.ts'

/** As many rows as one statement takes: a few hundred kilobytes of JSON, well within PostgreSQL's statement time. */
const mostRows = 2000

/**
 * Inserts many rows at once, given as JSON: one parameter instead of one for each value, which PGlite takes ten times
 * faster. `columns` are names and types, written by us. `conflict` is the statement's end.
 */
export async function insertRows(
  tenant: Tenant, table: string, columns: Record<string, string>, rows: readonly object[], conflict = '',
): Promise<void> {
  const names = Object.keys(columns).map((name) => `"${name}"`).join(', ')
  const shape = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`).join(', ')
  for (let from = 0; from < rows.length; from += mostRows) {
    const part = JSON.stringify(rows.slice(from, from + mostRows))
    await sql`insert into ${sql.table(table)} (municipality, ${sql.raw(names)})
      select current_municipality(), ${sql.raw(names)} from json_to_recordset(${part}::json) as rows (${sql.raw(shape)})
      ${sql.raw(conflict)}`.execute(tenant)
  }
}
