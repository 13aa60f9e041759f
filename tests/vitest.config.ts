import vue from '@vitejs/plugin-vue'
import { join } from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { plant } from './prove/plant.ts'
import { Between } from './run/between.ts'
import { countReporter } from './run/count-reporter.ts'
import { runs } from './support/counts.ts'

const root = join(import.meta.dirname, '..')
const FAKE_INDEXED_DB = 'fake-indexeddb/auto'

type Settings = TestProjectInlineConfiguration['test']

// `folders` are those under tests/ that the suite takes its files from.
const suite = (name: string, folders: string[], settings: Settings = {}): TestProjectInlineConfiguration => ({
  root,
  plugins: [vue(), plant()],
  test: {
    name,
    fsModuleCache: !process.env.TEST_PLANT,
    include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    ...settings,
  },
})

const onEngine = (name: string, engine: 'pglite' | 'postgres', settings: Settings = {}) =>
  suite(`${name}-${engine}`, [name], {
    env: { TEST_ENGINE: engine },
    globalSetup: [`tests/support/set-up-${engine}.ts`],
    testTimeout: 60_000,
    ...settings,
  })

// Files that leave nothing behind share a worker: starting one for each costs more than most of them run.
const shared = { isolate: false }

// What waits for processes to die and start again goes three at a time: that fills the two cores. A page is given more room.
const pages = { maxWorkers: 2, sequence: { groupOrder: 1 } }
const kills = { maxWorkers: 3, sequence: { groupOrder: 2 } }

export default defineConfig({
  root,
  test: {
    // A planted fault must not stay in the cache for the next run.
    fsModuleCache: !process.env.TEST_PLANT,
    reporters: ['default', countReporter],
    sequence: { sequencer: Between },
    projects: [
      suite('unit', ['contract', 'words', 'bootstrap', 'worker', 'support', 'client/device', 'client/courier'], { ...shared, setupFiles: [FAKE_INDEXED_DB] }),
      suite('components', ['components', 'client/components', 'client/pages', 'client/parts', 'client/stores', 'client/app'], {
        ...shared,
        environment: 'happy-dom',
        setupFiles: [FAKE_INDEXED_DB, 'tests/support/no-network.ts'],
      }),
      // They read every file there is.
      suite('laws', ['laws'], { ...shared, testTimeout: 120_000 }),
      // Of dist/client as it was built last: npm test builds it first.
      suite('bytes', ['bytes'], shared),
      onEngine('server', 'pglite', shared),
      onEngine('server', 'postgres', shared),
      // Processes that are killed while phones write.
      onEngine('kills', 'pglite', kills),
      onEngine('kills', 'postgres', kills),
      suite('journeys', ['journeys'], {
        setupFiles: [FAKE_INDEXED_DB],
        globalSetup: ['tests/support/set-up-pglite.ts'],
        testTimeout: 60_000,
      }),
      // Fast, on stand-ins for storage and database; some files on the real Dexie.
      // It only computes: between the browser's files, with what those leave of the processor.
      suite('simulator', ['simulator'], { testTimeout: runs(900_000, 7_200_000), ...pages }),
      // After the others, which would fill the two cores by themselves.
      suite('browser', ['browser'], {
        setupFiles: ['tests/support/tell-pages.ts'],
        globalSetup: ['tests/support/set-up-pglite.ts'],
        testTimeout: 120_000,
        // A page answers when it can: how fast is the bench's to say.
        expect: { poll: { timeout: 30_000 } },
        hookTimeout: 120_000,
        ...pages,
      }),
      // WebKitGTK, where it can be had: beside the browser's files, as one more of them.
      suite('webkit', ['webkit'], {
        globalSetup: ['tests/support/set-up-pglite.ts'],
        testTimeout: 120_000,
        expect: { poll: { timeout: 30_000 } },
        hookTimeout: 120_000,
        ...pages,
      }),
    ],
  },
})
