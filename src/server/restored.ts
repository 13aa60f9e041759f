// npm run restored: to be run once after an older backup was put back, while no server runs.
import { StartFault } from './db/faults.ts'
import { renewHistory } from './db/open.ts'
import { readSettings } from './settings.ts'

/** @returns the exit code: 0 done, 1 something is wrong and nothing was changed. */
async function main(): Promise<number> {
  const read = readSettings(process.env)
  if ('faults' in read) return say(read.faults.join('\n'), 1)
  await renewHistory(read.settings)
  return say('The history has a new id. Start the server: each phone reads its rooms anew, and hands back once what it still holds.', 0)
}

function say(line: string, code: number): number {
  process[code === 0 ? 'stdout' : 'stderr'].write(`${line}\n`)
  return code
}

try {
  process.exitCode = await main()
} catch (error) {
  const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error)
  process.exitCode = say(error instanceof StartFault ? reason : `Nothing was changed: ${reason}`, 1)
}
