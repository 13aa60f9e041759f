import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { desktop, enter, type Guest, type House, isHeldOffline, openHouse, opensOffline } from '../support/house.ts'
import { madeUpId } from '../support/made-up.ts'

let browser: Browser
let house: House
let mette: Guest
let anders: Guest
let sofie: Guest
beforeAll(async () => {
  [browser, house] = await Promise.all([launchChromium(), openHouse()])
  mette = await enter(browser, house, 'Mette', opensOffline)
  anders = await enter(browser, house, 'Anders', opensOffline)
  sofie = await enter(browser, house, 'Sofie', { viewport: desktop })
})
afterAll(async () => { await browser?.close(); await house?.close() })

const family = () => `${house.url}/arbejde/familie/${madeUpId('family', 'f001')}`
const words = ({ page }: Guest) => page.locator('main').innerText()
const fill = async (page: Page, fields: Record<string, string>) => { for (const [id, text] of Object.entries(fields)) await page.locator(`#${id}`).fill(text) }
const last = (page: Page) => page.url().split('/').at(-1)!

describe('a goal', () => {
  let goal = ''
  it('is suggested by a parent without a network, answered with another text and a reason, and agreed with date and names', async () => {
    const { page } = mette
    await isHeldOffline(page)
    await page.goto(`${house.url}/maal/nyt`)
    await page.locator('#goal-text').waitFor()
    await page.locator('#goal-child').selectOption({ label: 'Hele familien' })
    await page.locator('#goal-child').selectOption({ label: 'Emil' })
    await mette.context.setOffline(true)
    await fill(page, { 'goal-text': 'Emil sover hele natten', 'goal-seenWhen': 'han bliver i sengen til klokken seks' })
    await page.getByTestId('goal-send').click()
    await page.getByTestId('goal-suggestion').getByText('Emil sover hele natten').waitFor()
    goal = last(page)
    await mette.context.setOffline(false)

    await sofie.page.goto(`${family()}/maal/${goal}`)
    await sofie.page.getByTestId('goal-answer').click()
    await fill(sofie.page, { 'goal-text': 'Emil sover det meste af natten', 'suggest-reason': 'Hele natten er meget at begynde med' })
    await sofie.page.getByTestId('goal-send').click()
    await page.getByText('Grund: Hele natten er meget at begynde med').waitFor()
    await page.getByTestId('goal-agree').click()
    for (const guest of [mette, sofie]) await expect.poll(() => words(guest)).toMatch(/Aftalt søndag 22\. november af Sofie og Mette/)
  })

  it('keeps the version before readable beside the one that stands', async () => {
    await sofie.page.getByTestId('goal-suggest').click()
    await fill(sofie.page, { 'goal-text': 'Emil sover hele natten nu', 'suggest-reason': 'Det går så godt' })
    await sofie.page.getByTestId('goal-send').click()
    await mette.page.getByTestId('goal-agree').click()
    await mette.page.getByTestId('goal-versions').locator('summary').click()
    await expect.poll(() => mette.page.getByTestId('goal-versions').innerText()).toMatch(/Emil sover det meste af natten[\s\S]*Emil sover hele natten nu/)
  })

  it('shows both texts to the parent who answered at the same time without a network, and lets him choose', async () => {
    await sofie.page.getByTestId('goal-suggest').click()
    await fill(sofie.page, { 'goal-text': 'Emil sover også, når han er syg' })
    await sofie.page.getByTestId('goal-send').click()
    await isHeldOffline(anders.page)
    await anders.page.goto(`${house.url}/maal/${goal}`)
    await anders.page.getByTestId('goal-suggestion').getByText('Emil sover også, når han er syg').waitFor()
    await anders.page.getByTestId('goal-answer').click()
    await anders.context.setOffline(true)
    await fill(anders.page, { 'goal-text': 'Emil sover hos os begge', 'suggest-reason': 'Han har to hjem' })
    await anders.page.getByTestId('goal-send').click()
    await mette.page.getByTestId('goal-agree').click()
    await expect.poll(() => sofie.page.getByTestId('goal-suggestion').count()).toBe(0)
    await anders.context.setOffline(false)
    // Also when what was agreed meanwhile has been read already.
    await expect.poll(() => anders.page.getByTestId('goal').innerText()).toContain('Emil sover også, når han er syg')
    await anders.page.getByTestId('see-both').click()
    const clash = anders.page.getByTestId('suggestion-clash')
    await expect.poll(() => clash.innerText()).toMatch(/Emil sover også, når han er syg[\s\S]*Emil sover hos os begge/)
    await anders.page.getByTestId('clash-keep').click()
    await anders.page.getByTestId('goal-send').click()
    await expect.poll(() => sofie.page.getByTestId('goal-suggestion').innerText()).toContain('Emil sover hos os begge')
    await expect.poll(() => anders.page.getByTestId('see-both').count()).toBe(0)
  })

  it('without a way to see it is not sent, and says so in Danish', async () => {
    await mette.page.goto(`${house.url}/maal/nyt`)
    await mette.page.locator('#goal-text').fill('Ro om aftenen')
    await mette.page.getByTestId('goal-send').click()
    await expect.poll(() => mette.page.getByRole('alert').innerText()).toContain('Vi kan se det, når')
    await expect.poll(() => mette.page.locator('#goal-text').inputValue()).toBe('Ro om aftenen')
  })
})

describe('a role', () => {
  it('handed back with one tap is the contact person\'s at once, is on her day, and is closed when she has said how', async () => {
    const { page } = mette
    await page.goto(`${house.url}/roller/${madeUpId('role', 'f001-r4')}`)
    await page.getByTestId('role-hand-back').click()
    await expect.poll(() => words(mette)).toContain('Sofie har den nu og siger')
    await sofie.page.goto(`${house.url}/arbejde`)
    await sofie.page.locator('[data-what=role]').filter({ hasText: 'Hospital' }).click()
    await sofie.page.locator('#how-means').fill('Jeg tager med hver gang og skriver ned')
    await sofie.page.getByTestId('role-say-how').click()
    await expect.poll(() => words(mette)).toContain('Jeg tager med hver gang og skriver ned')
    await expect.poll(() => sofie.page.locator('[data-what=role]').filter({ hasText: 'Hospital' }).count()).toBe(0)
  })

  it('can be kept after all', async () => {
    const { page } = mette
    await page.goto(`${house.url}/roller`)
    const row = page.getByTestId('role').filter({ hasText: 'Svømning' })
    await row.getByTestId('role-hand-back').click()
    await row.getByTestId('role-take-back').click()
    await row.getByTestId('role-hand-back').waitFor()
  })

  it('is suggested once for a child and a party', async () => {
    await mette.page.goto(`${house.url}/roller/nyt`)
    await mette.page.locator('#role-means').fill('Vi ringer selv')
    await mette.page.getByTestId('role-send').click()
    await expect.poll(() => mette.page.getByRole('alert').innerText()).toContain('Der står allerede, hvem der taler med')
    await mette.page.locator('#role-party').selectOption('relief')
    await mette.page.getByTestId('role-send').click()
    await mette.page.getByTestId('role-suggestion').waitFor()
    await sofie.page.goto(`${family()}/roller/${last(mette.page)}`)
    await sofie.page.getByTestId('role-agree').click()
    await expect.poll(() => words(mette)).toMatch(/Aftalt søndag 22\. november af Mette og Sofie/)
  })

  it('that is no longer needed is ended by both, and is then behind a fold among those that are over', async () => {
    const { page } = mette
    await page.getByTestId('role-ends').locator('summary').click()
    await page.getByTestId('role-end').click()
    await page.getByTestId('role-suggestion').waitFor()
    await sofie.page.getByTestId('role-agree').click()
    await expect.poll(() => words(mette)).toMatch(/Ikke længere aktuel fra/)
    await page.getByTestId('role-suggestion').waitFor({ state: 'detached' })
    await page.goto(`${house.url}/roller`)
    await page.getByTestId('roles-over').filter({ hasText: 'Aflastning' }).waitFor({ state: 'attached' })
    await expect.poll(() => page.getByTestId('role').filter({ hasText: 'Aflastning' }).count()).toBe(0)
  })

  it('is handed back from Overblik with one tap, and taken back with another', async () => {
    const { page } = mette
    await page.goto(`${house.url}/overblik`)
    const mine = page.getByTestId('role-hand-back')
    await mine.first().waitFor()
    const before = await mine.count()
    await mine.first().click()
    await page.getByText('har den nu og siger').waitFor()
    await expect.poll(() => mine.count()).toBe(before - 1)
    await page.getByRole('button', { name: 'Fortryd' }).click()
    await expect.poll(() => mine.count()).toBe(before)
  })

  it('and all of it throws nothing', () => {
    expect([...mette.faults, ...anders.faults, ...sofie.faults]).toEqual([])
  })
})
