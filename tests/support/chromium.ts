import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core'
import { findProgram } from './find-program.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'microsoft-edge']
const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean)
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/snap/bin/chromium',
  ...windows.map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`),
  ...windows.map((folder) => `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`),
]

// Left to itself, a browser looks for updates and its maker's hosts: noise in a test, and on a closed network errors.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Any Chrome or Chromium of this machine: CHROME_PATH, then PATH, then where each system usually puts it. */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH
  if (named) return existsSync(named) ? named : undefined
  return findProgram(names) ?? usualPlaces.find((path) => existsSync(path))
}

function launchOptions(extra: LaunchOptions): LaunchOptions {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chrome or Chromium was found. Install one, or set CHROME_PATH to it.')
  return { headless: true, ...extra, executablePath, args: [...flags, ...(extra.args ?? [])] }
}

/** A browser with an empty profile. */
export const launchChromium = (extra: LaunchOptions = {}): Promise<Browser> => chromium.launch(launchOptions(extra))

/** A browser that remembers: start it again on the same folder, after a kill too, and what it stored is there. */
export const launchChromiumOn = (profileFolder: string, extra: LaunchOptions = {}): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profileFolder, launchOptions(extra))
