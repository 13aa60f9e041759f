import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { desktop, enter, type Guest, type House, isHeldOffline, openHouse, opensOffline } from '../support/house.ts'
import { madeUpId } from '../support/made-up.ts'
import { waitingOn } from '../support/talk.ts'

let browser: Browser
let house: House
let mette: Guest
let anders: Guest
let sofie: Guest
let jonas: Guest
beforeAll(async () => {
  [browser, house] = await Promise.all([launchChromium(), openHouse()])
  ;[mette, anders, sofie, jonas] = await Promise.all([
    enter(browser, house, 'Mette', opensOffline), enter(browser, house, 'Anders'), enter(browser, house, 'Sofie', { ...opensOffline, viewport: desktop }), enter(browser, house, 'Jonas', { viewport: desktop }),
  ])
})
afterAll(async () => { await browser?.close(); await house?.close() })

const family = madeUpId('family', 'f001')
const visit = madeUpId('meeting', 'f001-tahead')
const meeting = madeUpId('meeting', 'f001-tnext')
const work = (rest: string) => `${house.url}/arbejde/familie/${family}/moeder${rest}`
const plan = async (fields: Record<string, string>) => { for (const [id, text] of Object.entries(fields)) await sofie.page.locator(`#plan-${id}`).fill(text) }
const said = () => sofie.page.getByTestId('meeting-plan').innerText()

describe('days when a parent cannot', () => {
  it('are written without a network and warn whoever plans, who is told whose they are and never why', async () => {
    const { page, context } = mette
    await page.goto(`${house.url}/moeder`)
    await isHeldOffline(page)
    await context.setOffline(true)
    await page.getByTestId('busy-add').click()
    await page.locator('#busy-from').fill('2026-12-08')
    await page.getByTestId('busy-save').click()
    await page.getByTestId('busy').getByText('Tirsdag 8. december').waitFor()
    await context.setOffline(false)
    await expect.poll(() => waitingOn(mette)).toBe(0)
    await sofie.page.goto(work(''))
    await plan({ 'slot0-day': '2026-12-08', 'slot0-from': '10:00', 'slot0-to': '11:00' })
    await expect.poll(() => sofie.page.getByTestId('clash').innerText()).toContain('Mette har skrevet, at det er et tidspunkt, hvor det ikke kan lade sig gøre.')
    await anders.page.goto(`${house.url}/moeder`)
    await anders.page.getByTestId('busy').waitFor()
    expect(await anders.page.getByTestId('busy').innerText()).not.toContain('8. december')
  })

  it('are not the only warning: so is another meeting, and a time that cannot be is refused in words with all that was written', async () => {
    await plan({ title: 'Status', purpose: 'Vi ser på ugen.', place: 'Rådhuset', 'slot0-day': '2026-11-20' })
    await sofie.page.getByTestId('plan-send').click()
    await expect.poll(said).toContain('Tiden er allerede gået. Vælg en, der ligger længere fremme.')
    await plan({ 'slot0-day': '2026-12-02', 'slot0-to': '09:00' })
    await expect.poll(said).toContain('Slutter før det begynder. Ret et af klokkeslættene.')
    await plan({ 'slot0-day': '2026-11-26', 'slot0-from': '09:30', 'slot0-to': '10:30' })
    await expect.poll(() => sofie.page.getByTestId('clash').innerText()).toContain('Der er allerede et møde i familien: Netværksmøde om skolestart')
    expect([await sofie.page.locator('#plan-title').inputValue(), await sofie.page.locator('#plan-purpose').inputValue()]).toEqual(['Status', 'Vi ser på ugen.'])
  })
})

describe('a meeting that stands', () => {
  it('is come to with somebody one trusts, written without a network and seen by all', async () => {
    const { page, context } = mette
    await page.goto(`${house.url}/moeder/${meeting}`)
    await page.getByTestId('meeting-bring').waitFor()
    await context.setOffline(true)
    await page.getByTestId('meeting-bring').click()
    await page.locator('#bring-name').fill('Farmor Inger')
    await page.getByText('bisidder', { exact: true }).click()
    await page.getByRole('button', { name: 'Skriv på listen' }).click()
    await page.getByText('Farmor Inger').first().waitFor()
    await context.setOffline(false)
    await sofie.page.goto(work(`/${meeting}`))
    await sofie.page.getByText('Farmor Inger, bisidder').waitFor()
  })

  it('is put at another time by whoever asks for it, and the others are asked', async () => {
    const { page, context } = mette
    await context.setOffline(true)
    await page.getByTestId('other-time').click()
    await page.locator('#other-time-day').fill('2026-11-25')
    await page.locator('#other-time-from').fill('08:00')
    await page.locator('#other-time-to').fill('09:00')
    await page.getByRole('button', { name: 'Foreslå tiden' }).click()
    await context.setOffline(false)
    await sofie.page.goto(work(''))
    await expect.poll(() => sofie.page.getByTestId('meeting-times').filter({ hasText: 'Netværksmøde' }).innerText()).toMatch(/Onsdag 25\. november[\s\S]*Mette: ja/)
    await anders.page.goto(`${house.url}/moeder`)
    await expect.poll(() => anders.page.getByTestId('meeting-times').filter({ hasText: 'Netværksmøde' }).innerText()).toContain('Mette: ja')
  })

  it('is called off with words that the other side reads, without a network too', async () => {
    const { page, context } = mette
    await page.goto(`${house.url}/moeder/${visit}`)
    await page.getByTestId('meeting-cancel').waitFor()
    await context.setOffline(true)
    await page.getByTestId('meeting-cancel').click()
    await page.getByTestId('cancel-send').click()
    await page.getByRole('alert').or(page.locator('.error')).first().waitFor()
    await page.locator('#cancel-words').fill('Emil har skoldkopper.')
    await page.getByTestId('cancel-send').click()
    await page.getByTestId('meeting-cancelled').waitFor()
    await context.setOffline(false)
    await sofie.page.goto(work(`/${visit}`))
    await expect.poll(() => sofie.page.getByTestId('meeting-cancelled').innerText()).toContain('Emil har skoldkopper.')
  })
})

describe('meeting mode', () => {
  it.each([[1280, 800], [1024, 768]])('stands whole on a screen of %i by %i: no step is cut off or scrolled, no voice hidden', async (width, height) => {
    const { page } = sofie
    await page.setViewportSize({ width, height })
    await page.goto(`${house.url}/arbejde/tavle/${family}/${meeting}`)
    await page.getByTestId('voice').first().waitFor()
    for (const step of ['round', 'goals', 'promises']) {
      await page.locator(`[data-step=${step}]`).click()
      await page.locator(`[data-step=${step}][aria-selected=true]`).waitFor()
      expect(await page.evaluate(() => [document.documentElement.scrollHeight <= innerHeight, document.documentElement.scrollWidth <= innerWidth]), step).toEqual([true, true])
    }
    await page.locator('[data-step=round]').click()
    const boxes = await page.getByTestId('voice').evaluateAll((all) => all.map((one) => { const { x, y, width: size } = one.getBoundingClientRect(); return { x: x + size / 2, y: y + size / 2, size } }))
    expect(boxes.length).toBeGreaterThanOrEqual(7)
    const near = boxes.flatMap((one, place) => boxes.slice(place + 1).filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < one.size - 1))
    expect(near).toEqual([])
  })
})

describe('minutes corrected by two at once', () => {
  it('stand in both texts, and become one again when somebody who reads both writes one', async () => {
    const past = madeUpId('meeting', 'f001-theld')
    await sofie.page.setViewportSize(desktop)
    await sofie.page.goto(work(`/${past}`))
    await jonas.page.goto(work(`/${past}`))
    const texts = (guest: Guest) => guest.page.getByTestId('minutes-text').locator('.written')
    const field = (page: Page) => page.locator('textarea#minutes-text')
    const correct = async ({ page }: Guest, text: string) => {
      await page.getByTestId('minutes-write').click()
      await expect.poll(() => field(page).inputValue()).not.toBe('')
      await field(page).fill(text)
      await page.getByTestId('minutes-save').click()
    }
    await sofie.page.getByTestId('minutes-write').waitFor()
    await isHeldOffline(sofie.page)
    await sofie.context.setOffline(true)
    await correct(sofie, 'Sofies rettelse.')
    await correct(jonas, 'Jonas’ rettelse.')
    await expect.poll(() => texts(jonas).allInnerTexts()).toEqual(['Jonas’ rettelse.'])
    await sofie.context.setOffline(false)
    for (const guest of [jonas, sofie]) await expect.poll(async () => (await texts(guest).allInnerTexts()).sort()).toEqual(['Jonas’ rettelse.', 'Sofies rettelse.'])
    await expect.poll(() => jonas.page.getByTestId('minutes').innerText()).toContain('To har rettet den samme tekst på samme tid.')
    await jonas.page.getByTestId('minutes-write').click()
    await expect.poll(() => field(jonas.page).inputValue()).toMatch(/Jonas’ rettelse\.[\s\S]*Sofies rettelse\.|Sofies rettelse\.[\s\S]*Jonas’ rettelse\./)
    await field(jonas.page).fill('Den fælles tekst.')
    await jonas.page.getByTestId('minutes-save').click()
    for (const guest of [jonas, sofie]) await expect.poll(() => texts(guest).allInnerTexts()).toEqual(['Den fælles tekst.'])
    await expect.poll(() => sofie.page.getByTestId('minutes').locator('details').first().textContent()).toMatch(/Sofies rettelse/)
  })
})

it('throws nothing meanwhile', () => expect([...mette.faults, ...anders.faults, ...sofie.faults, ...jonas.faults]).toEqual([]))
