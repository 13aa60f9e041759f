import { createHash, randomBytes } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { buildApp } from '../../src/server/app.ts'
import { type Database, openDatabase, renewHistory } from '../../src/server/db/open.ts'
import { freePort } from './free-port.ts'
import { type MadeUp, madeUpDatabase, madeUpDay, madeUpMunicipality } from './made-up.ts'
import { settingsOf } from './server.ts'

/** The app that ships with the demo's families, listening for browsers. Its clock starts on the made-up Sunday morning. */
export type House = {
  url: string
  database: Database
  /** Takes the server away from the network and brings it back: requests fail as they do when a server is down. */
  goDown: () => Promise<void>
  comeUp: () => Promise<void>
  /** Copies the database as it stands, and puts that copy back later: a new history then begins. */
  backUp: () => Promise<void>
  restore: () => Promise<void>
  close: () => Promise<void>
}

/** With TEST_LATE_MS every answer of the sync comes about so much later: what a journey does not wait for shows itself then. */
const lateMs = Number(process.env.TEST_LATE_MS ?? 0)

const startsAt = Date.parse(`${madeUpDay}T08:00:00.000Z`)

/** @param clientDir the built client; the one in `dist` when not given. */
export async function openHouse(clientDir?: string): Promise<House> {
  const madeUp = await madeUpDatabase()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const opened = performance.now()
  const clock = () => new Date(startsAt + performance.now() - opened)
  let app: FastifyInstance | undefined
  let { database } = madeUp
  const comeUp = async () => {
    app = await buildApp({ settings: settingsOf({ BASE_URL: url, PORT: String(port) }), database, clock, ...(clientDir && { clientDir }) })
    if (lateMs > 0) app.addHook('onSend', async (request, _reply, payload) => { if (request.url === '/api/sync') await pause(lateMs * (0.5 + Math.random())); return payload })
    await app.listen({ port, host: '127.0.0.1' })
  }
  const goDown = async () => {
    // Again and again: who comes while it is closing would keep it open.
    const cut = () => app?.server.closeAllConnections()
    const cutting = setInterval(cut, 50)
    cut()
    await app?.close()
    clearInterval(cutting)
    app = undefined
  }
  await comeUp()
  const closedFor = async (work: () => void | Promise<void>) => {
    await goDown()
    await database.close()
    await work()
    database = await openDatabase(madeUp.given)
    await comeUp()
  }
  const close = async () => { await goDown(); await database.close(); await madeUp.given.drop(); rmSync(backupOf(madeUp), { recursive: true, force: true }) }
  return { url, get database() { return database }, goDown, comeUp, backUp: () => closedFor(() => copyOver(madeUp.given.dataDir, backupOf(madeUp))), restore: () => closedFor(() => putBack(madeUp)), close }
}

const backupOf = ({ given }: MadeUp) => `${given.dataDir}-backup`
function copyOver(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true })
}

/** As an operator does: the old copy, and a new id for the history that begins with it. */
async function putBack(madeUp: MadeUp): Promise<void> {
  copyOver(backupOf(madeUp), madeUp.given.dataDir)
  await renewHistory(madeUp.given)
}

export const phone = { width: 390, height: 844 }
export const desktop = { width: 1280, height: 900 }

/** All who came in through `enter`, for what is told when a case fails. */
export const guests: { name: string; page: Page; faults: string[] }[] = []

/** Someone of the demo on a device of her own, logged in through the test login. */
export type Guest = { context: BrowserContext; page: Page; faults: string[] }

/** On this device the app can be opened without a network: what it needs is put aside, which takes a processor some seconds. */
export const opensOffline: BrowserContextOptions = { serviceWorkers: 'allow' }

export async function enter(browser: Browser, house: House, name: string, options: BrowserContextOptions = {}): Promise<Guest> {
  const context = await browser.newContext({ viewport: phone, reducedMotion: 'reduce', serviceWorkers: 'block', ...options })
  await context.addCookies(await cookiesOf(house, name))
  const page = await context.newPage()
  const faults = listenForFaults(page)
  guests.push({ name, page, faults })
  await page.goto(`${house.url}/overblik`)
  await page.waitForURL(/\/(overblik|arbejde)/)
  await page.locator('h1:visible').first().waitFor()
  return { context, page, faults }
}

const aDay = 86_400_000

/** A new session for somebody of the demo, as the log-in would leave it in her browser: seconds cheaper than going through it. */
export async function cookiesOf({ url, database }: House, name: string): Promise<{ name: string; value: string; url: string; expires: number }[]> {
  const secret = randomBytes(32).toString('base64url')
  const [now, endsAt] = [startsAt, startsAt + 90 * aDay].map((ms) => new Date(ms).toISOString()) as [string, string]
  const person = await database.inTenant(madeUpMunicipality, async (tenant) => {
    const { id } = await tenant.selectFrom('person').select('id').where('name', 'like', `${name}%`).where('login_subject', 'is not', null).executeTakeFirstOrThrow()
    const secretHash = createHash('sha256').update(secret).digest('hex')
    await tenant.insertInto('session').values({ municipality: madeUpMunicipality, person: id, secret_hash: secretHash, created_at: now, seen_at: now, ends_at: endsAt }).execute()
    return id
  })
  const expires = Math.floor(Date.now() / 1000) + 86_400
  return [{ name: 'indgang', value: `${madeUpMunicipality}.${secret}`, url, expires }, { name: 'indgang-who', value: person, url, expires }]
}

/** The whole way in: the test login, as somebody walks it who opens the app for the first time. */
export async function logIn(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/login`)
  await page.getByTestId('login-as').filter({ hasText: name }).first().click()
  await page.waitForURL(/\/(overblik|arbejde)/)
  await page.locator('h1:visible').first().waitFor()
}

/** What the page's own code threw, and what the Content-Security-Policy stopped. */
function listenForFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push([error.name, error.message, ...(error.stack ?? '').split('\n').slice(0, 6)].join(' | ')))
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
