import { randomInt } from 'node:crypto'
import { getPriority, setPriority } from 'node:os'
import { expect, it } from 'vitest'
import { runs } from '../support/counts.ts'
import { runHistory } from './history.ts'
import { kept } from './kept.ts'
import { judge } from './shrink.ts'
import { chanceOf } from './world.ts'

/** Histories made from one seed: some 40 to 110 steps, half of them the network's. */
export function* histories(seed: number, count: number): Generator<number[]> {
  const chance = chanceOf(seed)
  const number = () => Math.floor(chance() * 2 ** 31)
  for (let place = 0; place < count; place += 1) yield Array.from({ length: 40 + (number() % 70) }, number)
}

// Nothing in it waits for a clock, and beside it run pages that do.
setPriority(Math.max(5, getPriority()))

/** Half of the seeded histories, so that two workers share them, and all that ever failed. */
export function seeded(half: string): void {
  it.each(kept)('gets through what once failed: $why', ({ steps }) => runHistory(steps))

  const count = Number(process.env.SIMULATOR_RUNS ?? runs(10_000, 250_000))
  const seed = Number(process.env.SIMULATOR_SEED ?? randomInt(2 ** 31))
  it(`loses, doubles, reorders and leaks nothing in ${count} histories (${half}, SIMULATOR_SEED=${seed})`, async () => {
    expect(await judge(histories(seed, count), runHistory)).toBe(count)
  })
}
