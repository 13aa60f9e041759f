import { existsSync } from 'node:fs'
import { inRoot } from './places.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

// vue-tsc where .vue files are read, tsc elsewhere: it is twice as fast.
const SIDES = [
  ['src/contract', 'tsc'],
  ['src/words', 'tsc'],
  ['src/worker', 'tsc'],
  ['src/server', 'tsc'],
  ['src/client', 'vue-tsc'],
  ['tests', 'vue-tsc'],
]

const compilers = { tsc: ['typescript', 'bin', 'tsc'], 'vue-tsc': ['vue-tsc', 'bin', 'vue-tsc.js'] }

/** Checks the types of every side, or of those named. @returns 0 when all are right. */
export async function checkTypes({ node, env, args }) {
  const sides = SIDES.filter(([side]) => args.length === 0 || args.some((name) => side.endsWith(name)))
  // Two at a time, one a core, the largest first.
  const waiting = sides.toReversed()
  let failed = 0
  const checkOn = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const isRight = await checkSide(next[0], compilers[next[1]], { node, env })
      if (!isRight) failed += 1
    }
  }
  await Promise.all([checkOn(), checkOn()])
  say(failed ? `${failed} of ${sides.length} sides have faults in their types.` : `The types of ${sides.length} sides are right.`)
  return failed ? 1 : 0
}

async function checkSide(side, compiler, { node, env }) {
  if (!existsSync(inRoot(side))) return true
  const remembered = inRoot('node_modules', '.cache', 'types', `${side.replace('/', '-')}.tsbuildinfo`)
  const args = ['-p', inRoot(side), '--incremental', '--tsBuildInfoFile', remembered, '--pretty', 'false']
  return (await run(node, [inRoot('node_modules', ...compiler), ...args], { env })) === 0
}
