import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composerFaults } from '../../src/words/da/messages.ts'
import { launchChromium } from '../support/chromium.ts'
import { cameOnce, wordsFirst } from '../support/fate.ts'
import { enter, type Guest, type House, openHouse } from '../support/house.ts'
import { type How, hows, loseHandles, type Losing } from '../support/lose-handles.ts'
import { moments } from '../support/moments.ts'
import { holdAll } from '../support/perils.ts'
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

describe('a storage that another page holds', () => {
  let tab: Guest
  let holder: Page
  beforeAll(async () => {
    const [page, other] = await Promise.all([mette.context.newPage(), mette.context.newPage()])
    tab = { ...mette, page }
    page.on('pageerror', (error) => mette.faults.push(error.message))
    holder = other
    await holder.goto(`${house.url}/healthz`)
    await page.clock.install()
    await openPrivate(house, tab)
  })
  const release = () => holder.evaluate(() => (globalThis as unknown as { release: () => void }).release())

  /** Nobody waits for what is seen at last: her clock goes on until it is there. */
  const isSeenLater = async (css: string) => {
    const there = tab.page.locator(css).first()
    await expect.poll(async () => { await tab.page.clock.fastForward(1_000); return there.isVisible() }).toBe(true)
    return there.innerText()
  }

  it('does not let her wait for ever: it says first that the words are there, and sends them once when it is let go', async () => {
    await holder.evaluate(holdAll)
    await write(tab, 'Skrevet mens lageret var optaget')
    expect(await isSeenLater('.composer .fault')).toMatch(wordsFirst)
    await isSeenLater(`.composer .fault:text-is("${composerFaults.failed}")`)
    expect(await tab.page.getByTestId('composer').inputValue()).toBe('Skrevet mens lageret var optaget')
    await release()
    await tab.page.getByTestId('send').click()
    await cameOnce(house, tab, 'Skrevet mens lageret var optaget')
  })

  it('does not leave the app empty that is opened meanwhile: it says where the words are, and shows the page when it is let go', async () => {
    await holder.evaluate(holdAll)
    await tab.page.reload()
    expect(await isSeenLater('[data-testid=no-answer]')).toMatch(wordsFirst)
    await release()
    await tab.page.getByTestId('composer').waitFor()
  })
})

it('throws nothing that nobody caught meanwhile', () => {
  expect(mette.faults).toEqual([])
})
