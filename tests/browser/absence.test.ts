import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../src/contract/rules/days.ts'
import { launchChromium } from '../support/chromium.ts'
import { desktop, enter, type Guest, type House, openHouse, opensOffline } from '../support/house.ts'
import { madeUpDay, madeUpId } from '../support/made-up.ts'
import { bubble, openPrivate, write } from '../support/talk.ts'

let browser: Browser
let house: House
let mette: Guest
let sofie: Guest
beforeAll(async () => {
  [browser, house] = await Promise.all([launchChromium(), openHouse()])
  mette = await enter(browser, house, 'Mette')
  sofie = await enter(browser, house, 'Sofie', { ...opensOffline, viewport: desktop })
})
afterAll(async () => { await browser?.close(); await house?.close() })

const family = madeUpId('family', 'f001')
const mettesThread = () => `${house.url}/arbejde/familie/${family}/beskeder/${madeUpId('person', 'mette-kjaer')}`
const asked = 'Kan vi få en tid hos ergoterapeuten?'

async function ask(guest: Guest, text: string): Promise<void> {
  await guest.page.getByTestId('kind-choice').selectOption('question')
  await write(guest, text)
  await bubble(guest, text).waitFor()
}
const dayOn = (guest: Guest) => bubble(guest, asked).getByTestId('answer-by').getAttribute('data-day')

describe('an absence', () => {
  it('moves the day of a question at once, with the first one beside it and the mate\'s face in the thread', async () => {
    await openPrivate(house, mette)
    await ask(mette, asked)
    await expect.poll(() => dayOn(mette)).toBe('2026-11-24')
    await sofie.page.goto(`${house.url}/arbejde/dig`)
    await sofie.page.getByTestId('absence-from').fill(madeUpDay)
    await sofie.page.getByTestId('absence-to').fill(addDays(madeUpDay, -3))
    await sofie.page.getByTestId('absence-save').click()
    await sofie.page.getByRole('alert').filter({ hasText: 'Den sidste dag ligger før den første.' }).waitFor()
    await expect.poll(() => sofie.page.getByTestId('absence-from').inputValue()).toBe(madeUpDay)
    await sofie.page.getByTestId('absence-to').fill('2026-11-24')
    await sofie.page.getByTestId('absence-save').click()
    await sofie.page.getByTestId('absence-saved').waitFor()
    await expect.poll(() => dayOn(mette)).toBe('2026-11-26')
    await expect.poll(() => bubble(mette, asked).getByTestId('moved').innerText()).toMatch(/Først lovet tirsdag 24\. november\. Flyttet, fordi Sofie er væk/)
    const cover = mette.page.getByTestId('cover')
    await cover.locator('svg').waitFor()
    await expect.poll(() => cover.innerText()).toMatch(/Imens hjælper Jonas Holm[^]*Jonas har [^]*jeres side/)
  })

  it('gives the mate the question in his day, and the family sees that he has read its page', async () => {
    const jonas = await enter(browser, house, 'Jonas', { viewport: desktop })
    await jonas.page.locator('[data-what=question]').filter({ hasText: asked.slice(0, 20) }).click()
    await bubble(jonas, asked).waitFor()
    await expect.poll(() => mette.page.getByTestId('cover').innerText()).toMatch(/Sidst i dag/)
    await write(jonas, 'Ja, jeg ringer til hende i morgen.')
    await bubble(mette, 'Ja, jeg ringer til hende').waitFor()
    await expect.poll(() => bubble(mette, asked).getByTestId('answer-by').count()).toBe(0)
    expect(jonas.faults).toEqual([])
    await jonas.context.close()
  })

  it('ends with one tap, and the mate\'s face goes', async () => {
    await sofie.page.getByTestId('absence-line').first().getByRole('button', { name: 'Tag fraværet væk' }).click()
    await expect.poll(() => mette.page.getByTestId('cover').count()).toBe(0)
  })
})

describe('"received, you will hear by"', () => {
  it('shows the new day and keeps the first one, said without a network and sent after', async () => {
    await ask(mette, 'Hvem betaler for cyklen?')
    await sofie.page.goto(mettesThread())
    await bubble(sofie, 'Hvem betaler').getByTestId('receive').click()
    await sofie.context.setOffline(true)
    await sofie.page.getByTestId('receive-until').fill('2026-12-04')
    await sofie.page.getByTestId('receive-send').click()
    await expect.poll(() => bubble(sofie, 'Hvem betaler').getByTestId('answer-by').getAttribute('data-day')).toBe('2026-12-04')
    await sofie.context.setOffline(false)
    await expect.poll(() => bubble(mette, 'Hvem betaler').getByTestId('answer-by').innerText()).toMatch(/svar senest fredag 4\. december/)
    await expect.poll(() => bubble(mette, 'Hvem betaler').getByTestId('moved').innerText()).toBe('Sofie har modtaget det. Først lovet tirsdag 24. november')
  })
})

describe('how the contact fits', () => {
  it('is said in two taps, and is a talk to have on the contact person\'s day until it was had', async () => {
    const rasmus = await enter(browser, house, 'Rasmus')
    const card = rasmus.page.getByTestId('fit')
    await card.locator('[data-fit=too-little]').click()
    await card.locator('[data-fit=yes]').click()
    await card.getByRole('link', { name: 'Ønsk noget andet' }).waitFor()
    await sofie.page.goto(`${house.url}/arbejde`)
    await sofie.page.locator('[data-what=fit]').filter({ hasText: 'Rasmus' }).click()
    await sofie.page.getByTestId('fit-talk').getByRole('button').click()
    await expect.poll(() => sofie.page.getByTestId('fit-talk').count()).toBe(0)
    await rasmus.page.goto(`${house.url}/forventninger`)
    await rasmus.page.getByTestId('fit-said').getByText('Sofie tog det op i dag').waitFor()
    expect(rasmus.faults).toEqual([])
    await rasmus.context.close()
  })
})

describe('the leader', () => {
  it('sees facts of each contact person and of the late answer, never its words, and tells families what was done', async () => {
    const hanne = await enter(browser, house, 'Hanne', { ...opensOffline, viewport: desktop })
    const load = hanne.page.getByTestId('leader-load')
    await load.getByText('Sofie Lund').waitFor()
    await expect.poll(() => hanne.page.getByTestId('soon-late').innerText()).toMatch(/Alma[^]*Sofie Lund[^]*Svaret var lovet fredag 20\. november/)
    expect(await hanne.page.locator('main').innerText()).not.toMatch(/ergoterapeut|aflastning|cyklen/)
    await hanne.context.setOffline(true)
    await hanne.page.getByRole('button', { name: 'Hent igen' }).click()
    await hanne.page.getByTestId('reckoned').getByText('ikke forbindelse').waitFor()
    await hanne.context.setOffline(false)
    await hanne.page.locator('#said').fill('I ville vide, hvem der dækker')
    await hanne.page.locator('#did').fill('Makkeren står nu i beskederne')
    await hanne.page.getByTestId('said-done').getByRole('button').click()
    await mette.page.goto(`${house.url}/mere`)
    await mette.page.getByTestId('said-list').getByText('Makkeren står nu i beskederne').waitFor()
    expect([...hanne.faults, ...mette.faults, ...sofie.faults]).toEqual([])
  })
})
