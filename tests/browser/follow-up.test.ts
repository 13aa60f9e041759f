import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { desktop, enter, type Guest, type House, isHeldOffline, openHouse, opensOffline } from '../support/house.ts'
import { madeUpId } from '../support/made-up.ts'

let browser: Browser
let house: House
let mette: Guest
let sofie: Guest
beforeAll(async () => {
  [browser, house] = await Promise.all([launchChromium(), openHouse()])
  mette = await enter(browser, house, 'Mette', opensOffline)
  sofie = await enter(browser, house, 'Sofie', { viewport: desktop })
})
afterAll(async () => { await browser?.close(); await house?.close() })

const desk = (family: string) => `${house.url}/arbejde/familie/${madeUpId('family', family)}/opfoelgning`

it('shows the three rhythms, each with its reason and both laws\' numbers', async () => {
  const { page } = mette
  await page.goto(`${house.url}/overblik`)
  await page.getByTestId('follow-up').getByRole('link', { name: 'Se hele opfølgningen' }).click()
  const rhythms = page.getByTestId('follow-up-rhythms')
  await rhythms.locator('[data-rhythm=model] summary').click()
  const text = await rhythms.innerText()
  for (const words of ['Loven sætter ingen fast rytme her.', 'Sammen om familien', 'Hver 3. måned: dækning af merudgifter', 'Barnets lov § 86.', 'serviceloven § 41.', 'Kommunen kan ikke sætte den ned', 'Intet ønske om formen'])
    expect(text).toContain(words)
})

it('takes a light answer and a wished form without a network, and brings both to the contact person', async () => {
  const { page, context } = mette
  await isHeldOffline(page)
  await page.getByTestId('follow-up-light').waitFor()
  await context.setOffline(true)
  await page.getByLabel('Vil du sige lidt mere?').fill('Bussen kører fint nu')
  await page.getByTestId('follow-up-light').click()
  await page.getByText('Du har svaret: intet nyt, som sidst.').waitFor()
  await page.getByTestId('follow-up-form').getByText('To linjer på skrift').click()
  await expect.poll(() => page.locator('[data-rhythm=wish]').innerText()).toContain('To linjer på skrift')
  await context.setOffline(false)
  const line = sofie.page.locator('[data-what=follow-up]', { hasText: 'Emil' })
  await expect.poll(() => line.innerText()).toContain('Mette siger: intet nyt')
  await line.click()
  await sofie.page.getByText('Mette svarer: intet nyt, som sidst.').waitFor()
  await sofie.page.getByText('Bussen kører fint nu').waitFor()
  await expect.poll(() => sofie.page.locator('[data-rhythm=wish]').innerText()).toContain('Mette: To linjer på skrift')
})

it('is closed by the contact person in one tap, and both see the next date at once', async () => {
  await sofie.page.getByTestId('follow-up-confirm').click()
  await sofie.page.getByText('Skrevet ned. Næste er senest mandag 22. februar 2027.').waitFor()
  await expect.poll(() => mette.page.getByText('Senest mandag 22. februar 2027').count()).toBe(1)
  await expect.poll(() => mette.page.getByTestId('follow-up-held').innerText()).toContain('Søndag 22. november · „Intet nyt, som sidst“')
})

it('stands still during a pause, with why, and goes on when it is started again', async () => {
  const { page } = sofie
  await page.getByTestId('follow-up-pause').locator('summary').click()
  await page.getByLabel('Til og med').fill('2026-12-01')
  await page.getByLabel('Hvorfor?').fill('Emil skal opereres')
  await page.getByTestId('follow-up-pause-send').click()
  await expect.poll(() => mette.page.locator('main').innerText()).toContain('Senest torsdag 4. marts 2027')
  await expect.poll(() => mette.page.locator('main').innerText()).toContain('Sofie: Emil skal opereres.')
  await page.getByTestId('follow-up-resume').click()
  await expect.poll(() => mette.page.locator('main').innerText()).toContain('Senest mandag 22. februar 2027')
})

it('is owed no more when its section ends, and again when that was a tap too much', async () => {
  const { page } = sofie
  await page.getByTestId('case-section').locator('summary').click()
  await page.getByRole('button', { name: '§ 86 er slut i dag' }).click()
  await expect.poll(() => mette.page.locator('main').innerText()).not.toContain('22. februar 2027')
  await page.getByRole('button', { name: 'Fortryd' }).click()
  await expect.poll(() => mette.page.locator('main').innerText()).toContain('Senest mandag 22. februar 2027')
})

it('is late for the worker, and never the family\'s fault', async () => {
  await sofie.page.goto(desk('f003'))
  await sofie.page.getByText('Du er forsinket med den.').waitFor()
  await sofie.page.locator('[data-what=follow-up][data-late=true]', { hasText: 'Alma' }).waitFor()
  await sofie.page.getByLabel('Hvad kom I frem til?').fill('Aflastningen fortsætter som nu.')
  await sofie.page.getByTestId('follow-up-hold-send').click()
  await expect.poll(() => sofie.page.locator('[data-what=follow-up]', { hasText: 'Alma' }).count()).toBe(0)
  await expect.poll(() => sofie.page.getByTestId('follow-up-held').innerText()).toContain('Aflastningen fortsætter som nu.')
})

it('puts the meetings in one\'s own calendar by a link that can be read without a log-in, until it is closed', async () => {
  const { page } = mette
  await page.goto(`${house.url}/kalender`)
  await page.getByTestId('calendar-link').getByTestId('calendar-make').click()
  const link = await page.getByTestId('calendar-url').inputValue()
  const read = async () => fetch(link)
  const events = new ICAL.Component(ICAL.parse(await (await read()).text())).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  expect(events.map((one) => [one.summary, one.startDate.toJSDate().toISOString()])).toContainEqual(['Aftale i Én indgang', '2026-11-26T08:00:00.000Z'])
  await page.reload()
  await page.getByTestId('calendar-revoke').click()
  await page.getByText('Linket er lukket.').waitFor()
  expect([(await read()).status, await page.getByTestId('calendar-url').count()]).toEqual([404, 0])
})

it('hands over one meeting as a file, without a network and without saying what it is about', async () => {
  const { page, context } = mette
  await page.goto(`${house.url}/moeder/${madeUpId('meeting', 'f001-tnext')}`)
  await page.getByTestId('calendar-download').waitFor()
  await context.setOffline(true)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('calendar-download').click()])
  await context.setOffline(false)
  const file = await readFile(await download.path(), 'utf8')
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!)
  expect([event.summary, event.startDate.toJSDate().toISOString(), download.suggestedFilename()]).toEqual(['Aftale i Én indgang', '2026-11-26T08:00:00.000Z', 'aftale.ics'])
  expect([mette.faults, sofie.faults]).toEqual([[], []])
})
