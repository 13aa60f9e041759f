import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { chanceOf } from '../simulator/world.ts'
import { runs } from './counts.ts'

/** One case of a peril: which one, and the chance that decides its moments. */
export type Moment = { nth: number; seed: number; pick: <T>(from: readonly T[]) => T; wait: (mostMs: number) => Promise<void> }

const seed = Number(process.env.TEST_SEED ?? randomInt(2 ** 31))

/** So many cases at moments of their own: `few` in npm test, `many` in npm run test:long. TEST_SEED, told in each title, repeats them. */
export const moments = (few: number, many: number): Moment[] => Array.from({ length: runs(few, many) }, (_, nth) => {
  const chance = chanceOf(seed + nth)
  return { nth, seed, pick: (from) => from[Math.floor(chance() * from.length)]!, wait: (mostMs) => pause(chance() * mostMs) }
})
