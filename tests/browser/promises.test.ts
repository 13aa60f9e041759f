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
let jonas: Guest
beforeAll(async () => {
  [browser, house] = await Promise.all([launchChromium(), openHouse()])
  ;[mette, anders, sofie, jonas] = await Promise.all([enter(browser, house, 'Mette', opensOffline), enter(browser, house, 'Anders', opensOffline), enter(browser, house, 'Sofie', { viewport: desktop }), enter(browser, house, 'Jonas')])
})
afterAll(async () => { await browser?.close(); await house?.close() })

const emil = `/arbejde/familie/${madeUpId('family', 'f001')}`
const open = async ({ page }: Guest, path: string, within: string) => {
  await page.goto(house.url + path)
  await page.locator(within).first().waitFor()
}
const promise = ({ page }: Guest, text: string) => page.locator('[data-testid=promise]', { hasText: text })
const section = ({ page }: Guest, topic: string) => page.locator(`[data-testid=told-section][data-topic=${topic}]`)
const seen = async (page: Page, text: string) => { await page.getByText(text).first().waitFor() }

describe('a promise, seen from both sides', () => {
  it('handed back without a network is the contact person\'s at once, and she says how', async () => {
    await open(mette, '/aftaler', '[data-testid=promise]')
    await isHeldOffline(mette.page)
    await mette.context.setOffline(true)
    await promise(mette, 'sender kvittering').getByTestId('promise-hand-back').click()
    await seen(mette.page, 'Sofie har den nu')
    await expect.poll(() => promise(mette, 'sender kvittering').innerText()).toMatch(/Sofie siger hvordan senest/)
    await mette.context.setOffline(false)
    await open(sofie, `${emil}/aftaler`, '[data-testid=promise]')
    const hers = promise(sofie, 'sender kvittering')
    await hers.getByTestId('promise-move-due').fill('2026-12-02')
    await hers.getByTestId('promise-move-reason').fill('Jeg henter den hos klubben.')
    await hers.getByTestId('promise-move-save').click()
    await seen(mette.page, 'Jeg henter den hos klubben.')
  })

  it('whose day has passed stands on Overblik, and the worker is asked on her day for another one with a reason', async () => {
    await open(mette, '/overblik', '[data-testid=promise]')
    const late = promise(mette, 'cykelhjelmen')
    await expect.poll(() => late.innerText()).toContain('Sofie skylder en ny dato og en forklaring')
    await open(sofie, '/arbejde', '[data-what=promise][data-late=true]')
    await sofie.page.locator('[data-what=promise][data-late=true]').filter({ hasText: 'cykelhjelmen' }).click()
    const hers = promise(sofie, 'cykelhjelmen')
    await hers.getByTestId('promise-move-save').click()
    await seen(sofie.page, 'Vælg en dato.')
    await hers.getByTestId('promise-move-due').fill('2026-11-27')
    await hers.getByTestId('promise-move-save').click()
    await seen(sofie.page, 'Familien kan se det.')
    await hers.getByTestId('promise-move-reason').fill('Depotet ringer tilbage torsdag.')
    await hers.getByTestId('promise-move-save').click()
    await expect.poll(() => late.getAttribute('data-state')).toBe('open')
    await expect.poll(() => late.innerText()).toMatch(/Flyttet fra 20. november til 27. november: Depotet ringer tilbage torsdag/)
  })

  it('is made by a parent for herself alone, is seen by the worker, and is never asked of her with a date', async () => {
    await open(mette, '/aftaler', '[data-testid=promise-new]')
    await mette.page.getByTestId('promise-make').click()
    await seen(mette.page, 'Vælg, hvem der gør det.')
    await mette.page.locator('#promise-text').fill('spørger Sigurds mor om en legeaftale')
    await mette.page.getByText('Jeg gør det', { exact: true }).click()
    await mette.page.getByTestId('promise-make').click()
    await open(sofie, `${emil}/aftaler`, '[data-testid=promise]')
    const theirs = promise(sofie, 'legeaftale')
    await theirs.getByTestId('promise-keep').waitFor()
    expect(await theirs.getByTestId('promise-move').count()).toBe(0)
    await theirs.getByTestId('promise-keep').click()
    await expect.poll(() => promise(mette, 'legeaftale').getAttribute('data-state')).toBe('kept')
  })

  it('that is done says so where one looks, with the way back, however far down the page it was', async () => {
    await open(mette, '/aftaler', '[data-testid=promise-keep]')
    await mette.page.getByTestId('promise-keep').last().press('Enter')
    const undo = mette.page.getByRole('button', { name: 'Fortryd' })
    const { y, height } = (await undo.boundingBox())!
    expect(y).toBeGreaterThan(0)
    expect(y + height).toBeLessThanOrEqual(await mette.page.getByRole('navigation').evaluate((bar) => bar.getBoundingClientRect().top))
    await undo.press('Enter')
    await undo.waitFor({ state: 'detached' })
    // What was pressed is gone both times: the keyboard goes on from the card, not from the page's top.
    await expect.poll(() => mette.page.evaluate(() => document.activeElement?.matches('main section, main'))).toBe(true)
  })

  it('made of a message belongs to it, and what became of it is counted for the worker\'s own eyes', async () => {
    const { page } = sofie
    await open(sofie, `${emil}/aftaler`, '[data-testid=promise]')
    const kept = async () => Number(/Holdt: (\d+)/.exec((await page.locator('main').textContent()) ?? '')?.[1] ?? -1)
    const before = await kept()
    await open(sofie, `${emil}/beskeder/faelles`, '[data-testid=promise-from]')
    await page.getByTestId('promise-from').last().click()
    await page.getByTestId('promise-new').locator('blockquote').waitFor()
    await page.locator('#promise-text').fill('ringer til klubben om pladsen')
    await page.getByText('Jeg gør det', { exact: true }).click()
    await page.locator('#promise-due').fill('2026-11-30')
    await page.getByTestId('promise-make').click()
    await open(mette, '/aftaler', '[data-testid=promise]')
    await expect.poll(() => promise(mette, 'ringer til klubben').innerText()).toContain('senest')
    await promise(sofie, 'ringer til klubben').getByTestId('promise-keep').click()
    await expect.poll(kept).toBe(before + 1)
    expect(await mette.page.locator('main').textContent()).not.toContain('Kun du ser det')
  })

  it('shows who can decide what it waits for, as the worker keeps it', async () => {
    await sofie.page.getByTestId('decides').locator('summary').last().click()
    await sofie.page.locator('#decides-subject').fill('Hjælpemidler til cyklen')
    await sofie.page.locator('#decides-who').fill('Teamleder Hanne')
    await sofie.page.locator('#decides-tie').selectOption({ label: 'får svar fra hjælpemiddeldepotet om cykelhjelmen' })
    await sofie.page.getByTestId('decides-save').click()
    await seen(mette.page, 'Teamleder Hanne afgør det')
    await open(mette, '/kontaktperson', '[data-testid=decides]')
    await seen(mette.page, 'Hjælpemidler til cyklen')
  })
})

describe('told once', () => {
  it('is the first thing shown to a worker who has not read it as it is, and the family sees that she has', async () => {
    await open(mette, '/fortalt', '[data-testid=told-reading]')
    const his = mette.page.locator('[data-testid=told-reading]').filter({ hasText: 'Jonas' })
    await expect.poll(() => his.getAttribute('data-state')).toBe('earlier')
    await open(jonas, emil, '[data-testid=told-first]')
    await expect.poll(() => jonas.page.locator('[data-testid=told-first]').innerText()).toContain('at han selv må holde uret')
    await jonas.page.getByTestId('told-once-read').click()
    await expect.poll(() => his.getAttribute('data-state')).toBe('this')
  })

  it('keeps both texts when two parents write at once, one without a network: the second sees both and chooses', async () => {
    await open(anders, '/fortalt', '[data-testid=told-section]')
    await isHeldOffline(anders.page)
    await anders.context.setOffline(true)
    await section(anders, 'hard').getByTestId('told-edit').click()
    await section(anders, 'hard').getByTestId('told-text').fill('Det svære er om morgenen, siger far.')
    await section(anders, 'hard').getByTestId('told-save').click()
    await section(mette, 'hard').getByTestId('told-edit').click()
    await section(mette, 'hard').getByTestId('told-text').fill('Det svære er larmen, siger mor.')
    await section(mette, 'hard').getByTestId('told-save').click()
    // Hers is the first only once it has reached the others.
    await open(sofie, `${emil}/fortalt`, '[data-testid=told-section]')
    await seen(sofie.page, 'Det svære er larmen, siger mor.')
    await anders.context.setOffline(false)
    await anders.page.getByTestId('told-choose').click()
    const both = await section(anders, 'hard').innerText()
    expect(both).toContain('Det svære er larmen, siger mor.')
    await expect.poll(() => section(anders, 'hard').getByTestId('told-text').inputValue()).toBe('Det svære er om morgenen, siger far.')
    await section(anders, 'hard').getByTestId('told-save').click()
    await seen(mette.page, 'Det svære er om morgenen, siger far.')
    await section(mette, 'hard').locator('summary').click()
    await expect.poll(() => section(mette, 'hard').innerText()).toContain('Det svære er larmen, siger mor.')
  })

  it('takes a worker\'s suggestion only when the family says yes', async () => {
    const before = await section(mette, 'meet').innerText()
    expect(before).not.toContain('rakte hånden frem først')
    await mette.page.getByTestId('told-accept').click()
    await seen(mette.page, 'Han rakte hånden frem først')
    await open(sofie, emil, '[data-testid=told-first]')
    await seen(sofie.page, 'Familien har skrevet nyt, siden du læste.')
  })
})
