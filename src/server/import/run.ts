import { resolve } from 'node:path'
import { StartFault } from '../db/faults.ts'
import { type Database, openDatabase } from '../db/open.ts'
import type { Settings } from '../settings.ts'
import { faultLines, type Fault } from './faults.ts'
import { type Loaded, loadFile } from './load/load.ts'
import { readImport } from './read.ts'

export const usage = `Loads a municipality from a JSON file (docs/import.md):
  npm run import -- FILE
Writes the made-up municipality as it would stand on a day:
  npm run import -- --made-up DAY FILE`

type Out = (line: string) => void
const toScreen: Out = (line) => void process.stdout.write(`${line}\n`)

/** Reads, checks and loads one file, and says what became of it. @returns the exit code. */
export async function runImport(path: string, settings: Pick<Settings, 'dataDir' | 'databaseUrl'>, out: Out = toScreen): Promise<number> {
  const started = performance.now()
  const read = await readImport(path)
  if ('faults' in read) return tellFaults(read.faults, out)
  const database = await openForImport(settings)
  try {
    const loaded = await loadFile(database, read.file)
    if ('faults' in loaded) return tellFaults(loaded.faults, out)
    out(summary(read.file.municipality.name, loaded, (performance.now() - started) / 1000))
    return 0
  } finally {
    await database.close()
  }
}

async function openForImport(settings: Pick<Settings, 'dataDir' | 'databaseUrl'>): Promise<Database> {
  try {
    return await openDatabase(settings)
  } catch (error) {
    if (!(error instanceof StartFault) || settings.databaseUrl || !/already uses/.test(error.message)) throw error
    throw new StartFault(`Stop the server first, then import again: it uses the folder DATA_DIR (${resolve(settings.dataDir)}). Nothing was loaded.`)
  }
}

function tellFaults(faults: readonly Fault[], out: Out): number {
  out(`Nothing was loaded. ${faults.length === 1 ? 'One thing is' : `${faults.length} things are`} wrong:`)
  for (const line of faultLines(faults)) out(`  ${line}`)
  return 1
}

const shown = { family: 'families', person: 'persons', message: 'messages', contact: 'contacts', meeting: 'meetings', goal: 'goals' }

function summary(name: string, loaded: Exclude<Loaded, { faults: Fault[] }>, seconds: number): string {
  const all = [...loaded.added.values()].reduce((sum, count) => sum + count, 0)
  if (all === 0) return `Nothing new: ${name} has all of this file already. Nothing was changed.`
  const parts = Object.entries(shown).map(([kind, words]) => `${loaded.added.get(kind) ?? 0} ${words}`)
  return `Loaded into ${name} in ${seconds.toFixed(1)} s: ${all} new things, among them ${parts.join(', ')}.`
}
