import { sql } from '../../db/sql.ts'
import type { ImportFamily } from '../../../contract/import/family.ts'
import { familyRoom } from '../../../contract/rooms.ts'
import type { Tenant } from '../../db/tables.ts'
import { threadRoom } from './draft-talk.ts'
import { type Desk, draftKey, type Stored } from './drafts.ts'
import { markPlace } from './reads.ts'

type Key = { room: string; kind: string; id: string }

/** The records that what is new may change or point at: answered questions, members met, messages read, marks. */
export function keysToLoad(desk: Desk): Key[] {
  return desk.file.families.flatMap((family) => [...memberKeys(desk, family), ...questionKeys(desk, family), ...readKeys(desk, family)])
}

function memberKeys(desk: Desk, family: ImportFamily): Key[] {
  const room = familyRoom(desk.idOf('family', family.id))
  const people = [
    ...family.custody.filter(desk.isNew).map((one) => one.parent),
    ...family.assignments.filter(desk.isNew).map((one) => one.worker),
    ...family.contacts.filter(desk.isNew).map((one) => one.by),
  ]
  return people.map((person) => ({ room, kind: 'member', id: desk.idOf('person', person) }))
}

function questionKeys(desk: Desk, family: ImportFamily): Key[] {
  return family.messages.filter((message) => message.replyTo !== null && desk.isNew(message))
    .map(({ privateTo, replyTo }) => ({ room: threadRoom(desk, family.id, privateTo), kind: 'message', id: desk.idOf('message', replyTo!) }))
}

function readKeys(desk: Desk, family: ImportFamily): Key[] {
  return family.reads.filter(desk.isNew).flatMap((read) => [
    markPlace(desk, family, read),
    { room: threadRoom(desk, family.id, read.privateTo), kind: 'message', id: desk.idOf('message', read.upTo) },
  ])
}

/** Reads those of the records that are there. */
export async function readStored(tenant: Tenant, keys: readonly Key[]): Promise<Map<string, Stored>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<Stored>`
    select r.room, r.kind, r.id, r.first, r.body
    from record r join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k (room text, kind text, id text)
      on r.room = k.room and r.kind = k.kind and r.id = k.id
    where r.municipality = current_municipality() and r.body is not null`.execute(tenant)
  return new Map(rows.map((row) => [draftKey(row.room, row.kind, row.id), row]))
}
