import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { cameOnce, heldByServer, wordsFirst } from '../support/fate.ts'
import { cookiesOf, enter, type Guest, type House, openHouse, phone } from '../support/house.ts'
import { moments } from '../support/moments.ts'
import { asNewer, hearNothing } from '../support/perils.ts'
import { chooseRoom, openPrivate, stateOf, write } from '../support/talk.ts'

let browser: Browser
let house: House
beforeAll(async () => { [browser, house] = await Promise.all([launchChromium(), openHouse()]) })
afterAll(async () => { await browser?.close(); await house?.close() })

const field = ({ page }: Guest) => page.getByTestId('composer')
const secondTab = async (first: Guest): Promise<Guest> => ({ context: first.context, page: await first.context.newPage(), faults: [] })

describe('two tabs of one person', () => {
  let one: Guest
  let other: Guest
  beforeAll(async () => {
    one = await enter(browser, house, 'Mette')
    other = await secondTab(one)
    await openPrivate(house, one)
    await openPrivate(house, other)
  })

  it.each(moments(4, 20))('send each thing once, share what is half written, and both show it all ($nth, TEST_SEED=$seed)', async ({ nth, pick, wait }) => {
    const [first, second] = pick([true, false]) ? [one, other] : [other, one]
    await field(first).fill(`Begyndt i den ene fane ${nth}`)
    await expect.poll(() => field(second).inputValue()).toBe(`Begyndt i den ene fane ${nth}`)
    await wait(30)
    await field(second).pressSequentially(' og sendt i den anden')
    await second.page.getByTestId('send').click()
    await expect.poll(() => field(first).inputValue()).toBe('')
    await cameOnce(house, first, `Begyndt i den ene fane ${nth} og sendt i den anden`)

    await chooseRoom(second, 'Begge forældre', 'family')
    await Promise.all([wait(40).then(() => write(first, `Kun til Sofie ${nth}`)), wait(40).then(() => write(second, `Til begge ${nth}`))])
    await cameOnce(house, second, `Til begge ${nth}`)
    await cameOnce(house, first, `Kun til Sofie ${nth}`)
    await chooseRoom(second, 'Kun dig og Sofie', 'private')
    await expect.poll(() => stateOf(second, `Kun til Sofie ${nth}`)).toMatch(/sent|read/)
  })

  it('goes on sending in the tab that stays when the other, which carried, is closed', async () => {
    await other.page.close()
    await write(one, 'Sendt efter at den anden blev lukket')
    await cameOnce(house, one, 'Sendt efter at den anden blev lukket')
    expect(one.faults).toEqual([])
  })
})

/** Mette's older tab: it holds words that it cannot send, and the database open. */
async function olderTab(isFrozen: boolean): Promise<Guest & { context: BrowserContext }> {
  const context = await browser.newContext({ viewport: phone, reducedMotion: 'reduce', serviceWorkers: 'block' })
  await context.addCookies(await cookiesOf(house, 'Mette'))
  const page = await context.newPage()
  if (isFrozen) await page.addInitScript(hearNothing)
  return { context, page, faults: [] }
}

describe('a newer app beside an older tab', () => {
  it.each(moments(4, 10))('says where the words are while the older tab is in the way, opens when it goes, and sends them once ($nth, TEST_SEED=$seed)', async ({ nth, wait }) => {
    const isFrozen = nth % 2 === 0
    const text = `Skrevet i den gamle fane ${nth}`
    const older = await olderTab(isFrozen)
    await openPrivate(house, older)
    await older.page.route('**/api/sync', (route) => route.abort())
    await write(older, text)
    await expect.poll(() => stateOf(older, text)).toBe('saved')
    const newer = await secondTab(older)
    await asNewer(newer.page)
    await newer.page.goto(`${house.url}/beskeder`)
    if (isFrozen) {
      await newer.page.getByTestId('blocked').waitFor()
      await expect.poll(() => newer.page.getByTestId('blocked').innerText()).toMatch(wordsFirst)
      await wait(60)
      await older.page.close()
    }
    await chooseRoom(newer, 'Kun dig og Sofie', 'private')
    await cameOnce(house, newer, text)
    if (!isFrozen) {
      await older.page.unroute('**/api/sync')
      await write(older, `Den gamle skriver videre ${nth}`)
      await expect.poll(() => heldByServer(house, `Den gamle skriver videre ${nth}`)).toBe(1)
      await cameOnce(house, older, `Den gamle skriver videre ${nth}`)
    }
    await older.context.close()
  })
})
