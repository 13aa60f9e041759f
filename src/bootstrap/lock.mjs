// One at a time, across processes. The lock is a listening port, so that a kill -9 frees it by itself; it
// answers with its name, so that another program on the same port is not taken for it.
import { createHash } from 'node:crypto'
import { connect, createServer } from 'node:net'
import { root } from './places.mjs'
import { say, Told } from './say.mjs'

const HOST = '127.0.0.1'
const CANDIDATES = 5

/** Runs the work while holding the project's lock of that name; waits for whoever holds it. */
export async function withLock(name, work) {
  const server = await take(name)
  try {
    return await work()
  } finally {
    server.close()
    for (const socket of server.waiting) socket.destroy()
  }
}

const idOf = (name) => `en-indgang ${name} ${root}`

// Ports below those that systems hand out by themselves.
export const portsOf = (name) => {
  const first = createHash('sha256').update(idOf(name)).digest().readUInt16BE(0) % 9000
  return Array.from({ length: CANDIDATES }, (_, i) => 20000 + first + i)
}

async function take(name) {
  const id = idOf(name)
  for (const port of portsOf(name)) {
    for (;;) {
      const server = await listen(port, id)
      if (server) return server
      if (!(await waitFor(port, id))) break
    }
  }
  throw new Told('Could not take the lock that keeps two installs apart: all its ports are in use by other programs.')
}

function listen(port, id) {
  const waiting = new Set()
  const server = createServer((socket) => {
    waiting.add(socket)
    socket.on('error', () => {}).on('close', () => waiting.delete(socket)).write(`${id}\n`)
  })
  server.waiting = waiting
  server.unref()
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined))
    server.listen(port, HOST, () => resolve(server))
  })
}

/** @returns true when the holder was one of ours, and has now let go; false when the port is another's. */
function waitFor(port, id) {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(port, HOST)
    socket.setTimeout(5000, () => heard || socket.destroy())
    socket.on('error', () => {}).on('data', (data) => {
      heard += data
      if (heard.trim() === id) say('Another start is at work on the same; waiting for it.')
    })
    socket.on('close', () => resolve(heard.trim() === id))
  })
}
