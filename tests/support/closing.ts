import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'

const pathOf = (countsFile: string) => `${countsFile}.closing`

/** A sentence for the last lines of the run: what could not be shown on this machine, and why. */
export function sayAtTheEnd(sentence: string): void {
  console.log(sentence)
  if (process.env.TEST_COUNTS) appendFileSync(pathOf(process.env.TEST_COUNTS), `${sentence}\n`)
}

/** What the suites asked to have said at the end, each sentence once. */
export function closingLines(countsFile: string): string[] {
  const path = pathOf(countsFile)
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  rmSync(path)
  return [...new Set(lines)]
}
