import { findWebKit, startDisplay, startWebKit } from '../support/webkit.ts'
import { installDebians, isRootOnDebian } from './ensure-chromium.ts'

export const withoutWebKit =
  'WebKitGTK could not be had or started here, so its cases did not run (on Debian: apt-get install webkit2gtk-driver xvfb). That is no failure.'

/** Whether there is a WebKitGTK to test in; as root on a Debian without one, it is installed first. Never throws. */
export async function hasWebKit(): Promise<boolean> {
  if (!findWebKit() && isRootOnDebian()) {
    console.error("No WebKitGTK was found; installing Debian's webkit2gtk-driver and xvfb.")
    await installDebians(['webkit2gtk-driver', 'xvfb']).catch(() => undefined)
  }
  return findWebKit() !== undefined && starts()
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
