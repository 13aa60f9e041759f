import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { buildApp } from '../../src/server/app.ts'
import type { Database } from '../../src/server/db/open.ts'
import { freePort } from './free-port.ts'
import { madeUpDatabase, madeUpDay } from './made-up.ts'
import { settingsOf } from './server.ts'

/** The app that ships with the demo's families, listening for browsers. Its clock starts on the made-up Sunday morning. */
export type House = {
  url: string
  database: Database
  /** Takes the server away from the network and brings it back: requests fail as they do when a server is down. */
  goDown: () => Promise<void>
  comeUp: () => Promise<void>
  close: () => Promise<void>
}

const startsAt = Date.parse(`${madeUpDay}T08:00:00.000Z`)

/** @param clientDir the built client; the one in `dist` when not given. */
export async function openHouse(clientDir?: string): Promise<House> {
  const madeUp = await madeUpDatabase()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const opened = performance.now()
  const clock = () => new Date(startsAt + performance.now() - opened)
  let app: FastifyInstance | undefined
  const comeUp = async () => {
    app = await buildApp({ settings: settingsOf({ BASE_URL: url, PORT: String(port) }), database: madeUp.database, clock, ...(clientDir && { clientDir }) })
    await app.listen({ port, host: '127.0.0.1' })
  }
  const goDown = async () => { app?.server.closeAllConnections(); await app?.close(); app = undefined }
  await comeUp()
  return { url, database: madeUp.database, goDown, comeUp, close: async () => { await goDown(); await madeUp.close() } }
}

export const phone = { width: 390, height: 844 }
export const desktop = { width: 1280, height: 900 }

/** Someone of the demo on a device of her own, logged in through the test login. */
export type Guest = { context: BrowserContext; page: Page; faults: string[] }

export async function enter(browser: Browser, house: House, name: string, options: BrowserContextOptions = {}): Promise<Guest> {
  const context = await browser.newContext({ viewport: phone, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const faults = listenForFaults(page)
  await logIn(page, house.url, name)
  return { context, page, faults }
}

export async function logIn(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/login`)
  await page.getByTestId('login-as').filter({ hasText: name }).first().click()
  await page.waitForURL(/\/(overblik|arbejde)/)
  await page.locator('h1:visible').first().waitFor()
}

/** What the page's own code threw, and what the Content-Security-Policy stopped. */
function listenForFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (line) => { if (/Content Security Policy|Refused to/.test(line.text())) faults.push(line.text()) })
  return faults
}

/** Waits until the service worker holds the page, so that it can be opened without a network. */
export async function isHeldOffline(page: Page): Promise<void> {
  await page.evaluate(async () => { await navigator.serviceWorker.ready })
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.locator('h1:visible').first().waitFor()
}
