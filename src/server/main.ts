import { flushCompileCache } from 'node:module'
import { dayOf } from '../contract/rules/days.ts'
import { buildApp } from './app.ts'
import { openDatabase } from './db/open.ts'
import { StartFault } from './db/faults.ts'
import { loadMadeUpIfEmpty } from './import/load-made-up.ts'
import { errorWithoutWords } from './log.ts'
import { readSettings, type Settings } from './settings.ts'
import { stopOnSignal } from './stop.ts'

async function run(): Promise<void> {
  const read = readSettings(process.env)
  if ('faults' in read) return fail(read.faults)
  try {
    await serve(read.settings)
  } catch (error) {
    fail([plainly(error, read.settings)])
  }
}

async function serve(settings: Settings): Promise<void> {
  const database = await openDatabase(settings)
  try {
    await loadMadeUpIfEmpty(database, { today: dayOf(new Date().toISOString()), families: settings.madeUp }, console.log)
    const app = await buildApp({ settings, database, clock: () => new Date() })
    await app.listen({ port: settings.port, host: settings.host })
    stopOnSignal(app, database)
    console.log(`Én indgang: ${settings.baseUrl}`)
    // Now and not at its end: a process that is killed leaves it to the next one too.
    flushCompileCache()
  } catch (error) {
    await database.close()
    throw error
  }
}

/** One sentence for an operator; what the sentence cannot say is for LOG_LEVEL=debug. */
function plainly(error: unknown, { port, host, logLevel }: Settings): string {
  if (error instanceof StartFault) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `The port ${port} is already taken by another program. Stop it, or choose another with PORT.`
  if (code === 'EACCES') return `This user may not listen on port ${port}. Choose one above 1023 with PORT.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST (${host}) is no address of this machine.`
  if (['debug', 'trace'].includes(logLevel)) console.error(error)
  return `The server could not start: ${error instanceof Error ? error.message : error}. LOG_LEVEL=debug tells more.`
}

function fail(sentences: string[]): void {
  for (const sentence of sentences) console.error(sentence)
  process.exit(1)
}

// Something nobody awaited has failed: the state is unknown, so the process ends and is started anew.
process.on('uncaughtException', (error) => {
  console.error(JSON.stringify({ level: 60, msg: 'uncaught', err: errorWithoutWords(error) }))
  process.exit(1)
})

await run()
