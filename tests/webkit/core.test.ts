import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { heldByServer, wordsFirst } from '../support/fate.ts'
import { cookiesOf, type House, openHouse } from '../support/house.ts'
import { madeUpId } from '../support/made-up.ts'
import { type Moment, moments } from '../support/moments.ts'
import { holdAll } from '../support/perils.ts'
import { startDisplay, startWebKit, type WebKitGuest } from '../support/webkit.ts'

let house: House
let display: Awaited<ReturnType<typeof startDisplay>>
let mette: WebKitGuest
let sofie: WebKitGuest
beforeAll(async () => {
  [house, display] = await Promise.all([openHouse(), startDisplay()]);
  [mette, sofie] = await Promise.all([startWebKit(display.name), startWebKit(display.name)])
  await Promise.all([logInAsMette(), admitSofie()])
})
afterAll(async () => { await mette?.close(); await sofie?.close(); display?.close(); await house?.close() })

// What each saw when a case failed.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const guest of [mette, sofie]) {
    const seen = await guest.run<string>('return [location.pathname, document.querySelector("[data-testid=composer]")?.value, document.body.innerText].join("\\n")').catch(String)
    console.error(seen.slice(0, 1_500))
  }
})

/** The whole way in, as somebody walks it. */
async function logInAsMette(): Promise<void> {
  await mette.go(`${house.url}/login`)
  await mette.run('[...document.querySelectorAll("[data-testid=login-as]")].find((one) => one.textContent.includes("Mette")).click()')
  await isThere(mette, '[data-testid=contact-person]')
  // Left before, WebKitGTK 2.50 may keep a registration without a worker, and never answer for it again.
  await isSo(mette, 'return navigator.serviceWorker.getRegistration().then((one) => one?.active?.state === "activated")')
}

/** Through the session itself. */
async function admitSofie(): Promise<void> {
  await sofie.go(`${house.url}/healthz`)
  for (const cookie of await cookiesOf(house, 'Sofie')) await sofie.cookie({ name: cookie.name, value: cookie.value })
}

/** Waits until it is so in the page; where it never is, what comes next tells. */
async function isSo(guest: WebKitGuest, body: string, ...given: unknown[]): Promise<void> {
  for (let tries = 0; tries < 400 && !(await guest.run<boolean>(body, ...given)); tries += 1) await pause(50)
}
const isThere = (guest: WebKitGuest, css: string) => isSo(guest, 'return document.querySelector(arguments[0]) !== null', css)

const field = '[data-testid=composer]'
const valueOf = (guest: WebKitGuest) => guest.run<string>(`return document.querySelector('${field}')?.value ?? 'no field'`)
const stateOf = (guest: WebKitGuest, text: string) =>
  guest.run<string | null>('return [...document.querySelectorAll("[data-testid=message]")].find((one) => one.textContent.includes(arguments[0]))?.dataset.state ?? null', text)
const countOf = (guest: WebKitGuest, text: string) =>
  guest.run<number>('return [...document.querySelectorAll("[data-testid=message]")].filter((one) => one.textContent.includes(arguments[0])).length', text)

/** All drafts on the phone, as they lie in its database. */
const draftsOn = (guest: WebKitGuest) => guest.run<string>(`return (${readDrafts})()`)
async function readDrafts(): Promise<string> {
  const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('indgang-'))?.name ?? ''
  const asked = indexedDB.open(name)
  const db = await new Promise<IDBDatabase>((resolve) => { asked.onsuccess = () => resolve(asked.result) })
  const all = db.transaction('drafts').objectStore('drafts').getAll()
  const rows = await new Promise((resolve) => { all.onsuccess = () => resolve(all.result) })
  db.close()
  return JSON.stringify(rows)
}

async function openPrivate(): Promise<void> {
  await mette.go(`${house.url}/beskeder`)
  await mette.click('[data-testid=room-choice] label:has(input[value^=private])')
  await expect.poll(() => mette.run('return document.querySelector("[data-testid=room-choice] input:checked")?.value')).toMatch(/^private/)
}
async function write(guest: WebKitGuest, text: string): Promise<void> {
  await guest.type(field, text)
  await guest.click('[data-testid=send]')
}
async function cameOnce(text: string): Promise<void> {
  await expect.poll(() => stateOf(mette, text)).toMatch(/sent|read/)
  expect([await heldByServer(house, text), await countOf(mette, text)]).toEqual([1, 1])
}

/** Both at the thread, and Sofie has something to answer: else she is asked whether she will write on a Sunday. */
async function askSofie(text: string): Promise<void> {
  await openPrivate()
  await sofie.go(`${house.url}/arbejde/familie/${madeUpId('family', 'f001')}/beskeder/${madeUpId('person', 'mette-kjaer')}`)
  await write(mette, text)
  await expect.poll(() => stateOf(sofie, text)).not.toBe(null)
}
const isKept = (text: string) => expect.poll(() => stateOf(mette, text)).toMatch(/saved|sending/)
/** The page that registered the worker is not the worker's own, those after it are. */
async function canOpenOffline(): Promise<void> {
  await mette.go(`${house.url}/overblik`)
  await isThere(mette, '[data-testid=contact-person]')
  expect(await mette.run('return navigator.serviceWorker.controller !== null')).toBe(true)
}
async function withoutServer(work: () => Promise<void>): Promise<void> {
  await house.goDown()
  try { await work() } finally { await house.comeUp() }
}

const cases: Record<string, (moment: Moment) => Promise<void>> = {
  'logs in through the whole way and shows the contact person': async () => {
    await mette.go(`${house.url}/overblik`)
    await expect.poll(() => mette.run('return document.querySelector("[data-testid=contact-person]")?.textContent ?? ""')).toContain('Sofie')
  },
  'lets two people write to each other without reloading': async ({ nth }) => {
    await askSofie(`Fra WebKit ${nth}`)
    await write(sofie, `Svar til WebKit ${nth}`)
    await expect.poll(() => stateOf(mette, `Svar til WebKit ${nth}`)).not.toBe(null)
    await cameOnce(`Fra WebKit ${nth}`)
  },
  'keeps a draft over a reload and sends it once': async ({ nth }) => {
    await openPrivate()
    await mette.type(field, `En halv tanke ${nth}`)
    await expect.poll(() => draftsOn(mette)).toContain(`En halv tanke ${nth}`)
    await mette.reload()
    await isThere(mette, field)
    await openPrivate()
    await expect.poll(() => valueOf(mette)).toBe(`En halv tanke ${nth}`)
    await mette.click('[data-testid=send]')
    await cameOnce(`En halv tanke ${nth}`)
  },
  'keeps what is written while the server is away and sends it once when it is back': async ({ nth }) => {
    await openPrivate()
    await withoutServer(async () => {
      await write(mette, `Skrevet uden server ${nth}`)
      await isKept(`Skrevet uden server ${nth}`)
    })
    await cameOnce(`Skrevet uden server ${nth}`)
  },
  'starts without the server, with what was written there': async ({ nth }) => {
    await canOpenOffline()
    await withoutServer(async () => {
      await openPrivate()
      await write(mette, `Startet uden server ${nth}`)
      await isKept(`Startet uden server ${nth}`)
      await mette.reload()
      await isThere(mette, field)
      await openPrivate()
      await isKept(`Startet uden server ${nth}`)
    })
    await cameOnce(`Startet uden server ${nth}`)
  },
  'puts the words back and says so when the storage is cleared under the app': async ({ nth }) => {
    await openPrivate()
    await mette.type(field, `Skrevet før rydningen ${nth}`)
    await mette.run('return indexedDB.databases().then((all) => all.forEach((one) => indexedDB.deleteDatabase(one.name)))')
    await expect.poll(() => mette.run('return document.querySelector("[data-testid=event]")?.textContent ?? ""')).toMatch(wordsFirst)
    // The page is there again when what can be read has been fetched anew.
    await expect.poll(() => valueOf(mette)).toBe(`Skrevet før rydningen ${nth}`)
    await mette.click('[data-testid=event] button')
    await mette.click('[data-testid=send]')
    await cameOnce(`Skrevet før rydningen ${nth}`)
  },
  // Without the server nothing makes the browser drop what it has laid aside.
  'opens without the server after pages that were left in the middle of anything': async ({ nth, pick, wait }) => {
    await canOpenOffline()
    for (let left = 0; left < 8; left += 1) {
      await mette.run('location.href = arguments[0]', `${house.url}${pick(['/overblik', '/beskeder'])}`)
      await wait(250)
    }
    await withoutServer(async () => {
      await openPrivate()
      await write(mette, `Skrevet efter mange sider ${nth}`)
      await isKept(`Skrevet efter mange sider ${nth}`)
    })
    await cameOnce(`Skrevet efter mange sider ${nth}`)
  },
  'goes on where it was on the way back to it, with what was written meanwhile': async ({ nth, wait }) => {
    await askSofie(`Spurgt før ${nth}`)
    await mette.run('globalThis.isTheSame = true')
    await mette.type(field, `Begyndt før ${nth}`)
    await wait(60)
    await mette.go(`${house.url}/healthz`)
    await write(sofie, `Skrevet imens ${nth}`)
    await expect.poll(() => heldByServer(house, `Skrevet imens ${nth}`)).toBe(1)
    await mette.back()
    // WebKit shows the very page that it had laid aside.
    expect(await mette.run('return globalThis.isTheSame')).toBe(true)
    await expect.poll(() => stateOf(mette, `Skrevet imens ${nth}`)).not.toBe(null)
    await mette.type(field, ' og sendt efter')
    await mette.click('[data-testid=send]')
    await cameOnce(`Begyndt før ${nth} og sendt efter`)
  },
  'opens although a page that was laid aside holds the storage': async ({ nth }) => {
    await mette.go(`${house.url}/healthz`)
    await mette.run(`return (${holdAll})()`)
    await openPrivate()
    await write(mette, `Skrevet trods siden før ${nth}`)
    await cameOnce(`Skrevet trods siden før ${nth}`)
  },
}

const names = Object.keys(cases)
it.each(moments(names.length, 5 * names.length).map((moment) => [names[moment.nth % names.length]!, moment.nth, moment.seed, moment] as const))('WebKit %s (%i, TEST_SEED=%i)', (name, _nth, _seed, moment) => cases[name]!(moment))
