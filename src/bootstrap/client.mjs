// The client is built when what it is made of has changed since the last build, by content.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compressFolder } from './compress.mjs'
import { withLock } from './lock.mjs'
import { inRoot, root } from './places.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

// What the build itself is made of counts too.
const INPUTS = ['src/bootstrap', 'src/client', 'src/contract', 'src/words', 'src/worker', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']
const BUILT = inRoot('dist', 'client')
const STAMP = inRoot('dist', 'client.sha256')

/** Builds the client if it is stale. @returns an exit code. */
export async function ensureClient(given) {
  if (isFresh()) return 0
  return withLock('build', () => (isFresh() ? 0 : build(given)))
}

// Built beside the old one and then put in its place, so that a running server never sees half of it.
async function build({ node, env }) {
  const hash = hashOfInputs()
  const next = inRoot('dist', 'next')
  say('Building the client.')
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js')
  const code = await run(node, [vite, 'build', '--outDir', next, '--emptyOutDir', '--logLevel', 'warn'], {
    env: { ...env, NODE_ENV: 'production' },
  })
  if (code !== 0) return code
  await compressFolder(next)
  putInPlace(next)
  writeFileSync(STAMP, hash)
  return 0
}

function putInPlace(next) {
  const old = inRoot('dist', 'old')
  rmSync(old, { recursive: true, force: true })
  rmSync(STAMP, { force: true })
  if (existsSync(BUILT)) renameSync(BUILT, old)
  renameSync(next, BUILT)
  rmSync(old, { recursive: true, force: true })
}

const isFresh = () => existsSync(BUILT) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfInputs()

function hashOfInputs() {
  const hash = createHash('sha256')
  for (const path of INPUTS.flatMap((name) => filesIn(inRoot(name))).sort()) {
    hash.update(`${relative(root, path)}\0`).update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)))
}
