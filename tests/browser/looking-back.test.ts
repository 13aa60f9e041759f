import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { desktop, enter, type Guest, type House, isHeldOffline, openHouse, opensOffline } from '../support/house.ts'
import { madeUpId } from '../support/made-up.ts'

let browser: Browser
let house: House
let mette: Guest
let sofie: Guest
beforeAll(async () => {
  [browser, house] = await Promise.all([launchChromium(), openHouse()])
  ;[mette, sofie] = await Promise.all([enter(browser, house, 'Mette', opensOffline), enter(browser, house, 'Sofie', { viewport: desktop })])
})
afterAll(async () => { await browser?.close(); await house?.close() })

const family = () => `${house.url}/arbejde/familie/${madeUpId('family', 'f001')}`
const words = ({ page }: Guest) => page.locator('main').innerText()
const bus = 'Emil er tryg ved at køre i bus til skole'
const mark = async (page: Page, number: number, sentence: string) => {
  await page.getByTestId('goal-voice').locator('label', { hasText: new RegExp(`^${number}$`) }).click()
  await page.locator('#voice-words').fill(sentence)
  await page.getByTestId('goal-voice-send').click()
}

describe('around a follow-up, a goal', () => {
  it('is given a mark and a sentence by a parent without a network, led there from the follow-up', async () => {
    const { page, context } = mette
    await page.goto(`${house.url}/opfoelgning`)
    await isHeldOffline(page)
    await context.setOffline(true)
    await page.getByTestId('goals-asked').getByText(bus).click()
    await mark(page, 8, 'Han glæder sig om morgenen')
    await expect.poll(() => page.getByTestId('goal-picture').innerText()).toContain('Mette sagde 8. „Han glæder sig om morgenen“')
    await page.goto(`${house.url}/opfoelgning`)
    await page.getByTestId('goals-asked').waitFor()
    expect(await page.getByTestId('goals-asked').innerText()).not.toContain(bus)
    await context.setOffline(false)
  })

  it('is given another by the contact person, and both see both voices over time, in a picture and in words', async () => {
    await sofie.page.goto(`${family()}/opfoelgning`)
    await sofie.page.getByTestId('goals-asked').getByText(bus).click()
    await mark(sofie.page, 6, 'Tirsdag er stadig svær')
    await mette.page.goto(`${house.url}/maal`)
    const goal = mette.page.getByTestId('goal').filter({ hasText: bus })
    await expect.poll(() => goal.first().innerText()).toMatch(/I siger 8[\s\S]*Sofie siger 6[\s\S]*i november sagde I 6/)
    for (const { page } of [mette, sofie]) {
      if (page === mette.page) await goal.getByTestId('goal-open').click()
      const picture = page.getByTestId('goal-picture')
      await expect.poll(() => picture.innerText()).toMatch(/Mette sagde 8[\s\S]*Han glæder sig[\s\S]*Sofie sagde 6[\s\S]*Tirsdag er stadig svær|Sofie sagde 6[\s\S]*Tirsdag er stadig svær[\s\S]*Mette sagde 8[\s\S]*Han glæder sig/)
      expect(await picture.locator('polyline').count()).toBe(2)
    }
  })

  it('rests once both have said so, and is nobody\'s to mark then', async () => {
    await sofie.page.getByText('Foreslå, at målet …').click()
    await sofie.page.locator('[data-state=resting]').click()
    await mette.page.getByTestId('goal-agree').click()
    for (const guest of [mette, sofie]) await expect.poll(() => words(guest)).toContain('Hviler')
    await mette.page.getByTestId('goal-voice').waitFor({ state: 'detached' })
  })
})

describe('a role whose day has come', () => {
  it('is on the contact person\'s day, goes on when both have said so, and is off it again', async () => {
    await sofie.page.goto(`${house.url}/arbejde`)
    const line = sofie.page.locator('[data-what=role-look]')
    await sofie.page.getByText('Længere fremme').click()
    await line.filter({ hasText: 'Hjælpemidler' }).click()
    await sofie.page.getByTestId('role-look-on').click()
    await sofie.page.getByTestId('role-suggestion').waitFor()
    await expect.poll(() => line.count()).toBe(0)
    await mette.page.goto(`${house.url}/roller`)
    await mette.page.getByText('Sofie foreslår: Hjælpemidler').click()
    await expect.poll(() => words(mette)).toMatch(/Ses på igen · ændret\s*22\. februar 2027/)
    await mette.page.getByTestId('role-agree').click()
    await expect.poll(() => words(mette)).toMatch(/Aftalt søndag 22\. november af Sofie og Mette/)
    expect(await mette.page.getByTestId('role-look').count()).toBe(0)
    await mette.page.goto(`${house.url}/roller`)
    await expect.poll(() => mette.page.getByTestId('role').filter({ hasText: 'Hjælpemidler' }).innerText()).toContain('Ses på igen 22. februar 2027')
  })

  it('is changed by a parent without a network, answered with something else and a reason, and then carried by whom both chose', async () => {
    const { page, context } = mette
    await isHeldOffline(page)
    await context.setOffline(true)
    await page.getByTestId('role').filter({ hasText: 'Hospital' }).getByRole('link').click()
    await page.getByTestId('role-suggest').click()
    await page.locator('#role-means').fill('Sofie tager med hver gang.')
    await page.getByText('Sofie', { exact: true }).first().click()
    await page.getByTestId('role-send').click()
    await page.getByTestId('role-suggestion').waitFor()
    await context.setOffline(false)
    await sofie.page.goto(`${family()}/roller/${page.url().split('/').at(-1)}`)
    await sofie.page.getByTestId('role-answer').click()
    await sofie.page.locator('#role-means').fill('Jeg tager med til de store kontroller.')
    await sofie.page.locator('#suggest-reason').fill('Jeg kan ikke love hver gang')
    await sofie.page.getByTestId('role-send').click()
    await page.getByText('Grund: Jeg kan ikke love hver gang').waitFor()
    await page.getByTestId('role-agree').click()
    await expect.poll(() => sofie.page.getByTestId('role-stands').innerText()).toContain('Jeg tager med til de store kontroller.')
    await page.goto(`${house.url}/roller`)
    await expect.poll(() => page.getByTestId('role').filter({ hasText: 'Hospital' }).getAttribute('data-holder')).toBe('contact-person')
  })
})

it('throws nothing meanwhile', () => expect([...mette.faults, ...sofie.faults]).toEqual([]))
