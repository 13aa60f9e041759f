import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { desktop, enter, type Guest, type House, openHouse } from '../support/house.ts'
import { madeUpId } from '../support/made-up.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const parentPages = ['/overblik', '/maal', '/maal/nyt', `/maal/${madeUpId('goal', 'f001-g1')}`, `/maal/${madeUpId('suggestion', 'f001-s1')}`, '/roller', '/roller/nyt', `/roller/${madeUpId('role', 'f001-r3')}`, '/aftaler', '/fortalt', '/moeder', `/moeder/${madeUpId('meeting', 'f001-tnext')}`, '/beskeder', '/forventninger', '/forventninger/oensk/1', '/forventninger/oensk/2', '/forventninger/oensk/3', '/forventninger/oensk/4', '/forventninger/oensk/5', '/forventninger/oensk/send', '/kontaktperson', '/opfoelgning', '/kalender', '/mere', '/findes-ikke']
const family = `/arbejde/familie/${madeUpId('family', 'f001')}`
const mette = madeUpId('person', 'mette-kjaer')
const meeting = madeUpId('meeting', 'f001-tnext')
const workPages = ['/arbejde', '/arbejde/dig', family, `${family}/beskeder/${mette}`, `${family}/forventninger/${mette}`, `${family}/aftaler`, `${family}/fortalt`, `${family}/kontakt`, `${family}/maal/${madeUpId('goal', 'f001-g1')}`, `${family}/roller/${madeUpId('role', 'f001-r5')}`, `${family}/opfoelgning`, `${family}/moeder`, `${family}/moeder/${meeting}`, `/arbejde/tavle/${madeUpId('family', 'f001')}/${meeting}`]

let browser: Browser
let house: House
beforeAll(async () => { [browser, house] = await Promise.all([launchChromium(), openHouse()]) })
afterAll(async () => { await browser?.close(); await house?.close() })

type Finding = { id: string; nodes: { html: string }[] }

/** WCAG 2.2 AA by axe, or only some of its rules; the contrast of body text is a law of the tokens besides. */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  // The policy lets no foreign script in; a test evaluates it instead.
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axeSource)
  const found = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: { run: (options: unknown) => Promise<{ violations: Finding[] }> } }
    const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    return (await axe.run({ resultTypes: ['violations'], runOnly: only ? { type: 'rule', values: only } : all })).violations
  }, rules)
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

/** Tall enough that nothing lies under the bar: whatever does can be scrolled out, but axe looks at one moment only. */
const tall = { width: 390, height: 4000 }
const wide = { ...desktop, height: 4000 }
const narrow = { width: 320, height: 700 }

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** One visit to a page serves all that is asked of it: what differs between light and dark is colour alone, and size is the sheet's. */
function holdsOn(paths: string[], visitor: () => Guest, viewport: typeof tall): void {
  describe.each(paths)('%s', (path) => {
    const page = () => visitor().page
    beforeAll(async () => {
      await page().emulateMedia({ colorScheme: 'light' })
      await page().setViewportSize(viewport)
      await page().goto(house.url + path)
      await page().locator('h1:visible').first().waitFor()
      await page().waitForFunction(() => document.querySelector('[aria-busy=true]') === null)
    })
    it('has nothing for axe to find', async () => {
      expect(await findings(page())).toEqual([])
    })
    it('has contrast enough in the dark', async () => {
      await page().emulateMedia({ colorScheme: 'dark' })
      expect(await findings(page(), ['color-contrast'])).toEqual([])
    })
    it('needs no sideways scroll on a narrow phone, nor with 200 % text', async () => {
      await page().setViewportSize(narrow)
      expect(await overflow(page())).toBe(0)
      await page().evaluate(() => { document.documentElement.style.fontSize = '200%' })
      expect(await overflow(page())).toBe(0)
    })
  })
}

describe('for a parent', () => {
  let guest: Guest
  beforeAll(async () => { guest = await enter(browser, house, 'Mette', { viewport: tall }) })
  holdsOn(parentPages, () => guest, tall)
})

describe('for the contact person', () => {
  let guest: Guest
  beforeAll(async () => { guest = await enter(browser, house, 'Sofie', { viewport: wide }) })
  holdsOn(workPages, () => guest, wide)
})

describe('for the leader', () => {
  let guest: Guest
  beforeAll(async () => { guest = await enter(browser, house, 'Hanne', { viewport: wide }) })
  holdsOn(['/arbejde'], () => guest, wide)
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
