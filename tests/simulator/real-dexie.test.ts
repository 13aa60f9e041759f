import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { expect, it, vi } from 'vitest'
import { runs } from '../support/counts.ts'

vi.mock('../../src/server/db/commits.ts', async () => (await import('./memory-server.ts')).commits)
vi.mock('../../src/server/db/pull.ts', async () => (await import('./memory-server.ts')).pulls)
vi.mock('../../src/server/db/memberships.ts', async () => (await import('./memory-server.ts')).memberships)
vi.mock('../../src/contract/protocol-numbers.ts', async (real) => ({ ...(await real<object>()), protocol: 3, oldestProtocol: 1, mostIntents: 3, mostEntries: 4, pullsPerDigest: 4 }))

const { runHistory } = await import('./history.ts')
const { histories } = await import('./seeded.ts')
const { drainDeeply } = await import('./world.ts')
const { judge } = await import('./shrink.ts')
const { randomInt } = await import('node:crypto')

const count = Number(process.env.SIMULATOR_RUNS ?? runs(500, 20_000))
const seed = Number(process.env.SIMULATOR_SEED ?? randomInt(2 ** 31))

it(`holds on the real Dexie in ${count} histories (SIMULATOR_SEED=${seed})`, async () => {
  drainDeeply()
  const inItsOwnBrowser = (steps: readonly number[]) => {
    // A browser of its own, so that what earlier histories left need not be kept in memory.
    Dexie.dependencies.indexedDB = new IDBFactory()
    return runHistory(steps, { isReal: true })
  }
  expect(await judge(histories(seed, count), inItsOwnBrowser)).toBe(count)
})
