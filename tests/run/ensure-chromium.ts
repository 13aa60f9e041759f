import { findChromium } from '../support/chromium.ts'
import { findProgram } from '../support/find-program.ts'
import { run } from './programs.ts'

const MISSING =
  'No Chrome or Chromium was found, and the browser tests need one. Install Chrome or Chromium (on Debian: ' +
  'apt-get install chromium), or set CHROME_PATH to it. npm run test:quick needs none.'

/** Finds a browser; as root on a Debian without one, installs it. @throws with a plain sentence when there is none. */
export async function ensureChromium(): Promise<void> {
  if (findChromium()) return
  if (isRootOnDebian()) {
    console.error("No Chrome or Chromium was found; installing Debian's chromium.")
    await installDebians(['chromium'])
  }
  if (!findChromium()) throw new Error(MISSING)
}

export const isRootOnDebian = (): boolean => process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined

/** Installs Debian's packages of these names; whether that went well shows when they are looked for. */
export async function installDebians(names: string[]): Promise<void> {
  await apt(['update'])
  await apt(['install', ...names])
}

/** @returns whether it went well. */
export const apt = (args: string[], mostMs?: number): Promise<boolean> =>
  run(['-y', '-qq', '--no-install-recommends', ...args], { DEBIAN_FRONTEND: 'noninteractive' }, 'apt-get', mostMs)
