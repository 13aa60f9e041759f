import type { Browser, CDPSession, Page } from 'playwright-core'
import { cookiesOf, guests, type Guest, type House, phone } from './house.ts'

/** Runs in a page before its own code: a tab the phone has frozen does not hear that a newer one wants to change the database. */
export function hearNothing(): void {
  Object.defineProperty(IDBDatabase.prototype, 'onversionchange', { set: () => {}, configurable: true })
}

/** Lets a page load the next version of the app, as far as the database is concerned: it only adds. */
export async function asNewer(page: Page): Promise<void> {
  await page.route('**/assets/*.js', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace('version(2).stores({pictures:', 'version(3).stores({later:`key`,pictures:')
    await route.fulfill({ response: answer, body })
  })
}

/** Runs in the page: an answer to a message that does not exist lies in the outbox; the server will refuse it. */
export async function refuseOne(text: string): Promise<void> {
  const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('indgang-'))?.name ?? ''
  const asked = indexedDB.open(name)
  const db = await new Promise<IDBDatabase>((resolve) => { asked.onsuccess = () => resolve(asked.result) })
  const cursors = db.transaction('cursors').objectStore('cursors').getAllKeys()
  const rooms = await new Promise<string[]>((resolve) => { cursors.onsuccess = () => resolve(cursors.result as string[]) })
  const id = '019ad000-0000-7000-8000-00000000dead'
  const payload = { kind: 'news', text, answerBy: null, replyTo: '019ad000-0000-7000-8000-00000000beef' }
  const writing = db.transaction('outbox', 'readwrite')
  writing.objectStore('outbox').add({ id, name: 'message.send', version: 1, room: rooms.find((room) => room.startsWith('private:')), payload, after: null, at: new Date().toISOString() })
  await new Promise((resolve) => { writing.oncomplete = resolve })
  db.close()
}

/** Runs in another page of the app's address: it holds the phone's storage until `release` is called there. */
export async function holdAll(): Promise<void> {
  const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('indgang-'))?.name ?? ''
  const asked = indexedDB.open(name)
  const db = await new Promise<IDBDatabase>((resolve) => { asked.onsuccess = () => resolve(asked.result) })
  const holding = db.transaction([...db.objectStoreNames], 'readwrite')
  let isHeld = true
  Object.assign(globalThis, { release: () => { isHeld = false } })
  await new Promise<void>((resolve) => {
    const hold = () => { holding.objectStore('meta').count().onsuccess = () => { resolve(); if (isHeld) hold(); else db.close() } }
    hold()
  })
}

const roomy = 8_000_000

/** Room enough for the app, and so little that it can be filled. */
export const giveLittleRoom = (devtools: CDPSession, origin: string) => devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: roomy })

/** Fills the phone: from now on nothing can be written. */
export async function fillUp(devtools: CDPSession, page: Page, origin: string): Promise<void> {
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await page.evaluate(askTooMuch, roomy)
}

/** Runs in the page: more is asked for than there was room for, so that Chromium looks again. */
async function askTooMuch(size: number): Promise<void> {
  const asked = indexedDB.open('too-much', 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore('all')
  const db = await new Promise<IDBDatabase>((resolve) => { asked.onsuccess = () => resolve(asked.result) })
  const writing = db.transaction('all', 'readwrite')
  writing.objectStore('all').put('x'.repeat(size), 1)
  await new Promise((resolve) => { writing.onabort = writing.oncomplete = resolve })
  db.close()
}

/** Mette on a phone that can be filled; told before a page is loaded, since Chromium keeps in mind for half a minute how much room there was. */
export async function enterWithLittleRoom(browser: Browser, house: House): Promise<{ guest: Guest; devtools: CDPSession }> {
  const context = await browser.newContext({ viewport: phone, reducedMotion: 'reduce' })
  await context.addCookies(await cookiesOf(house, 'Mette'))
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  guests.push({ name: 'Mette', page, faults })
  const devtools = await context.newCDPSession(page)
  await giveLittleRoom(devtools, house.url)
  return { guest: { context, page, faults }, devtools }
}
