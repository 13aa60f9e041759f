import { sql } from 'kysely'
import type { Rounds } from './rounds.ts'
import type { Queries } from './tables.ts'

export type FoundLogin = { municipality: string; person: string; staff: boolean }
/** `seen_at` and `ends_at` are instants, `epoch` the history's id. Whether the session has ended is the caller's to judge. */
export type FoundSession = { person: string; name: string; staff: boolean; leader: boolean; seen_at: string; ends_at: string; epoch: string }
export type ListedMunicipality = { id: string; name: string; is_made_up: boolean }
/** `body` is the municipality's public record, unread; null until it is loaded. */
export type PublicMunicipality = ListedMunicipality & { body: unknown }

/** What must be answered before the municipality is known: functions in the database with listed columns. */
export type Lookups = {
  findLogin: (issuer: string, subject: string) => Promise<FoundLogin | undefined>
  findSession: (municipality: string, secretHash: string) => Promise<FoundSession | undefined>
  municipalities: () => Promise<ListedMunicipality[]>
  /** The one municipality here; undefined when there is none yet, or more than one. */
  publicMunicipality: () => Promise<PublicMunicipality | undefined>
  /** The history's random id, new after a restore. */
  epoch: () => Promise<string>
}

export function lookupsOf(queries: Queries, ask: Rounds): Lookups {
  return {
    findLogin: async (issuer, subject) =>
      (await sql<FoundLogin>`select municipality, person, staff from find_login(${issuer}, ${subject})`.execute(queries)).rows[0],
    findSession: (municipality, hash) => ask(municipality, { ask: 'find_session', hash }),
    municipalities: async () =>
      (await sql<ListedMunicipality>`select id, name, is_made_up from municipalities()`.execute(queries)).rows,
    publicMunicipality: async () =>
      (await sql<PublicMunicipality>`select id, name, is_made_up, body from public_municipality()`.execute(queries)).rows[0],
    epoch: async () => (await sql<{ epoch: string }>`select epoch from history`.execute(queries)).rows[0]!.epoch,
  }
}
