import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { installedState } from './installed.mjs'
import { withLock } from './lock.mjs'
import { environmentFor, isNewEnough, pinnedNode } from './node.mjs'
import { inRoot } from './places.mjs'
import { run } from './run.mjs'
import { say, Told } from './say.mjs'

// --ignore-scripts: nothing here needs an install script, so none is trusted.
const CI = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

/** Makes node_modules what package-lock.json says. Several at once: one installs, the others wait. */
export async function ensureInstalled() {
  if (installedState(inRoot()).isWhole) return
  await withLock('install', async () => {
    if (installedState(inRoot()).isWhole) return
    say('Installing what package-lock.json names. The first time this takes a minute or two.')
    await install(process.execPath)
    await installWhatAnOldNodeLeftOut()
    say('Installed.')
  })
}

// npm leaves out optional packages that do not name the running Node as theirs; the pinned one is always named.
async function installWhatAnOldNodeLeftOut() {
  const { isWhole, missing } = installedState(inRoot())
  if (isWhole || isNewEnough(process.versions.node) || !existsSync(pinnedNode())) return
  say(`npm left out ${missing.length} packages for Node ${process.versions.node}; installing again with the pinned Node.`)
  await install(await aCopyOf(pinnedNode()))
}

// npm ci empties node_modules first, and with it the pinned Node that would be running it.
async function aCopyOf(node) {
  const { copyFile, mkdtemp } = await import('node:fs/promises')
  const { tmpdir } = await import('node:os')
  const folder = await mkdtemp(`${tmpdir()}/node-`)
  await copyFile(node, `${folder}/${basename(node)}`)
  return `${folder}/${basename(node)}`
}

async function install(node) {
  const npm = process.env.npm_execpath
  const isNpm = npm && basename(npm).startsWith('npm-cli')
  const env = environmentFor(node)
  const code = isNpm ? await run(node, [npm, ...CI], { env }) : await run('npm', CI, { env, shell: process.platform === 'win32' })
  if (code !== 0) throw new Told('npm could not install what package-lock.json names; its own words stand above.')
}
