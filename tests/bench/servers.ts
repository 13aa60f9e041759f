// The app as `npm start` runs it, and the bare stack, each in a process of its own on a free port.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { serverFlags } from '../../src/bootstrap/server-flags.mjs'
import { buildBare } from './bare/build.ts'

const root = join(import.meta.dirname, '..', '..')
const patienceMs = 180_000

export type Served = { url: string; pid: number; startMs: number; stop: () => Promise<void> }

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Starts a program of ours and waits until it answers at `path`. Building the bare stack leaves NODE_ENV as production here, where the test login may not run. */
async function start(script: string, given: { args: string[]; env: Record<string, string>; port: number; path: string; nodeArgs?: string[] }): Promise<Served> {
  const began = performance.now()
  const child = spawn(process.execPath, [...serverFlags, ...(given.nodeArgs ?? []), join(root, script), ...given.args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: '', ...given.env } })
  const url = `http://localhost:${given.port}`
  while (!(await answers(`${url}${given.path}`))) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}.`)
    if (performance.now() - began > patienceMs) throw new Error(`${script} did not answer at ${url}${given.path}.`)
    await wait(50)
  }
  return { url, pid: child.pid!, startMs: performance.now() - began, stop: () => stop(child) }
}

const answers = (url: string) => fetch(url).then((response) => response.ok, () => false)

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** The app on a folder of its own, filled with the made-up municipality. */
export async function startApp(folder: string, families: number): Promise<Served> {
  const port = await freePort()
  const env = { PORT: String(port), DATA_DIR: join(folder, 'data'), MADE_UP: String(families), LOG_LEVEL: 'error', BASE_URL: '', DATABASE_URL: '' }
  return start(join('src', 'server', 'main.ts'), { args: [], env, port, path: '/readyz' })
}

/** The bare stack: built, and served with its own PGlite. */
export async function startBare(folder: string): Promise<Served> {
  mkdirSync(folder, { recursive: true })
  await buildBare(join(folder, 'client'))
  const port = await freePort()
  return start(join('tests', 'bench', 'bare', 'server.ts'), { args: [String(port), folder], env: {}, port, path: '/' })
}

/** The app on a database that is filled; `LOAD_PROFILE` names a folder for a profile of its processor. */
export async function startServerOn({ dataDir, databaseUrl }: { dataDir: string; databaseUrl: string | undefined }): Promise<Served> {
  const port = await freePort()
  const env = { PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? '', LOG_LEVEL: 'error', BASE_URL: '' }
  const profile = process.env.LOAD_PROFILE
  return start(join('src', 'server', 'main.ts'), { args: [], env, port, path: '/readyz', ...(profile && { nodeArgs: ['--cpu-prof', `--cpu-prof-dir=${profile}`] }) })
}

/** The bare sketch for the load, on a folder or a PostgreSQL's address. */
export async function startBareLoad(where: string): Promise<Served> {
  const port = await freePort()
  return start(join('tests', 'bench', 'bare', 'load-server.ts'), { args: [String(port), where], env: {}, port, path: '/readyz' })
}
