import { sql } from 'kysely'
import type { Outcome } from '../../contract/protocol.ts'
import type { RecordOf } from '../../contract/records/kinds.ts'
import type { Role } from '../../contract/rooms.ts'
import type { Day, Instant } from '../../contract/values.ts'
import type { Written } from './commits.ts'
import type { FamilyRow } from './memberships.ts'
import type { LoggedChange, RoomState } from './pull.ts'
import type { Queries } from './tables.ts'

/** An act as the database must know it to judge it: `family` and `owner` are the room's, null where it has none. */
export type Act = {
  id: string; name: string; person: string; room: string; family: string | null; owner: string | null; today: Day
  needs: readonly { room: string; kind: string; id?: string }[]
}
/** What it is judged by, as of one moment; `role` is held in the family, `owner_holds` says that the room's owner has custody there. */
export type Opened = { number: number; known: boolean; role: Role | null; owner_holds: boolean; records: RecordOf[] }
/** How it was judged: by the room's `number` and the actor's `role` as they were told. */
export type Judged = { number: number; role: Role | null; hash: string; outcome: Outcome; at: Instant }

/** What has moved since a phone's cursors; `log` is null when that is much. */
export type Look = { epoch: string; families: FamilyRow[]; states: RoomState[]; log: LoggedChange[] | null }

/** The same as a transaction of several statements does, in one round trip; each demands its municipality. */
export type AtOnce = {
  /** Undefined where there is no such room. */
  open: (municipality: string, act: Act) => Promise<Opened | undefined>
  /** False, with nothing written, when the room has moved since, the id is known, or the rights are others. */
  commit: (municipality: string, act: Act, judged: Judged, written: readonly Written[]) => Promise<boolean>
  look: (municipality: string, asked: { person: string; today: Day; cursors: Record<string, number>; most: number }) => Promise<Look>
}

export const atOnceOf = (queries: Queries): AtOnce => ({
  open: async (municipality, act) =>
    (await sql<Opened>`select number, known, role, owner_holds, records from open_act(${municipality}::uuid, ${JSON.stringify(act)}::jsonb)`.execute(queries)).rows[0],
  commit: async (municipality, act, judged, written) => (await sql<{ done: boolean }>`
    select commit_act(${municipality}::uuid, ${JSON.stringify(act)}::jsonb, ${JSON.stringify(judged)}::jsonb, ${JSON.stringify(written)}::jsonb) as done`.execute(queries)).rows[0]!.done,
  look: async (municipality, { person, today, cursors, most }) => (await sql<Look>`
    select epoch, families, states, log from look(${municipality}::uuid, ${person}::uuid, ${today}::date, ${JSON.stringify(cursors)}::jsonb, ${most}::int)`.execute(queries)).rows[0]!,
})
