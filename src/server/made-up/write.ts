import { writeFile } from 'node:fs/promises'
import { isDay } from '../../contract/rules/days.ts'
import { generate } from './generate.ts'

/** Writes the made-up municipality as it would stand on a day. @returns the exit code. */
export async function writeMadeUp(day: string | undefined, path: string | undefined): Promise<number> {
  if (day === undefined || !isDay(day) || path === undefined) return say('Called as: npm run import -- --made-up DAY FILE, where DAY is a day such as 2026-11-22.', 2)
  try {
    await writeFile(path, `${JSON.stringify(generate({ today: day }), null, 1)}\n`)
  } catch (error) {
    return say(`${path} could not be written: ${error instanceof Error ? error.message : error}`, 1)
  }
  return say(`The made-up municipality as of ${day} is in ${path}.`, 0)
}

function say(line: string, code: number): number {
  process.stderr.write(`${line}\n`)
  return code
}
