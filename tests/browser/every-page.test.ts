import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { desktop, enter, type Guest, type House, openHouse } from '../support/house.ts'
import { madeUpId } from '../support/made-up.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const parentPages = ['/overblik', '/maal', '/roller', '/moeder', '/beskeder', '/forventninger', '/forventninger/oensk/1', '/forventninger/oensk/2', '/forventninger/oensk/3', '/forventninger/oensk/4', '/forventninger/oensk/5', '/forventninger/oensk/send', '/kontaktperson', '/mere', '/findes-ikke']
const family = `/arbejde/familie/${madeUpId('family', 'f001')}`
const mette = madeUpId('person', 'mette-kjaer')
const workPages = ['/arbejde', family, `${family}/beskeder/${mette}`, `${family}/forventninger/${mette}`, `${family}/kontakt`]

let browser: Browser
let house: House
beforeAll(async () => { [browser, house] = await Promise.all([launchChromium(), openHouse()]) })
afterAll(async () => { await browser?.close(); await house?.close() })

type Finding = { id: string; nodes: { html: string }[] }

/** WCAG 2.2 AA by axe; the contrast of body text is a law of the tokens besides. */
async function findings(page: Page): Promise<string[]> {
  // The policy lets no foreign script in; a test evaluates it instead.
  await page.evaluate(axeSource)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: unknown) => Promise<{ violations: Finding[] }> } }
    return (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
  })
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

/** Tall enough that nothing lies under the bar: whatever does can be scrolled out, but axe looks at one moment only. */
const tall = { width: 390, height: 4000 }
const wide = { ...desktop, height: 4000 }

const open = async ({ page }: Guest, path: string) => {
  await page.goto(house.url + path)
  await page.locator('h1:visible').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null)
}
const overflow = ({ page }: Guest) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.each([['light'], ['dark']] as const)('in %s, for a parent', (colorScheme) => {
  let guest: Guest
  beforeAll(async () => { guest = await enter(browser, house, 'Mette', { colorScheme, viewport: tall }) })
  it.each(parentPages)('has nothing for axe to find on %s', async (path) => {
    await open(guest, path)
    expect(await findings(guest.page)).toEqual([])
  })
})

describe.each([['light'], ['dark']] as const)('in %s, for the contact person', (colorScheme) => {
  let guest: Guest
  beforeAll(async () => { guest = await enter(browser, house, 'Sofie', { colorScheme, viewport: wide }) })
  it.each(workPages)('has nothing for axe to find on %s', async (path) => {
    await open(guest, path)
    expect(await findings(guest.page)).toEqual([])
  })
})

describe('on a narrow phone, and with 200 % text', () => {
  let parent: Guest
  let worker: Guest
  beforeAll(async () => {
    parent = await enter(browser, house, 'Mette', { viewport: { width: 320, height: 700 } })
    worker = await enter(browser, house, 'Sofie', { viewport: { width: 320, height: 700 } })
  })
  it.each([...parentPages, ...workPages])('needs no sideways scroll on %s', async (path) => {
    const guest = path.startsWith('/arbejde') ? worker : parent
    await open(guest, path)
    expect(await overflow(guest)).toBe(0)
    await guest.page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
    expect(await overflow(guest)).toBe(0)
  })
})

describe('what a phone downloads', () => {
  it('holds none of the workspace for a parent, who finds no page there', async () => {
    const guest = await enter(browser, house, 'Anders')
    const asked: string[] = []
    guest.page.on('request', (request) => asked.push(request.url()))
    await guest.page.goto(`${house.url}/arbejde`)
    await guest.page.getByText('Den side findes ikke').waitFor()
    expect(asked.filter((url) => /work-/.test(url))).toEqual([])
  })

  it('holds no font and nothing from another host', async () => {
    const guest = await enter(browser, house, 'Anders')
    const asked: { type: string; url: string }[] = []
    guest.page.on('request', (request) => asked.push({ type: request.resourceType(), url: request.url() }))
    await guest.page.goto(`${house.url}/overblik`)
    await guest.page.getByTestId('contact-person').waitFor()
    expect(asked.filter(({ type, url }) => type === 'font' || !url.startsWith(house.url))).toEqual([])
  })
})
