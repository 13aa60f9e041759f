// Phones as the server knows them: each offers its oldest acts until the server has named their outcome.
import type { SyncAnswer, WireIntent } from '../../src/contract/protocol.ts'
import type { Database } from '../../src/server/db/open.ts'
import { askOf, cookieOf, hello, type Town, wireOf } from './town.ts'

/** One phone that writes. `acked` are the ids whose outcome it has heard, in its order. */
export type Writer = { person: string; waiting: WireIntent[]; acked: string[] }

export const writerOf = (person: string, room: string, count: number): Writer =>
  ({ person, acked: [], waiting: Array.from({ length: count }, (_, place) => wireOf({ room, payload: hello(`nr. ${place}`) })) })

type Given = { ids: Town['ids']; url: () => Promise<string>; onAck: (count: number) => void; atOnce?: number }

/** Writes until nothing waits, through every fault; order is kept. `url` resolves when there is a server to ask. */
export async function writeAll(writer: Writer, given: Given): Promise<void> {
  while (writer.waiting.length > 0) {
    const outcomes = await offer(writer, given)
    const done = outcomes.filter((outcome) => outcome.outcome === 'accepted').map(({ id }) => id)
    if (outcomes.some((outcome) => outcome.outcome === 'refused')) throw new Error(JSON.stringify(outcomes))
    writer.acked.push(...done)
    writer.waiting = writer.waiting.filter(({ id }) => !done.includes(id))
    given.onAck(done.length)
  }
}

async function offer({ person, waiting }: Writer, { ids, url, atOnce = 3 }: Given): Promise<SyncAnswer['outcomes']> {
  const address = await url()
  try {
    const body = JSON.stringify(askOf(person, { intents: waiting.slice(0, atOnce) }))
    const response = await fetch(`${address}/api/sync`, { method: 'POST', headers: { cookie: cookieOf(ids, person), 'content-type': 'application/json' }, body })
    return response.ok ? ((await response.json()) as SyncAnswer).outcomes : []
  } catch {
    return []
  }
}

/** What the database holds of a room: its log's numbers and the messages in their order. */
export async function readRoom(database: Database, ids: Town['ids'], room: string): Promise<{ numbers: number[]; messages: string[]; records: number; number: number }> {
  return database.inTenant(ids.municipality, async (tx) => {
    const log = await tx.selectFrom('change').select(['number', 'id']).where('room', '=', room).where('kind', '=', 'message').orderBy('number').execute()
    const records = await tx.selectFrom('record').select('id').where('room', '=', room).where('kind', '=', 'message').execute()
    const { number } = await tx.selectFrom('room').select('number').where('id', '=', room).executeTakeFirstOrThrow()
    return { numbers: log.map((change) => change.number), messages: log.map((change) => change.id), records: records.length, number }
  })
}
