import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { desktop, enter, type Guest, type House, openHouse } from '../support/house.ts'
import { madeUpId } from '../support/made-up.ts'

let browser: Browser
let house: House
let mette: Guest
let sofie: Guest
beforeAll(async () => {
  [browser, house] = await Promise.all([launchChromium(), openHouse()])
  mette = await enter(browser, house, 'Mette')
  sofie = await enter(browser, house, 'Sofie', { viewport: desktop })
})
afterAll(async () => { await browser?.close(); await house?.close() })

const family = () => `${house.url}/arbejde/familie/${madeUpId('family', 'f001')}`
const mettes = madeUpId('person', 'mette-kjaer')

it('brings a wish from five screens to the contact person, her answer back, and a dated agreement to both', async () => {
  const { page } = mette
  await page.goto(`${house.url}/forventninger/oensk/1`)
  await page.getByTestId('wish-rhythm').getByText('Hver måned').click()
  for (let step = 1; step < 6; step += 1) await page.getByTestId('wish-next').click()
  await page.getByTestId('wish-send').click()
  await page.waitForURL(/\/forventninger$/)
  await sofie.page.goto(`${family()}/forventninger/${mettes}`)
  const answer = sofie.page.getByTestId('wish-answer')
  await answer.waitFor()
  for (const yes of await answer.locator('[data-answer=yes]').all()) await yes.check()
  await sofie.page.getByTestId('wish-answer-send').click()
  await expect.poll(() => page.getByTestId('agreement').innerText()).toContain('22. november')
  await expect.poll(() => page.getByTestId('agreement').innerText()).toContain('Hver måned')
})

it('shows the parent a logged call with its purpose and note, and moves the rhythm', async () => {
  const { page } = sofie
  await page.goto(`${family()}/kontakt`)
  const form = page.getByTestId('log-contact')
  await form.getByText('Opkald', { exact: true }).or(form.locator('input[value=call]')).first().click()
  await page.locator('#log-purpose').fill('Følge op på busturen')
  await page.locator('#log-note').fill('Vi taltes ved i ti minutter.')
  // A call on a Sunday morning is not what they agreed, and says why.
  await page.getByTestId('off-agreement-reason').fill('Mette bad selv om det.')
  await page.getByTestId('log-send').click()
  await mette.page.goto(`${house.url}/overblik`)
  await expect.poll(() => mette.page.getByTestId('rhythm').innerText()).toMatch(/i dag/)
  await mette.page.goto(`${house.url}/forventninger`)
  await expect.poll(() => mette.page.getByTestId('contacts').innerText()).toContain('Vi taltes ved i ti minutter.')
})

it('says at once that a wish with nothing chosen cannot be sent', async () => {
  const camilla = await enter(browser, house, 'Camilla')
  await camilla.page.goto(`${house.url}/forventninger`)
  await camilla.page.getByTestId('wish-start').first().click()
  await camilla.page.getByTestId('wish-form').waitFor()
  expect(camilla.faults).toEqual([])
})
