import type { ImportFile } from '../../../contract/import/file.ts'
import type { Bodies, Kind } from '../../../contract/records/kinds.ts'
import type { IdOf } from '../ids.ts'

/**
 * A record about to be written. `at` orders a room's records; empty for what has no moment, which comes first.
 * `first` is set for one that stands in the database already.
 */
export type Draft<K extends Kind = Kind> = { room: string; kind: K; id: string; at: string; body: Bodies[K]; first?: number }

export const draftKey = (room: string, kind: string, id: string) => `${room}|${kind}|${id}`

/** A record as it stands in the database. */
export type Stored = { room: string; kind: string; id: string; first: number; body: unknown }

/** What all builders of drafts need: names for ids, what is new in the file, what the database holds, and the drafts so far. */
export type Desk = {
  file: ImportFile
  idOf: IdOf
  nameOf: (person: string) => string
  isNew: (value: object) => boolean
  stored: ReadonlyMap<string, Stored>
  drafts: Map<string, Draft>
}

export function deskOf(file: ImportFile, idOf: IdOf, fresh: ReadonlySet<object>, stored: ReadonlyMap<string, Stored>): Desk {
  const names = new Map([...file.staff, ...file.parents].map((person) => [person.id, person.name]))
  return { file, idOf, stored, drafts: new Map(), isNew: (value) => fresh.has(value), nameOf: (person) => names.get(person)! }
}

/** Puts a record among the drafts; a second time it takes the place of the first but keeps its order. */
export function put<K extends Kind>(desk: Desk, room: string, kind: K, id: string, body: Bodies[K], at = ''): void {
  const key = draftKey(room, kind, id)
  const before = desk.drafts.get(key)
  const first = before ? before.first : desk.stored.get(key)?.first
  const draft: Draft = { room, kind, id, at: before ? before.at : at, body }
  desk.drafts.set(key, first === undefined ? draft : { ...draft, first })
}

/** A record as it will stand: the draft, else what the database has. */
export function known<K extends Kind>(desk: Desk, room: string, kind: K, id: string): Bodies[K] | undefined {
  const key = draftKey(room, kind, id)
  return (desk.drafts.get(key)?.body ?? desk.stored.get(key)?.body) as Bodies[K] | undefined
}
