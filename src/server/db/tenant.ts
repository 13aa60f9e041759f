import { sql } from 'kysely'
import type { Queries, Tenant } from './tables.ts'

/**
 * Runs `work` in one transaction that sees and writes one municipality only: row-level security under the role
 * `indgang_app`. `snapshot` makes it repeatable read, so that all its statements see the same moment.
 * Never call it, or a lookup, inside another one's work: PGlite has one connection and would wait for itself.
 */
export type InTenant = <T>(
  municipality: string,
  work: (tenant: Tenant) => Promise<T>,
  options?: { snapshot?: boolean },
) => Promise<T>

export function inTenantOf(queries: Queries): InTenant {
  return (municipality, work, options) => {
    const transaction = queries.transaction()
    const isolated = options?.snapshot ? transaction.setIsolationLevel('repeatable read') : transaction
    return isolated.execute(async (tenant) => {
      // Role and tenant in one round trip; both end with the transaction.
      await sql`select set_config('role', 'indgang_app', true), set_config('app.municipality', ${municipality}, true)`.execute(tenant)
      return work(tenant)
    })
  }
}
