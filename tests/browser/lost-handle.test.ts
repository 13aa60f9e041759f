import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { cameOnce, wordsFirst } from '../support/fate.ts'
import { enter, type Guest, type House, openHouse } from '../support/house.ts'
import { type How, hows, loseHandles, type Losing } from '../support/lose-handles.ts'
import { moments } from '../support/moments.ts'
import { openPrivate, stateOf, write } from '../support/talk.ts'

let browser: Browser
let house: House
let mette: Guest
beforeAll(async () => {
  [browser, house] = await Promise.all([launchChromium(), openHouse()])
  mette = await enter(browser, house, 'Mette')
  await mette.page.addInitScript(loseHandles)
  await openPrivate(house, mette)
})
afterAll(async () => { await browser?.close(); await house?.close() })

const lose = (how: How) => mette.page.evaluate((which) => (globalThis as unknown as Losing).lose(which), how)
const keepLosing = (isLosing: boolean) => mette.page.evaluate((yes) => (globalThis as unknown as Losing).keepLosing(yes), isLosing)

it.each(moments(8, 20))('sends once what is written when the storage\'s connection dies, however it does ($nth, TEST_SEED=$seed)', async ({ nth, pick, wait }) => {
  const text = `Forbindelsen døde ${nth}`
  const how = hows[nth % 4]!
  const field = mette.page.getByTestId('composer')
  const when = pick(['before', 'while typing', 'at the tap', 'after the tap'])
  if (when === 'before') await lose(how)
  await field.pressSequentially(text.slice(0, 8))
  if (when === 'while typing') await lose(how)
  await field.pressSequentially(text.slice(8))
  if (when === 'at the tap') await lose(how)
  await mette.page.getByTestId('send').click()
  await wait(30)
  if (when === 'after the tap') await lose(how)
  await cameOnce(house, mette, text)
  await expect.poll(() => field.inputValue()).toBe('')
})

it('says first that the words are there while the storage stays away, and sends them when it is back', async () => {
  await keepLosing(true)
  await write(mette, 'Skrevet uden lager')
  await expect.poll(() => mette.page.locator('.composer .fault').first().innerText()).toMatch(wordsFirst)
  await expect.poll(() => mette.page.getByTestId('composer').inputValue()).toBe('Skrevet uden lager')
  await keepLosing(false)
  await expect.poll(async () => {
    if (await mette.page.getByTestId('composer').inputValue()) await mette.page.getByTestId('send').click()
    return stateOf(mette, 'Skrevet uden lager')
  }).toMatch(/sent|read/)
  await cameOnce(house, mette, 'Skrevet uden lager')
})

it('throws nothing that nobody caught meanwhile', () => {
  expect(mette.faults).toEqual([])
})
