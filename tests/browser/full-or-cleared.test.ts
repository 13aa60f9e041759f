import type { Browser, CDPSession } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composerFaults } from '../../src/words/da/messages.ts'
import { launchChromium } from '../support/chromium.ts'
import { cameOnce, wordsFirst } from '../support/fate.ts'
import { type Guest, type House, openHouse } from '../support/house.ts'
import { moments } from '../support/moments.ts'
import { enterWithLittleRoom, fillUp, giveLittleRoom, refuseOne } from '../support/perils.ts'
import { bubble, draftsOn, openPrivate, stateOf, write } from '../support/talk.ts'

let browser: Browser
let house: House
beforeAll(async () => { [browser, house] = await Promise.all([launchChromium(), openHouse()]) })
afterAll(async () => { await browser?.close(); await house?.close() })

let mette: Guest
let devtools: CDPSession
const enterMette = async () => {
  ({ guest: mette, devtools } = await enterWithLittleRoom(browser, house))
  await openPrivate(house, mette)
}
const field = () => mette.page.getByTestId('composer')

describe('storage cleared under the running app', () => {
  beforeAll(enterMette)
  const clear = () => devtools.send('Storage.clearDataForOrigin', { origin: house.url, storageTypes: 'indexeddb' })

  it.each(moments(4, 10))('leaves the words where they were and says so ($nth, TEST_SEED=$seed)', async ({ nth, pick, wait }) => {
    const [text, half] = [`Skrevet før rydningen ${nth}`, `En halv sætning ${nth}`]
    const isOffline = nth % 2 === 1
    if (isOffline) await mette.context.setOffline(true)
    await write(mette, text)
    if (isOffline || pick([true, false])) await bubble(mette, text).waitFor()
    else await wait(60)
    // The words leave the field when they are kept; nobody writes the next sentence over them before.
    await expect.poll(() => field().inputValue()).toBe('')
    await field().fill(half)
    await wait(60)
    await clear()
    await tellsAndIsPutAway()
    await expect.poll(() => draftsOn(mette)).toContain(half)
    await mette.context.setOffline(false)
    await cameOnce(house, mette, text)
    await expect.poll(() => field().inputValue()).toBe(half)
    await mette.page.getByTestId('send').click()
    await cameOnce(house, mette, half)
    // What was being read when the storage was taken away fails, as it must, and is met.
    expect(mette.faults).toEqual([])
  })

  it('puts back what lay in the tray', async () => {
    await mette.page.evaluate(refuseOne, 'Svar på noget, der ikke findes')
    await mette.page.reload()
    await mette.page.getByTestId('unsent-tray').waitFor()
    await clear()
    await tellsAndIsPutAway()
    await expect.poll(() => mette.page.getByTestId('unsent-tray').innerText()).toContain('Svar på noget, der ikke findes')
    expect(mette.faults).toEqual([])
  })
})

/** The bar that tells of the clearing: it says first what became of the words, and is then put away. */
async function tellsAndIsPutAway(): Promise<void> {
  const bar = mette.page.getByTestId('event')
  await expect.poll(() => bar.innerText()).toMatch(wordsFirst)
  await bar.getByRole('button').click()
  await bar.waitFor({ state: 'detached' })
}

describe('a full phone', () => {
  beforeAll(enterMette)
  const fill = () => fillUp(devtools, mette.page, house.url)
  const makeRoom = () => giveLittleRoom(devtools, house.url)
  const fault = () => mette.page.locator('.composer .fault').first()

  it.each(moments(4, 10))('keeps the words in the field, says so first, and sends them once when there is room ($nth, TEST_SEED=$seed)', async ({ nth, wait }) => {
    const text = `Skrevet på en fuld telefon ${nth}`
    const isTap = nth % 2 === 1
    await field().pressSequentially(text.slice(0, 10))
    await wait(40)
    await fill()
    await field().pressSequentially(text.slice(10))
    if (isTap) {
      await mette.page.getByTestId('send').click()
      // What was typed is told of before the tap; room made while the tap is still on its way lets it through.
      await expect.poll(() => fault().innerText()).toBe(composerFaults.failed)
    }
    await expect.poll(() => fault().innerText()).toMatch(wordsFirst)
    await expect.poll(() => field().inputValue()).toBe(text)
    await makeRoom()
    await expect.poll(() => draftsOn(mette)).toContain(text)
    await mette.page.getByTestId('send').click()
    await cameOnce(house, mette, text)
  })

  it('says first that the words are kept when what comes from the server cannot be, and is in step when there is room', async () => {
    await mette.context.setOffline(true)
    await write(mette, 'Gemt før telefonen blev fuld')
    await expect.poll(() => stateOf(mette, 'Gemt før telefonen')).toBe('saved')
    await fill()
    await mette.context.setOffline(false)
    const state = mette.page.getByTestId('sync-state')
    await expect.poll(() => state.getAttribute('data-state')).toBe('broken')
    await expect.poll(() => state.innerText()).toMatch(wordsFirst)
    await makeRoom()
    await cameOnce(house, mette, 'Gemt før telefonen blev fuld')
    expect(mette.faults).toEqual([])
  })
})
