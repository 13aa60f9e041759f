// What `npm test` does. First what the tests stand on, then all suites in one run, then the count: the last
// line is "N passed, N failed" and nothing else.
import { ensureChromium } from './ensure-chromium.ts'
import { hasWebKit, withoutWebKit } from './ensure-webkit.ts'
import { judge, lastLine, readCounts, table } from './judge.ts'
import { bootstrap, vitest } from './programs.ts'
import { closingLines } from '../support/closing.ts'
import { findPostgres } from '../support/postgres-programs.ts'
import { isScope, projectsOf, type Scope } from './scopes.ts'

const [scope = 'all', ...filters] = process.argv.slice(2)
if (!isScope(scope)) throw new Error(`There is no scope "${scope}".`)
process.exitCode = await runAll(scope)

async function runAll(scope: Scope): Promise<number> {
  const missing = scope === 'quick' ? [] : [await fault(ensureChromium), await fault(findPostgres)].filter(isTold)
  for (const sentence of missing) console.error(sentence)
  if (missing.length > 0) return told({ passed: 0, failed: missing.length })
  // Debian alone has it: elsewhere the run says so and goes on.
  const names = projectsOf(scope)
  const isWithoutWebKit = names.includes('webkit') && !(await hasWebKit())
  const projects = isWithoutWebKit ? names.filter((name) => name !== 'webkit') : names
  const isReady = scope === 'quick' || (await Promise.all([bootstrap('build'), bootstrap('check')])).every(Boolean)
  const { counts, said, isClean } = await runSuites(scope, projects)
  const verdict = judge(counts, filters.length > 0 ? [] : projects)
  console.log([table(counts), ...said].join('\n'))
  for (const sentence of verdict.faults) console.error(sentence)
  if (isWithoutWebKit) console.log(withoutWebKit)
  return told({ passed: verdict.passed, failed: Math.max(verdict.failed, isClean ? 0 : 1) + (isReady ? 0 : 1) })
}

async function runSuites(scope: Scope, names: string[]) {
  const countsFile = `${process.cwd()}/node_modules/.cache/test-counts-${process.pid}.json`
  const projects = names.flatMap((name) => ['--project', name])
  const isClean = await vitest([...projects, ...filters], { TEST_SCOPE: scope, TEST_COUNTS: countsFile })
  return { counts: await readCounts(countsFile), said: closingLines(countsFile), isClean }
}

function told(sums: { passed: number; failed: number }): number {
  console.log(lastLine(sums))
  return sums.failed > 0 ? 1 : 0
}

async function fault(work: () => unknown): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function isTold(sentence: string | undefined): sentence is string {
  return sentence !== undefined
}
