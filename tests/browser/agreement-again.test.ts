import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { enter, type Guest, type House, isHeldOffline, openHouse, opensOffline } from '../support/house.ts'
import { madeUpId } from '../support/made-up.ts'
import { waitingOn } from '../support/talk.ts'

// The contact person works on a phone. Rasmus and she said in August that they would look at their agreement again by now.
let browser: Browser
let house: House
let mette: Guest
let rasmus: Guest
let sofie: Guest
beforeAll(async () => {
  [browser, house] = await Promise.all([launchChromium(), openHouse()])
  mette = await enter(browser, house, 'Mette')
  rasmus = await enter(browser, house, 'Rasmus')
  sofie = await enter(browser, house, 'Sofie', opensOffline)
})
afterAll(async () => { await browser?.close(); await house?.close() })

const emil = () => `${house.url}/arbejde/familie/${madeUpId('family', 'f001')}`
const mettes = madeUpId('person', 'mette-kjaer')
const lookLine = () => sofie.page.getByText('Se på aftalen med Rasmus igen')

async function wish(rhythm: string): Promise<void> {
  await mette.page.goto(`${house.url}/forventninger/oensk/1`)
  await mette.page.getByTestId('wish-rhythm').getByText(rhythm, { exact: true }).click()
  await mette.page.getByText('Gemt på telefonen.').waitFor()
  await mette.page.goto(`${house.url}/forventninger/oensk/send`)
  await mette.page.getByTestId('wish-what-next').getByText('Sofie svarer på det, du har ændret').waitFor()
  await mette.page.getByTestId('wish-send').click()
  await mette.page.waitForURL(/\/forventninger$/)
  // Gone from her phone: else the other's answer might come first, and be right.
  await expect.poll(() => waitingOn(mette)).toBe(0)
}

it('puts the day to look again on the contact person\'s day, and lets the parent say in one tap that it still fits', async () => {
  await sofie.page.goto(`${house.url}/arbejde`)
  await lookLine().click()
  await sofie.page.getByTestId('agreement-look').filter({ hasText: 'Tag det op med Rasmus' }).waitFor()
  await rasmus.page.goto(`${house.url}/forventninger`)
  await rasmus.page.getByTestId('agreement-look-fits').click()
  await expect.poll(() => rasmus.page.getByTestId('agreement').innerText()).toContain('Rasmus så på den igen søndag 22. november: den passer stadig')
  expect(await rasmus.page.getByTestId('agreement-look').count()).toBe(0)
  await expect.poll(() => sofie.page.getByTestId('agreement').innerText()).toContain('Rasmus så på den igen')
  await sofie.page.goto(`${house.url}/arbejde`)
  await sofie.page.getByTestId('contact-list').waitFor()
  await expect.poll(() => lookLine().count()).toBe(0)
})

it('keeps reason, notice and sending in sight on a phone where a message is not as agreed', async () => {
  const { page } = sofie
  await page.goto(`${emil()}/beskeder/${madeUpId('person', 'anders-friis')}`)
  await page.getByTestId('composer').fill('Hej Anders, god søndag')
  await page.getByTestId('kind-choice').selectOption('hello')
  await page.getByTestId('off-agreement').waitFor()
  for (const handle of ['off-agreement-reason', 'notice-choice', 'composer', 'send']) {
    await expect.poll(() => page.getByTestId(handle).evaluate((part) => {
      const { left, top, width, height } = part.getBoundingClientRect()
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)
      return hit !== null && (part.contains(hit) || hit.contains(part)) && top >= 0 && top + height <= innerHeight
    }), { message: handle }).toBe(true)
  }
  await page.getByTestId('composer').fill('')
})

it('keeps a half-written answer where the wish is changed under it, and says so', async () => {
  const answer = sofie.page.getByTestId('wish-answer')
  await wish('Hver uge')
  await sofie.page.goto(`${emil()}/forventninger/${mettes}`)
  await answer.filter({ hasText: 'Hver uge' }).waitFor()
  await answer.getByText('Foreslå noget andet').click()
  await answer.getByLabel('Hvorfor?').fill('Hver fjortende dag kan jeg nå')
  await wish('Kun når der er nyt')
  await answer.getByText('Mette har sendt noget nyt, mens du svarede.').waitFor()
  expect([await answer.locator('[data-field=rhythm] .value').innerText(), await answer.getByLabel('Hvorfor?').inputValue()]).toEqual(['Kun når der er nyt', 'Hver fjortende dag kan jeg nå'])
})

it('says that an answer was to an old wish, keeps the reason, and leads to the new one', async () => {
  const { page, context } = sofie
  const answer = page.getByTestId('wish-answer')
  await isHeldOffline(page)
  await answer.filter({ hasText: 'Kun når der er nyt' }).waitFor()
  await context.setOffline(true)
  await answer.getByText('Foreslå noget andet').click()
  await answer.getByText('Hver måned', { exact: true }).click()
  await answer.getByLabel('Hvorfor?').fill('Det kan jeg holde')
  await page.getByTestId('wish-answer-send').click()
  await answer.waitFor({ state: 'detached' })
  await page.getByText('Gemt på telefonen – sendes af sig selv, når der er forbindelse.').waitFor({ state: 'attached' })
  await wish('Hver 3. måned')
  await context.setOffline(false)
  await page.getByText('Dine ord er gemt, men én ting blev ikke sendt').waitFor()
  await answer.filter({ hasText: 'Hver 3. måned' }).waitFor()
  await page.goto(`${house.url}/ikke-sendt`)
  const tray = page.locator('main')
  await tray.getByText('Ønsket blev ændret, mens du skrev. Dine ord er ikke tabt.').waitFor()
  expect(await tray.innerText()).toContain('Det kan jeg holde')
  await page.getByText('Ret', { exact: true }).click()
  await answer.filter({ hasText: 'Hver 3. måned' }).waitFor()
  expect(await mette.page.getByTestId('agreement').innerText()).toContain('Hver 14. dag')
})

it('throws nothing meanwhile', () => {
  expect([...mette.faults, ...rasmus.faults, ...sofie.faults]).toEqual([])
})
