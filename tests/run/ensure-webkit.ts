import { findWebKit, startDisplay, startWebKit } from '../support/webkit.ts'
import { apt, isRootOnDebian } from './ensure-chromium.ts'

export const withoutWebKit =
  'WebKitGTK could not be had or started here, so its cases did not run (on Debian: apt-get install webkit2gtk-driver xvfb). That is no failure.'

/** Whether there is a WebKitGTK to test in; as root on a Debian without one, it is installed first. Never throws. */
export async function hasWebKit(): Promise<boolean> {
  if (!findWebKit() && isRootOnDebian()) {
    console.error("No WebKitGTK was found; installing Debian's webkit2gtk-driver and xvfb.")
    await install().catch(() => undefined)
  }
  return findWebKit() !== undefined && starts()
}

/** It can be done without: a network that answers nothing is given up soon. What was downloaded before is installed all the same. */
async function install(): Promise<void> {
  const wanted = ['install', 'webkit2gtk-driver', 'xvfb']
  const isReached = await apt(['update', '-o', 'APT::Update::Error-Mode=any'], 30_000)
  if (isReached) await apt([...wanted, '--download-only'], 120_000)
  await apt([...wanted, '--no-download'])
}

/** Some containers have it and do not let it run. */
async function starts(): Promise<boolean> {
  try {
    const display = await startDisplay()
    await startWebKit(display.name).then((guest) => guest.close()).finally(display.close)
    return true
  } catch {
    return false
  }
}
