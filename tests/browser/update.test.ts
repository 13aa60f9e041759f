import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { cameOnce, heldByServer, wordsFirst } from '../support/fate.ts'
import { enter, type Guest, type House, isHeldOffline, openHouse, opensOffline } from '../support/house.ts'
import { moments } from '../support/moments.ts'
import { openPrivate, write } from '../support/talk.ts'

const clientDir = mkdtempSync(join(tmpdir(), 'indgang-client-'))
let browser: Browser
let house: House
let mette: Guest
beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../../dist/client'), clientDir, { recursive: true });
  [browser, house] = await Promise.all([launchChromium(), openHouse(clientDir)])
  mette = await enter(browser, house, 'Mette', opensOffline)
  await isHeldOffline(mette.page)
  await openPrivate(house, mette)
})
afterAll(async () => { await browser?.close(); await house?.close(); rmSync(clientDir, { recursive: true, force: true }) })

/** Publishes a newer app and lets the phone find it. */
async function publish(nth: number): Promise<void> {
  for (const ending of ['.br', '.gz']) rmSync(join(clientDir, `worker.js${ending}`), { force: true })
  appendFileSync(join(clientDir, 'worker.js'), `\n// a newer one: ${nth}\n`)
  await house.goDown()
  await house.comeUp()
  await mette.page.evaluate(async () => { await (await navigator.serviceWorker.ready).update() })
  await mette.page.getByTestId('update').waitFor()
}
const take = async () => {
  const reloaded = mette.page.waitForEvent('load')
  // Before the frame with the letters just typed: as near to the writing as a thumb could come.
  await mette.page.getByTestId('update').getByRole('button').evaluate((button) => (button as HTMLElement).click())
  return reloaded
}
const field = () => mette.page.getByTestId('composer')

it('offers a newer app in words about what is being written, and takes it only when asked to', async () => {
  await field().fill('Midt i en sætning')
  await publish(-1)
  await expect.poll(() => mette.page.getByTestId('update').innerText()).toMatch(wordsFirst)
  await expect.poll(() => field().inputValue()).toBe('Midt i en sætning')
  await take()
  await expect.poll(() => field().inputValue()).toBe('Midt i en sætning')
  expect(await mette.page.getByTestId('update').count()).toBe(0)
})

it.each(moments(4, 20))('keeps every letter, and sends once, when the app is updated in the middle of it ($nth, TEST_SEED=$seed)', async ({ nth, pick, wait }) => {
  const [sent, half] = [`Sendt under opdateringen ${nth}`, `Skrevet under opdateringen ${nth}`]
  await publish(nth)
  await field().fill('')
  const isSending = pick([true, false])
  if (isSending) await write(mette, sent)
  await wait(20)
  await field().pressSequentially(half)
  await take()
  await expect.poll(() => field().inputValue()).toContain(half)
  if (isSending) await expect.poll(() => heldByServer(house, sent)).toBe(1)
  if (isSending) await cameOnce(house, mette, sent)
  expect(mette.faults).toEqual([])
})
