import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import type { Counts } from './judge.ts'

/** Writes how many cases each suite ran to the file that TEST_COUNTS names. */
export const countReporter: Reporter = {
  onTestRunEnd(modules, unhandled) {
    const path = process.env.TEST_COUNTS
    if (!path) return
    const counts = countsOf(modules)
    if (unhandled.length > 0) counts['outside any test'] = { passed: 0, failed: unhandled.length, skipped: 0 }
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, JSON.stringify(counts))
  },
}

function countsOf(modules: readonly TestModule[]): Counts {
  const counts: Counts = {}
  for (const module of modules) {
    const count = (counts[module.project.name] ??= { passed: 0, failed: 0, skipped: 0 })
    // A file that could not even be read holds no cases, and is one failure.
    count.failed += module.errors().length
    for (const test of module.children.allTests()) count[stateOf(test.result().state)] += 1
  }
  return counts
}

const stateOf = (state: string) => (state === 'passed' || state === 'failed' ? state : 'skipped')
