import { type Context, type Intent, isRefusal, type Known, type Need } from '../../contract/intents/intent.ts'
import type { Kind, RecordOf } from '../../contract/records/kinds.ts'
import type { OutboxRow } from './database.ts'
import { pending } from './pending.ts'

const keyOf = (kind: string, id: string) => `${kind} ${id}`

/** The records of one room that painting reads and writes. */
export type Canvas = Map<string, RecordOf>

export const canvasOf = (rows: readonly RecordOf[]): Canvas => new Map(rows.map((row) => [keyOf(row.kind, row.id), row]))

const knownOf = (canvas: Canvas): Known => ({
  get: (kind, id) => canvas.get(keyOf(kind, id)) as never,
  all: (kind) => [...canvas.values()].filter((row) => row.kind === kind) as never,
})

/** Whom and where an outbox row acts, as the server will see it; `now` is the moment it was made. */
export type Actor = Context['actor']
export const contextOf = (row: OutboxRow, actor: Actor): Context => ({ now: row.at, intent: row.id, room: row.room, actor })

/** The records that the waiting intents of a room read. */
export const needsOf = (rows: readonly OutboxRow[], actor: Actor, intentOf: (name: string) => Intent | undefined): Need[] =>
  rows.flatMap((row) => intentOf(row.name)?.needs(row.payload, contextOf(row, actor)) ?? [])

/**
 * Replays waiting intents over a room's records, in their order. What an effect refuses, or an intent this version does
 * not know, paints nothing: the server's word will tell.
 */
export function paintRoom(canvas: Canvas, rows: readonly OutboxRow[], actor: Actor, intentOf: (name: string) => Intent | undefined): Canvas {
  const painted: Canvas = new Map(canvas)
  for (const row of rows) {
    const effect = intentOf(row.name)?.effect(knownOf(painted), row.payload, contextOf(row, actor)) ?? []
    if (isRefusal(effect)) continue
    for (const change of effect) paintChange(painted, change, row)
  }
  return painted
}

function paintChange(painted: Canvas, change: { kind: Kind; id: string; body: unknown }, row: OutboxRow): void {
  const key = keyOf(change.kind, change.id)
  if (change.body === null) painted.delete(key)
  else {
    const first = painted.get(key)?.first ?? pending + (row.order ?? 0)
    painted.set(key, { room: row.room, kind: change.kind, id: change.id, first, number: Infinity, body: change.body as never })
  }
}
