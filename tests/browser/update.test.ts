import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { enter, type House, isHeldOffline, openHouse } from '../support/house.ts'
import { openPrivate } from '../support/talk.ts'

const clientDir = mkdtempSync(join(tmpdir(), 'indgang-client-'))
let browser: Browser
let house: House
beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../../dist/client'), clientDir, { recursive: true });
  [browser, house] = await Promise.all([launchChromium(), openHouse(clientDir)])
})
afterAll(async () => { await browser?.close(); await house?.close(); rmSync(clientDir, { recursive: true, force: true }) })

it('offers a newer app, takes it only when asked to, and keeps what is being written', async () => {
  const mette = await enter(browser, house, 'Mette')
  await isHeldOffline(mette.page)
  await openPrivate(house, mette)
  await mette.page.getByTestId('composer').fill('Midt i en sætning')
  for (const ending of ['.br', '.gz']) rmSync(join(clientDir, `worker.js${ending}`), { force: true })
  appendFileSync(join(clientDir, 'worker.js'), '\n// a newer one\n')
  await house.goDown()
  await house.comeUp()
  await mette.page.evaluate(async () => { await (await navigator.serviceWorker.ready).update() })
  await mette.page.getByTestId('update').waitFor()
  expect(await mette.page.getByTestId('composer').inputValue()).toBe('Midt i en sætning')
  const reloaded = mette.page.waitForEvent('load')
  await mette.page.getByTestId('update').getByRole('button').click()
  await reloaded
  await expect.poll(() => mette.page.getByTestId('composer').inputValue()).toBe('Midt i en sætning')
  expect(await mette.page.getByTestId('update').count()).toBe(0)
})
