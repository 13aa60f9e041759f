// The same kind of server with nothing of ours: Fastify, PGlite, an event stream. Started with its port and folder.
import { PGlite } from '@electric-sql/pglite'
import fastifyCompress from '@fastify/compress'
import fastifyStatic from '@fastify/static'
import Fastify from 'fastify'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'

const [port, folder = ''] = process.argv.slice(2)
const most = 500
const db = await PGlite.create(join(folder, 'data'))
await db.exec('create table row (id bigserial primary key, text text not null, at timestamptz not null)')
await db.exec(`insert into row (text, at) select 'A message of about the length people write to each other, number ' || n, now() from generate_series(1, ${most}) as n`)

const streams = new Set<ServerResponse>()
const app = Fastify()
await app.register(fastifyCompress)
await app.register(fastifyStatic, { root: join(folder, 'client'), preCompressed: true, wildcard: false })
app.get('/rows', async (request) => {
  const { after = 0 } = request.query as { after?: number }
  const found = await db.query<{ id: number; text: string; at: Date }>('select id, text, at from row where id > $1 order by id', [after])
  return found.rows.map((row) => ({ ...row, at: row.at.toISOString() }))
})
app.post('/say', async (request) => {
  const { text } = request.body as { text: string }
  const said = await db.query<{ id: number }>('insert into row (text, at) values ($1, now()) returning id', [text])
  for (const stream of streams) stream.write('data: moved\n\n')
  return said.rows[0]
})
app.get('/live', (_request, reply) => {
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' }).write(':\n\n')
  streams.add(reply.raw)
  reply.raw.on('close', () => streams.delete(reply.raw))
})
app.get('/*', (_request, reply) => reply.sendFile('index.html'))
await app.listen({ port: Number(port), host: '127.0.0.1' })
