import { vi } from 'vitest'

vi.mock('dexie', () => import('./memory-dexie.ts'))
vi.mock('../../src/server/db/commits.ts', async () => (await import('./memory-server.ts')).commits)
vi.mock('../../src/server/db/pull.ts', async () => (await import('./memory-server.ts')).pulls)
vi.mock('../../src/server/db/memberships.ts', async () => (await import('./memory-server.ts')).memberships)
vi.mock('../../src/contract/rules/days.ts', async (real) => (await import('./days.ts')).rememberDays(await real()))
// Small, so that a few acts already make more than one page.
vi.mock('../../src/contract/protocol-numbers.ts', async (real) => ({ ...(await real<object>()), protocol: 3, oldestProtocol: 1, mostIntents: 3, mostEntries: 4, pullsPerDigest: 4 }))

const { seeded } = await import('./seeded.ts')
seeded('the second half')
