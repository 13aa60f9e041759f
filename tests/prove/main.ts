// `npm run prove`: plants known faults one at a time and shows that the suite sees each. The last line is "N of 12 caught".
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { type Fault, faults } from './faults.ts'

const root = join(import.meta.dirname, '..', '..')
const wanted = process.argv.slice(2)
const tried = wanted.length > 0 ? faults.filter(({ name }) => wanted.some((word) => name.includes(word))) : faults

/** A fault that no longer fits the code fails too, and shows nothing. */
const isBroken = /ReferenceError|SyntaxError|is not defined|is not a function|no longer holds what the fault replaces/
/** What a test expected, or an invariant: anything else that was thrown says only that the code fell over. */
const isJudged = /(AssertionError|Violation): /

/** Runs the suite that should see it. @returns its output, whether all went well, and whether it failed in a test (a fault that does not run proves nothing). */
function run({ project, filter }: Pick<Fault, 'project' | 'filter'>, plant: string): Promise<{ text: string; isRed: boolean; isGreen: boolean }> {
  const args = [join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', join('tests', 'vitest.config.ts'), '--project', project, filter]
  const env = { ...process.env, NO_COLOR: '1', TEST_PLANT: plant, SIMULATOR_RUNS: process.env.SIMULATOR_RUNS ?? '1500', SIMULATOR_SEED: process.env.SIMULATOR_SEED ?? String(randomInt(2 ** 31)), SIMULATOR_RAW: '1' }
  return new Promise((resolve, reject) => {
    let text = ''
    const child = spawn(process.execPath, args, { cwd: root, env })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part))
    child.once('error', reject).once('exit', (code) => resolve({ text, isGreen: code === 0, isRed: code !== 0 && /Tests\s+.*\d+ failed/.test(text) && isJudged.test(text) && !isBroken.test(text) }))
  })
}

const sound = new Map<string, Promise<boolean>>()

/** A suite that fails by itself catches everything, and so nothing: each must first be green without any fault. */
function isSound(suite: Pick<Fault, 'project' | 'filter'>): Promise<boolean> {
  const name = `${suite.project} ${suite.filter}`
  const known = sound.get(name)
  if (known) return known
  const judged = run(suite, '').then(({ text, isGreen }) => {
    if (!isGreen) console.log(`NOT GREEN without any fault: ${name}\n${text.slice(-1_500)}`)
    return isGreen
  })
  sound.set(name, judged)
  return judged
}

async function prove(fault: Fault): Promise<boolean> {
  if (!(await isSound(fault))) return false
  const { text, isRed } = await run(fault, fault.name)
  const why = /^(?:Violation|Error|AssertionError|Caused by: Violation): (.*)$/m.exec(text)?.[1] ?? text.slice(-600)
  console.log(`${isRed ? 'caught' : 'NOT CAUGHT'}: ${fault.name}${isRed ? ` (${why.slice(0, 110)})` : `\n${text.slice(-1_500)}`}`)
  return isRed
}

let caught = 0
for (const fault of tried) if (await prove(fault)) caught += 1
console.log(`${caught} of ${tried.length} caught`)
process.exitCode = caught === tried.length ? 0 : 1
