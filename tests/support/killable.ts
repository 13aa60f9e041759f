import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium, type Browser } from 'playwright-core'
import { findChromium } from './chromium.ts'

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-port=0']

/** A browser that can be killed as a phone kills an app: at once, with nothing said to it. */
export type Killable = { browser: Browser; kill: () => Promise<void> }

/** Starts a browser on a profile folder; started again on the same folder, what reached the disk is there. */
export async function startKillable(profile: string): Promise<Killable> {
  const child = spawn(findChromium() ?? 'chromium', [...flags, `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  const address = await new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    createInterface(child.stderr).on('line', (line) => { const found = /DevTools listening on (ws:\S+)/.exec(line); if (found) resolve(found[1]!) })
  })
  const browser = await chromium.connectOverCDP(address)
  const kill = async () => {
    const gone = once(child, 'exit')
    // The whole group: a browser is many processes.
    process.kill(-child.pid!, 'SIGKILL')
    await gone
  }
  return { browser, kill }
}
