import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { heldByServer, wordsFirst } from '../support/fate.ts'
import { type House, openHouse } from '../support/house.ts'
import { madeUpId } from '../support/made-up.ts'
import { moments } from '../support/moments.ts'
import { admit, startDisplay, startWebKit, type WebKitGuest } from '../support/webkit.ts'

let house: House
let display: Awaited<ReturnType<typeof startDisplay>>
let mette: WebKitGuest
let sofie: WebKitGuest
beforeAll(async () => {
  [house, display] = await Promise.all([openHouse(), startDisplay()]);
  [mette, sofie] = await Promise.all([startWebKit(display.name), startWebKit(display.name)])
  await Promise.all([logInAsMette(), admit(sofie, house, 'Sofie')])
})
afterAll(async () => { await mette?.close(); await sofie?.close(); display?.close(); await house?.close() })

/** The whole way in, as somebody walks it. */
async function logInAsMette(): Promise<void> {
  await mette.go(`${house.url}/login`)
  await mette.run('[...document.querySelectorAll("[data-testid=login-as]")].find((one) => one.textContent.includes("Mette")).click()')
  await isThere(mette, '[data-testid=contact-person]')
}

/** A page is left only when it has come: WebKitGTK 2.50 may never answer an opening of IndexedDB after one that was broken off. */
const isThere = async (guest: WebKitGuest, css: string) => {
  const there = () => guest.run<boolean>('return document.querySelector(arguments[0]) !== null', css)
  for (let tries = 0; tries < 400 && !(await there()); tries += 1) await pause(50)
}

const field = '[data-testid=composer]'
const valueOf = (guest: WebKitGuest) => guest.run<string>(`return document.querySelector('${field}')?.value ?? 'no field'`)
const stateOf = (guest: WebKitGuest, text: string) =>
  guest.run<string | null>('return [...document.querySelectorAll("[data-testid=message]")].find((one) => one.textContent.includes(arguments[0]))?.dataset.state ?? null', text)
const countOf = (guest: WebKitGuest, text: string) =>
  guest.run<number>('return [...document.querySelectorAll("[data-testid=message]")].filter((one) => one.textContent.includes(arguments[0])).length', text)

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

const cases: Record<string, (nth: number) => Promise<void>> = {
  'logs in through the whole way and shows the contact person': async () => {
    await mette.go(`${house.url}/overblik`)
    await expect.poll(() => mette.run('return document.querySelector("[data-testid=contact-person]")?.textContent ?? ""')).toContain('Sofie')
  },
  'lets two people write to each other without reloading': async (nth) => {
    await openPrivate()
    await sofie.go(`${house.url}/arbejde/familie/${madeUpId('family', 'f001')}/beskeder/${madeUpId('person', 'mette-kjaer')}`)
    await write(mette, `Fra WebKit ${nth}`)
    await expect.poll(() => stateOf(sofie, `Fra WebKit ${nth}`)).not.toBe(null)
    await write(sofie, `Svar til WebKit ${nth}`)
    await expect.poll(() => stateOf(mette, `Svar til WebKit ${nth}`)).not.toBe(null)
    await cameOnce(`Fra WebKit ${nth}`)
  },
  'keeps a draft over a reload and sends it once': async (nth) => {
    await openPrivate()
    await mette.type(field, `En halv tanke ${nth}`)
    await expect.poll(() => valueOf(mette)).toBe(`En halv tanke ${nth}`)
    await mette.reload()
    await isThere(mette, field)
    await openPrivate()
    await expect.poll(() => valueOf(mette)).toBe(`En halv tanke ${nth}`)
    await mette.click('[data-testid=send]')
    await cameOnce(`En halv tanke ${nth}`)
  },
  'keeps what is written while the server is away and sends it once when it is back': async (nth) => {
    await openPrivate()
    await house.goDown()
    await write(mette, `Skrevet uden server ${nth}`)
    await expect.poll(() => stateOf(mette, `Skrevet uden server ${nth}`)).toMatch(/saved|sending/)
    await house.comeUp()
    await cameOnce(`Skrevet uden server ${nth}`)
  },
  'starts without the server, with what was written there': async (nth) => {
    await mette.go(`${house.url}/overblik`)
    await isThere(mette, '[data-testid=contact-person]')
    await expect.poll(() => mette.run('return navigator.serviceWorker.controller !== null')).toBe(true)
    await house.goDown()
    await openPrivate()
    await write(mette, `Startet uden server ${nth}`)
    await expect.poll(() => stateOf(mette, `Startet uden server ${nth}`)).toMatch(/saved|sending/)
    await mette.reload()
    await isThere(mette, field)
    await openPrivate()
    await expect.poll(() => stateOf(mette, `Startet uden server ${nth}`)).toMatch(/saved|sending/)
    await house.comeUp()
    await cameOnce(`Startet uden server ${nth}`)
  },
  'puts the words back and says so when the storage is cleared under the app': async (nth) => {
    await openPrivate()
    await mette.type(field, `Skrevet før rydningen ${nth}`)
    await mette.run('return indexedDB.databases().then((all) => all.forEach((one) => indexedDB.deleteDatabase(one.name)))')
    await expect.poll(() => mette.run('return document.querySelector("[data-testid=event]")?.textContent ?? ""')).toMatch(wordsFirst)
    expect(await valueOf(mette)).toBe(`Skrevet før rydningen ${nth}`)
    await mette.click('[data-testid=event] button')
    await mette.click('[data-testid=send]')
    await cameOnce(`Skrevet før rydningen ${nth}`)
  },
}

const names = Object.keys(cases)
it.each(moments(6, 30).map(({ nth }) => [names[nth % names.length]!, nth] as const))('WebKit %s (%i)', (name, nth) => cases[name]!(nth))
