// What became of each suite, and whether that is enough. A suite that lost its tests must not look like one
// that passed: each has a floor, and a test that is skipped counts as one that failed.
import { readFile } from 'node:fs/promises'
import floors from '../floors.json' with { type: 'json' }

export type Count = { passed: number; failed: number; skipped: number }
export type Counts = Record<string, Count>

/** Reads what the counting reporter wrote; nothing when the run never came that far. */
export async function readCounts(path: string): Promise<Counts> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return {}
  }
}

/** Sums the counts, and adds one failure for each expected suite below its floor. */
export function judge(counts: Counts, expected: string[], floorOf: Record<string, number> = floors) {
  const all = Object.values(counts)
  const faults = expected.flatMap((name) => belowFloor(name, counts[name], floorOf[name] ?? 1))
  const skipped = sum(all, 'skipped')
  if (skipped > 0) faults.push(`${skipped} tests were skipped; none may be.`)
  return { faults, passed: sum(all, 'passed'), failed: sum(all, 'failed') + faults.length }
}

function belowFloor(name: string, count: Count | undefined, floor: number): string[] {
  const ran = (count?.passed ?? 0) + (count?.failed ?? 0)
  return ran < floor ? [`The suite ${name} ran ${ran} cases; its floor is ${floor} (tests/floors.json).`] : []
}

const sum = (counts: Count[], key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0)

/** One line a suite: how many cases it ran, and what became of them. */
export const table = (counts: Counts): string =>
  Object.entries(counts)
    .map(([name, { passed, failed, skipped }]) => `${name.padEnd(16)} ${passed} passed, ${failed} failed, ${skipped} skipped`)
    .join('\n')

export const lastLine = ({ passed, failed }: { passed: number; failed: number }): string => `${passed} passed, ${failed} failed`
