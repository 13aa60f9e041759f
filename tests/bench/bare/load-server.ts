// As little as carries a message: Fastify, one insert with its bell, and streams by room. Started with its port and
// either a folder (PGlite) or the address of a PostgreSQL.
import { PGlite } from '@electric-sql/pglite'
import Fastify from 'fastify'
import type { ServerResponse } from 'node:http'
import pg from 'pg'

type Rows = Record<string, unknown>[]
const [port, where = ''] = process.argv.slice(2)
const streams = new Map<string, Set<ServerResponse>>()
const ring = (room: string) => { for (const stream of streams.get(room) ?? []) stream.write(`data: ${room}\n\n`) }
const query = where.startsWith('postgres') ? await overPostgres(where) : await overPglite(where)
await query('create table row (room text not null, id bigserial, text text not null, primary key (room, id))', [])

const app = Fastify()
app.post('/say', async (request) => {
  const { room, text } = request.body as { room: string; text: string }
  const rows = await query("with said as (insert into row (room, text) values ($1, $2) returning id) select id, pg_notify('room', $1) from said", [room, text])
  return { id: rows[0]!.id }
})
app.get('/rows', async (request) => {
  const { room, after = 0 } = request.query as { room: string; after?: number }
  return query('select id, text from row where room = $1 and id > $2 order by id', [room, after])
})
app.get('/live', (request, reply) => {
  const { room } = request.query as { room: string }
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n')
  const open = streams.get(room) ?? new Set()
  streams.set(room, open.add(reply.raw))
  reply.raw.on('close', () => open.delete(reply.raw))
})
app.get('/readyz', async () => ({ status: 'ok' }))
process.once('SIGTERM', () => process.exit(0))
await app.listen({ port: Number(port), host: '127.0.0.1' })

async function overPostgres(url: string): Promise<(sql: string, values: unknown[]) => Promise<Rows>> {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  const ear = new pg.Client({ connectionString: url })
  await ear.connect()
  ear.on('notification', ({ payload }) => ring(payload ?? ''))
  await ear.query('listen room')
  return async (sql, values) => (await pool.query(sql, values)).rows as Rows
}

async function overPglite(folder: string): Promise<(sql: string, values: unknown[]) => Promise<Rows>> {
  const db = await PGlite.create(folder)
  await db.listen('room', ring)
  return async (sql, values) => (await db.query<Rows[number]>(sql, values)).rows
}
