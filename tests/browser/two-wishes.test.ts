import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { desktop, enter, type Guest, type House, isHeldOffline, openHouse, opensOffline } from '../support/house.ts'
import { madeUpId } from '../support/made-up.ts'

// Mette wishes a call every second week, Anders to hear only when there is news. It is a Sunday morning.
let browser: Browser
let house: House
let mette: Guest
let anders: Guest
let sofie: Guest
beforeAll(async () => {
  [browser, house] = await Promise.all([launchChromium(), openHouse()])
  mette = await enter(browser, house, 'Mette', opensOffline)
  anders = await enter(browser, house, 'Anders')
  sofie = await enter(browser, house, 'Sofie', { viewport: desktop })
})
afterAll(async () => { await browser?.close(); await house?.close() })

const family = () => `${house.url}/arbejde/familie/${madeUpId('family', 'f001')}`
const thread = async (who: string) => { await sofie.page.goto(`${family()}/beskeder/${who}`); await sofie.page.getByTestId('composer').waitFor() }
const off = () => sofie.page.getByTestId('off-agreement')
const deviations = async ({ page }: Guest) => {
  await page.goto(`${house.url}/forventninger`)
  await page.getByTestId('agreement').waitFor()
  return page.getByTestId('deviation')
}

it('tells the contact person before she sends that a hello is not as agreed, and lets it go with a reason that only he reads', async () => {
  await thread(madeUpId('person', 'anders-friis'))
  await sofie.page.getByTestId('composer').fill('Hej Anders, fik I set sneen?')
  await sofie.page.getByTestId('kind-choice').selectOption('hello')
  await off().getByText('Anders vil kun høre fra dig, når der er nyt.').waitFor()
  await sofie.page.getByTestId('send').click()
  await sofie.page.getByText('Skriv en kort grund, eller vent.').first().waitFor()
  await sofie.page.getByTestId('off-agreement-reason').fill('Jeg tænkte på jer efter mødet')
  await sofie.page.getByTestId('send').click()
  await sofie.page.getByTestId('message').filter({ hasText: 'fik I set sneen' }).waitFor()
  await (await deviations(anders)).filter({ hasText: 'Jeg tænkte på jer efter mødet' }).waitFor()
  expect(await (await deviations(mette)).count()).toBe(0)
})

it('delivers it at once, and holds its notice back until his next good time on both sides', async () => {
  await sofie.page.getByTestId('notice-held').filter({ hasText: 'Anders får besked mandag 23. november kl. 12' }).waitFor()
  await anders.page.goto(`${house.url}/overblik`)
  await anders.page.getByTestId('needs-me').waitFor()
  expect(await anders.page.getByTestId('needs-me').innerText()).not.toContain('hilsen')
  await anders.page.goto(`${house.url}/beskeder?rum=${encodeURIComponent(`private:${madeUpId('family', 'f001')}:${madeUpId('person', 'anders-friis')}`)}`)
  await anders.page.getByTestId('message').filter({ hasText: 'fik I set sneen' }).waitFor()
  await anders.page.getByTestId('notice-held').filter({ hasText: 'Du får først besked om den mandag 23. november kl. 12' }).waitFor()
})

it('warns by both agreements in the common room, and tells each parent only of her own', async () => {
  await thread('faelles')
  await sofie.page.getByTestId('composer').fill('Mødet er flyttet en time.')
  await sofie.page.getByTestId('notice-choice').getByRole('button').click()
  await expect.poll(() => off().locator('[data-whys*=day-off]').count()).toBe(2)
  await sofie.page.getByTestId('off-agreement-reason').fill('Mødet er i morgen tidlig')
  await sofie.page.getByTestId('send').click()
  await sofie.page.getByTestId('message').filter({ hasText: 'flyttet en time' }).waitFor()
  await (await deviations(mette)).filter({ hasText: 'Mødet er i morgen tidlig' }).waitFor()
  expect((await mette.page.getByTestId('deviation').allInnerTexts()).join()).not.toContain('Jeg tænkte på jer')
})

it('lets a parent ask for less without a network: it stands at once, and for the contact person when it is sent', async () => {
  const { page, context } = mette
  await page.goto(`${house.url}/forventninger/oensk/1`)
  await page.getByTestId('wish-rhythm').waitFor()
  await isHeldOffline(page)
  await context.setOffline(true)
  await page.getByText('Mindre kontakt end det plejer').click()
  await page.locator('#wish-justNow').fill('2026-12-20')
  for (let step = 1; step < 6; step += 1) await page.getByTestId('wish-next').click()
  await page.getByTestId('wish-send').click()
  await page.waitForURL(/\/forventninger$/)
  await expect.poll(() => page.getByTestId('agreement').innerText()).toContain('Mindre kontakt end det plejer, til og med søndag 20. december')
  await context.setOffline(false)
  await sofie.page.goto(`${family()}/forventninger/${madeUpId('person', 'mette-kjaer')}`)
  await expect.poll(() => sofie.page.getByTestId('agreement').innerText()).toContain('Mindre kontakt end det plejer')
  expect(await sofie.page.getByTestId('wish-answer').count()).toBe(0)
})

it('throws nothing meanwhile', () => {
  expect([...mette.faults, ...anders.faults, ...sofie.faults]).toEqual([])
})
