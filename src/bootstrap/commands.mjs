// What the npm scripts do, once everything is installed. Each gives back an exit code.
import { ensureClient } from './client.mjs'
import { checkTypes } from './check.mjs'
import { inRoot } from './places.mjs'
import { run } from './run.mjs'
import { serverFlags } from './server-flags.mjs'

// Node 24.0 still calls the stripping of types experimental, each time it starts.
const QUIET = '--disable-warning=ExperimentalWarning'

const withFlags = (flags, ...path) => ({ node, env, args }) => run(node, [QUIET, ...flags, inRoot(...path), ...args], { env })
const program = (...path) => withFlags([], ...path)

const tests = (scope) => (given) => program('tests', 'run', 'main.ts')({ ...given, args: [scope, ...given.args] })

const afterClient = (next) => async (given) => (await ensureClient(given)) || next(given)

export const commands = {
  start: afterClient(withFlags(serverFlags, 'src', 'server', 'main.ts')),
  import: program('src', 'server', 'import', 'main.ts'),
  restored: program('src', 'server', 'restored.ts'),
  build: ensureClient,
  check: checkTypes,
  test: tests('all'),
  'test:quick': tests('quick'),
  'test:long': tests('long'),
  prove: program('tests', 'prove', 'main.ts'),
  bench: afterClient(program('tests', 'bench', 'main.ts')),
  pictures: afterClient(program('tests', 'pictures', 'main.ts')),
}
