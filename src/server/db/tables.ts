import type { ColumnType, Kysely, Transaction } from 'kysely'
import type { Role, RoomKind } from '../../contract/rooms.ts'

// Both engines read bigint as number, timestamptz as ISO string in UTC and date as YYYY-MM-DD (see values.ts).
type Json = ColumnType<unknown, string, string>
type NullableJson = ColumnType<unknown, string | null, string | null>
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>
type Instant = string
type Day = string

export type MunicipalityTable = { id: string; name: string; is_made_up: boolean; created_at: ColumnType<Instant, Instant | undefined, Instant> }

export type PersonTable = {
  municipality: string
  id: string
  name: string
  staff: boolean
  leader: boolean
  login_issuer: Maybe<string>
  login_subject: Maybe<string>
  /** How the test login lists a made-up person; null for all others. */
  demo: ColumnType<DemoPerson | null, string | null | undefined, string | null>
}
/** `line` says who it is ("mor til Emil"); `role` is the handle tests look for. */
export type DemoPerson = { order: number; role: 'parent' | 'contact-person' | 'mate' | 'leader'; line: string }

export type FamilyTable = { municipality: string; id: string }
export type CustodyTable = { municipality: string; family: string; person: string; since: Day; until: Maybe<Day> }
export type AssignmentTable = CustodyTable & { role: Exclude<Role, 'parent'> }

export type RoomTable = {
  municipality: string
  id: string
  kind: RoomKind
  family: Maybe<string>
  person: Maybe<string>
  /** The last commit's number; 0 before the first. */
  number: number
  /** The change log is whole from the commit after this number. */
  floor: number
}

export type RecordTable = {
  municipality: string
  room: string
  kind: string
  id: string
  first: number
  number: number
  is_live: boolean
  body: NullableJson
}

export type ChangeTable = {
  municipality: string
  room: string
  number: number
  position: number
  kind: string
  id: string
  first: number
  body: NullableJson
}

export type IntentTable = {
  municipality: string
  id: string
  hash: string
  person: string
  name: string
  room: string
  outcome: Json
  at: Instant
}

export type SessionTable = {
  municipality: string
  secret_hash: string
  person: string
  created_at: Instant
  seen_at: Instant
  ends_at: Instant
}

/** `secret_hash` is that of the secret in the link; the link itself is nowhere. */
export type CalendarLinkTable = { municipality: string; person: string; secret_hash: string; has_titles: boolean; created_at: Instant }

/** A picture's bytes, under the id by which the room's records name it. */
export type FileTable = { municipality: string; room: string; id: string; sha256: string; type: string; size: number; person: string; at: Instant; bytes: Uint8Array }

export type ExternalTable = { municipality: string; kind: string; external_id: string; hash: string; internal_id: string }
export type HistoryTable = { id: number; epoch: string }

/** Every table a tenant's transaction can reach. */
export type Tables = {
  municipality: MunicipalityTable
  person: PersonTable
  family: FamilyTable
  custody: CustodyTable
  assignment: AssignmentTable
  room: RoomTable
  record: RecordTable
  change: ChangeTable
  intent: IntentTable
  session: SessionTable
  calendar_link: CalendarLinkTable
  external: ExternalTable
  file: FileTable
  history: HistoryTable
}

/** A transaction inside one municipality. */
export type Tenant = Transaction<Tables>
export type Queries = Kysely<Tables>
