import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { cookiesOf, enter, type House, isHeldOffline, logIn, openHouse, opensOffline, phone } from '../support/house.ts'
import { cameOnce, wordsFirst } from '../support/fate.ts'
import { draftsOn, stateOf, waitingOn, write } from '../support/talk.ts'

let browser: Browser
let house: House
beforeAll(async () => { [browser, house] = await Promise.all([launchChromium(), openHouse()]) })
afterAll(async () => { await browser?.close(); await house?.close() })

it('tells a stranger in Danish what this is, whom to turn to and how long cases take, with one link to log in', async () => {
  const page = await (await browser.newContext({ viewport: phone })).newPage()
  await page.goto(house.url)
  const text = await page.locator('body').innerText()
  expect(text).toMatch(/Sagsbehandlingstider/i)
  expect(text).toMatch(/merudgifter/i)
  expect(await page.getByTestId('login').count()).toBeGreaterThan(0)
  await page.getByTestId('login').first().click()
  await expect.poll(() => page.getByTestId('login-as').count()).toBe(8)
  await logIn(page, house.url, 'Camilla')
  expect(page.url()).toBe(`${house.url}/overblik`)
})

it.each(['/', '/login'])('needs no sideways scroll at %s on a narrow phone, nor with twice the text', async (path) => {
  const page = await (await browser.newContext({ viewport: { width: 320, height: 700 } })).newPage()
  await page.goto(house.url + path)
  await page.locator('h1').waitFor()
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
  expect(await overflow()).toBe(0)
})

it('shows a parent of two families one at a time, and neither father the other\'s', async () => {
  const { page } = await enter(browser, house, 'Louise')
  await page.getByTestId('family-switch').first().waitFor()
  await expect.poll(() => page.getByTestId('family-switch').first().innerText()).toMatch(/Alma|Storm/)
  const rasmus = await enter(browser, house, 'Rasmus')
  await rasmus.page.getByTestId('contact-person').waitFor()
  expect(await rasmus.page.locator('body').innerText()).not.toContain('Storm')
})

it('shows the single parent one thread, her own', async () => {
  const { page } = await enter(browser, house, 'Camilla')
  await page.goto(`${house.url}/beskeder`)
  await page.getByTestId('composer').waitFor()
  await expect.poll(() => page.getByTestId('room-choice').locator('input').count()).toBe(1)
})

it('leads the contact person from a line of her day to what it is about', async () => {
  const { page } = await enter(browser, house, 'Sofie')
  await page.getByTestId('family-row').first().click()
  await page.waitForURL(/\/arbejde\/familie\//)
  await page.locator('h1:visible').first().waitFor()
})

it('puts a refused message, and one half written, in the tray with their words when the right to the room has ended', async () => {
  const guest = await enter(browser, house, 'Rasmus')
  await guest.page.goto(`${house.url}/beskeder`)
  await guest.page.getByTestId('composer').waitFor()
  await guest.context.setOffline(true)
  await write(guest, 'Mine ord skal blive')
  await expect.poll(() => waitingOn(guest)).toBe(1)
  await guest.page.getByTestId('composer').fill('Og dem her er kun halvt')
  await expect.poll(() => draftsOn(guest)).toContain('kun halvt')
  const [tenant] = await house.database.municipalities()
  await house.database.inTenant(tenant!.id, (tx) => tx.updateTable('custody').set({ until: '2026-11-01' })
    .where('person', '=', (select) => select.selectFrom('person').select('id').where('name', 'like', 'Rasmus%').where('login_subject', 'is not', null)).execute())
  await guest.context.setOffline(false)
  const note = guest.page.getByTestId('unsent-note')
  await expect.poll(() => note.innerText()).toContain('2 ting')
  await note.click()
  const tray = guest.page.getByTestId('unsent-tray')
  await expect.poll(() => tray.innerText()).toContain('Mine ord skal blive')
  await expect.poll(() => tray.innerText()).toContain('Og dem her er kun halvt')
  await expect.poll(() => tray.innerText()).toContain('ikke tabt')
  await expect.poll(() => tray.getByTestId('message').first().getAttribute('data-state')).toBe('refused')
  expect(guest.faults).toEqual([])
})

it('asks for a log-in at once where the session has ended and the phone knows nobody', async () => {
  const context = await browser.newContext({ viewport: phone, serviceWorkers: 'block' })
  const cookies = await cookiesOf(house, 'Anders')
  await context.addCookies(cookies.map((one) => (one.name === 'indgang' ? { ...one, value: `${one.value}0` } : one)))
  const page = await context.newPage()
  await page.goto(`${house.url}/overblik`)
  await page.getByTestId('out').getByTestId('login').waitFor()
})

it('closes what can be read after two weeks without a word, says first what became of the words, and sends them with the next', async () => {
  const guest = await enter(browser, house, 'Camilla', opensOffline)
  await isHeldOffline(guest.page)
  await guest.page.clock.install()
  await guest.page.goto(`${house.url}/beskeder`)
  await guest.page.getByTestId('composer').waitFor()
  await guest.context.setOffline(true)
  const text = 'Skrevet, før telefonen lå i skuffen'
  await write(guest, text)
  await expect.poll(() => stateOf(guest, text)).toBe('saved')
  await guest.page.clock.fastForward(15 * 86_400_000)
  const closed = guest.page.getByTestId('reading-closed')
  await closed.waitFor()
  expect(await closed.locator('p').innerText()).toMatch(wordsFirst)
  expect([await guest.page.getByTestId('message').count(), (await guest.page.locator('body').innerText()).includes('Freja')]).toEqual([0, false])
  await guest.context.setOffline(false)
  await closed.waitFor({ state: 'detached' })
  await cameOnce(house, guest, text)
  expect(guest.faults).toEqual([])
})

it('keeps and sends what is written, and opens, though the code that would paint it never comes', async () => {
  const guest = await enter(browser, house, 'Camilla')
  await guest.page.goto(`${house.url}/beskeder`)
  await guest.page.getByTestId('composer').waitFor()
  let isSilent = true
  await guest.page.route(/\/(assets\/message-[^/]*|api\/sync$)/, (route) => (isSilent ? undefined : route.continue()))
  await guest.page.reload()
  const text = 'Skrevet i en elevator'
  await write(guest, text)
  await expect.poll(() => waitingOn(guest)).toBe(1)
  await guest.page.reload()
  await guest.page.getByTestId('composer').waitFor()
  expect(await guest.page.getByTestId('no-storage').count()).toBe(0)
  isSilent = false
  await guest.page.reload()
  await cameOnce(house, guest, text)
  expect(guest.faults).toEqual([])
})

it('logs out: the next one at this browser reads nothing, and the words stay for the one who wrote them', async () => {
  const guest = await enter(browser, house, 'Anders')
  await guest.page.goto(`${house.url}/beskeder`)
  await guest.page.getByTestId('composer').fill('Ikke sendt endnu')
  await guest.page.goto(`${house.url}/mere`)
  await guest.page.getByTestId('log-out').click()
  await guest.page.waitForURL(`${house.url}/`)
  await guest.page.goto(`${house.url}/overblik`)
  await guest.page.getByTestId('login').waitFor()
  expect(await guest.page.locator('body').innerText()).not.toContain('Emil')
})
