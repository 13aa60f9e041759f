import type { Queries } from './tables.ts'

/** Runs SQL in one session: several statements when no values are given. */
export type RunSql = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>

/** `gap` is called when notifications may have been missed: the listener must then treat everything as moved. */
export type Listener = { heard: (payload: string) => void; gap: () => void }

/** What PGlite and PostgreSQL each bring. Nothing outside `db/` sees it. */
export type Engine = {
  queries: Queries
  /** One transaction in one session, without the tenant's walls and without a time limit: for migrations. */
  asOwner: (work: (run: RunSql) => Promise<void>) => Promise<void>
  /** @returns a function that stops the listening. */
  listen: (channel: string, listener: Listener) => Promise<() => Promise<void>>
  close: () => Promise<void>
}
