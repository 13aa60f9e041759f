// npm run import -- FILE
import { readSettings } from '../settings.ts'
import { StartFault } from '../db/faults.ts'
import { runImport, usage } from './run.ts'
import { writeDocuments } from './document/write.ts'
import { writeMadeUp } from '../made-up/write.ts'

/** @returns the exit code: 0 done, 1 something is wrong and nothing was loaded, 2 called wrongly. */
async function main(args: string[]): Promise<number> {
  const [first, second, third] = args
  if (first === '--made-up') return writeMadeUp(second, third)
  if (first === '--document') return writeDocuments()
  if (first === undefined || first.startsWith('-') || args.length > 1) return say(usage, 2)
  const read = readSettings(process.env)
  if ('faults' in read) return say(read.faults.join('\n'), 1)
  return runImport(first, read.settings)
}

function say(line: string, code: number): number {
  process.stderr.write(`${line}\n`)
  return code
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  // No stack trace: an operator is told what to do, and a fault of ours in one line.
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
  process.exitCode = say(error instanceof StartFault ? reason! : `Nothing was loaded: ${reason}`, 1)
}
