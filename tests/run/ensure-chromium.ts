import { findChromium } from '../support/chromium.ts'
import { findProgram } from '../support/find-program.ts'
import { run } from './programs.ts'

const MISSING =
  'No Chrome or Chromium was found, and the browser tests need one. Install Chrome or Chromium (on Debian: ' +
  'apt-get install chromium), or set CHROME_PATH to it. npm run test:quick needs none.'

/** Finds a browser; as root on a Debian without one, installs it. @throws with a plain sentence when there is none. */
export async function ensureChromium(): Promise<void> {
  if (findChromium()) return
  if (process.getuid?.() === 0 && findProgram(['apt-get'])) await installDebians()
  if (!findChromium()) throw new Error(MISSING)
}

async function installDebians(): Promise<void> {
  console.error("No Chrome or Chromium was found; installing Debian's chromium.")
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run(['update', '-qq'], env, 'apt-get')
  await run(['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env, 'apt-get')
}
