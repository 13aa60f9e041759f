import { spawn, type ChildProcess } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostgres, type Programs } from './postgres-programs.ts'

/** A PostgreSQL server of the test's own; `url` names its first database, as its superuser. */
export type Cluster = {
  url: string
  /** Ends it and throws its files away; a second time does nothing. */
  stop: () => Promise<void>
  /** Ends it as a power cut would, all at once. */
  kill9: () => Promise<void>
  /** Starts it again on the same files and the same port. */
  restart: () => Promise<void>
}

// The disk need not keep what a test wrote: a killed process loses nothing to this, only a killed machine would.
const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=200', 'shared_buffers=64MB', 'unix_socket_directories=']

/** Starts a throwaway server in a temporary folder (`under` another than the system's), on a free port of 127.0.0.1. */
export async function startPostgres(under = tmpdir()): Promise<Cluster> {
  const programs = findPostgres()
  const user = ordinaryUser()
  const folder = mkdtempSync(join(under, 'indgang-postgres-'))
  if (user) chownSync(folder, user.uid, user.gid)
  await succeed(spawn(programs.initdb, ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'], { ...user, cwd: folder }))
  return clusterOf(programs, folder, await freePort(), user)
}

async function clusterOf(programs: Programs, folder: string, port: number, user: Owner | undefined): Promise<Cluster> {
  const start = () => startAgainAndAgain(() => serve(programs, folder, port, user))
  let server = await start()
  const end = (signal: NodeJS.Signals) => ended(server, signal)
  const abandon = () => server.kill('SIGKILL')
  process.once('exit', abandon)
  let isOver = false
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      isOver = true
      process.off('exit', abandon)
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
    kill9: () => end('SIGKILL'),
    restart: async () => {
      await end('SIGINT')
      // A test that was given up on may still be at it.
      if (isOver) throw new Error('this PostgreSQL was stopped for good')
      server = await start()
    },
  }
}

type Owner = { uid: number; gid: number }

// PostgreSQL refuses to run as root, so root lends it another user of the machine.
function ordinaryUser(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  const found = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
  if (!found) throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as.')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

function serve(programs: Programs, folder: string, port: number, user: Owner | undefined): Promise<ChildProcess> {
  const args = ['-D', folder, '-h', '127.0.0.1', '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const server = spawn(programs.postgres, args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  return new Promise((resolve, reject) => {
    let said = ''
    server.once('error', reject).once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
    server.stderr?.on('data', (data) => {
      said = (said + data).slice(-4000)
      if (said.includes('ready to accept connections')) resolve(server)
    })
  })
}

// After a kill the old server's helpers need a moment to notice, and until then a new one is refused.
async function startAgainAndAgain(start: () => Promise<ChildProcess>, left = 50): Promise<ChildProcess> {
  try {
    return await start()
  } catch (error) {
    if (left === 0 || !String(error).includes('shared memory')) throw error
    return startAgainAndAgain(start, left - 1)
  }
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

function succeed(child: ChildProcess): Promise<void> {
  let said = ''
  child.stderr?.on('data', (data) => (said += data))
  child.stdout?.resume()
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(said))))
  })
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
