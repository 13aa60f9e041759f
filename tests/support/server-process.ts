import { type ChildProcess, spawn } from 'node:child_process'
import { openSync, readFileSync, unwatchFile, watchFile } from 'node:fs'
import { join } from 'node:path'
import type { TestDatabase } from './databases.ts'
import { freePort } from './postgres.ts'

/** The server as an operator runs it, on a port of its own. */
export type ServerProcess = {
  pid: number
  url: string
  /** Ends it as a power cut would. */
  kill9: () => Promise<void>
  /** Whether it has ended, killed or by itself. */
  hasEnded: () => boolean
}

const main = join(import.meta.dirname, '..', '..', 'src', 'server', 'main.ts')

function launch(given: Pick<TestDatabase, 'dataDir' | 'databaseUrl'>, port: number, log?: string): ChildProcess {
  const env = { ...process.env, NODE_ENV: '', PORT: String(port), BASE_URL: '', DATA_DIR: given.dataDir, DATABASE_URL: given.databaseUrl ?? '', LOG_LEVEL: log ? 'info' : 'silent' }
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], { env, stdio: ['ignore', log ? openSync(log, 'a') : 'pipe', 'pipe'] })
}

/**
 * Starts the server and waits until it says its address. Its log goes to the file `log` where one is named; else there is
 * none. @throws what it said when it ends before.
 */
export async function startServer(given: Pick<TestDatabase, 'dataDir' | 'databaseUrl'>, log?: string): Promise<ServerProcess> {
  const port = await freePort()
  const child = launch(given, port, log)
  const abandon = () => child.kill('SIGKILL')
  process.once('exit', abandon)
  const ended = new Promise<void>((resolve) => child.once('exit', () => { process.off('exit', abandon); resolve() }))
  await new Promise<void>((resolve, reject) => {
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => { said += part; if (said.includes(`localhost:${port}`)) resolve() })
    if (log) watchFile(log, { interval: 50 }, () => { if (readFileSync(log, 'utf8').includes(`localhost:${port}`)) { unwatchFile(log); resolve() } })
    void ended.then(() => reject(new Error(said)))
  })
  return { pid: child.pid!, url: `http://localhost:${port}`, kill9: () => { child.kill('SIGKILL'); return ended }, hasEnded: () => child.exitCode !== null }
}

/** Runs the server where it should refuse to start; its exit code and what it said. */
export async function refuse(given: Pick<TestDatabase, 'dataDir' | 'databaseUrl'>): Promise<{ code: number | null; said: string }> {
  const child = launch(given, await freePort())
  let said = ''
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (part) => { said += part; if (said.includes('localhost:')) child.kill('SIGKILL') })
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, said })))
}
