import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { desktop, enter, type Guest, type House, isHeldOffline, openHouse, opensOffline } from '../support/house.ts'
import { madeUpId } from '../support/made-up.ts'
import { waitingOn } from '../support/talk.ts'

let browser: Browser
let house: House
let mette: Guest
let sofie: Guest
beforeAll(async () => {
  [browser, house] = await Promise.all([launchChromium(), openHouse()])
  mette = await enter(browser, house, 'Mette', opensOffline)
  sofie = await enter(browser, house, 'Sofie', { ...opensOffline, viewport: { ...desktop, height: 800 } })
})
afterAll(async () => { await browser?.close(); await house?.close() })

const family = madeUpId('family', 'f001')
const meeting = madeUpId('meeting', 'f001-tnext')
const work = (rest: string) => `${house.url}/arbejde/familie/${family}/moeder${rest}`

describe('meetings on both sides', () => {
  it('bring a parent\'s asking, two taps away, to the contact person', async () => {
    await mette.page.goto(`${house.url}/moeder`)
    await mette.page.getByTestId('meeting-ask').click()
    await mette.page.getByTestId('meeting-ask-visit').click()
    await mette.page.getByTestId('asked').waitFor()
    await sofie.page.goto(work(''))
    await expect.poll(() => sofie.page.getByTestId('asks').innerText()).toContain('Mette beder om et besøg')
  })

  it('let a parent answer each time that was put forward', async () => {
    const card = mette.page.getByTestId('meeting-times')
    for (const slot of await card.getByTestId('slot').all()) await slot.getByText('Ja', { exact: true }).click()
    await mette.page.getByTestId('times-send').click()
    await expect.poll(() => sofie.page.getByTestId('meeting-times').innerText()).toContain('Mette: ja')
  })

  it('keep a point on one\'s own phone until it is shared on the board, also written without a network', async () => {
    await isHeldOffline(mette.page)
    await mette.page.goto(`${house.url}/moeder/${meeting}`)
    await mette.page.getByTestId('meeting-answer').locator('[data-answer=comes]').click()
    await mette.context.setOffline(true)
    await mette.page.getByTestId('meeting-point').fill('Det, jeg selv vil sige')
    await mette.page.getByTestId('point-keep').check()
    await mette.page.getByTestId('point-add').click()
    await mette.page.getByTestId('kept-point').waitFor()
    await mette.context.setOffline(false)
    await sofie.page.goto(work(`/${meeting}`))
    await sofie.page.getByTestId('meeting-mode').click()
    await sofie.page.getByTestId('board-point').first().waitFor()
    expect(await sofie.page.getByTestId('board').innerText()).not.toContain('Det, jeg selv vil sige')
    await mette.page.getByTestId('point-share').click()
    await expect.poll(() => sofie.page.getByTestId('board').innerText()).toContain('Det, jeg selv vil sige')
  })

  it('give each voice at the table the word once, and hold without a network', async () => {
    await sofie.context.setOffline(true)
    const voices = sofie.page.getByTestId('voice')
    await voices.first().click()
    await expect.poll(() => voices.first().isDisabled()).toBe(true)
    for (let place = 1; place < await voices.count(); place += 1) await voices.nth(place).click()
    await expect.poll(() => voices.first().isEnabled()).toBe(true)
    await sofie.page.locator('[data-step=promises]').click()
    await sofie.page.getByTestId('board-make').click()
    await expect.poll(() => sofie.page.getByTestId('board').innerText()).toContain('Vælg en dato')
    await sofie.page.locator('#board-text').fill('sender kvitteringen')
    await sofie.page.getByTestId('board').getByText('Mette', { exact: true }).click()
    await sofie.page.locator('#board-due').fill('2026-12-04')
    await sofie.page.getByTestId('board-make').click()
    await expect.poll(() => sofie.page.getByTestId('board').innerText()).toContain('Mette siger selv ja')
    await sofie.context.setOffline(false)
  })

  it('have minutes that are agreed on the phones before anyone leaves', async () => {
    await sofie.page.locator('[data-step=minutes]').click()
    await sofie.page.locator('#minutes-text').fill('Vi talte om bussen.')
    await sofie.page.getByTestId('minutes-save').click()
    await sofie.page.getByTestId('board-agreed').waitFor()
    await expect.poll(() => sofie.page.getByTestId('board-agreed').innerText()).toContain('Mette')
    await mette.page.getByTestId('asked-take').click()
    await mette.page.getByTestId('minutes-agree').click()
    await expect.poll(() => sofie.page.getByTestId('board-agreed').innerText()).not.toContain('Mette')
    await mette.page.getByTestId('minutes-flag').click()
    await mette.page.locator('#flag-text').fill('Vi talte mest om pauserne.')
    await mette.page.getByTestId('flag-send').click()
    await expect.poll(() => sofie.page.getByTestId('minutes').innerText()).toContain('Vi talte mest om pauserne.')
    await expect.poll(() => sofie.page.getByTestId('minutes').innerText()).toContain('Vi talte om bussen.')
  })

  it('are put right by the contact person without asking anybody again, with what stood there before on both sides', async () => {
    await sofie.page.goto(work(`/${meeting}`))
    await sofie.page.getByTestId('meeting-describe').click()
    await sofie.page.getByTestId('describe-send').click()
    await expect.poll(() => sofie.page.getByRole('alert').first().innerText()).toContain('Du har ikke ændret noget endnu.')
    await sofie.page.locator('#describe-title').fill('')
    await sofie.page.getByTestId('describe-send').click()
    await expect.poll(() => sofie.page.getByRole('alert').first().innerText()).toContain('Skriv, hvad mødet skal hedde.')
    await sofie.page.locator('#describe-title').fill('Netværksmøde om skole og bus')
    await sofie.page.getByTestId('describe-send').click()
    await mette.page.goto(`${house.url}/moeder/${meeting}`)
    for (const { page } of [mette, sofie]) {
      await page.getByTestId('meeting-described').locator('summary').click()
      await expect.poll(() => page.getByTestId('meeting-described').innerText()).toMatch(/Sofie har rettet det, der står om mødet[\s\S]*Netværksmøde/)
      await expect.poll(() => page.locator('main').innerText()).toContain('Netværksmøde om skole og bus')
    }
  })

  it('say that an answer was to the old time, when a meeting is moved while one side is offline', async () => {
    await mette.context.setOffline(true)
    await mette.page.getByTestId('meeting-answer').locator('[data-answer=cannot]').click()
    await sofie.page.goto(work(`/${meeting}`))
    await sofie.page.getByTestId('meeting-move').click()
    await sofie.page.locator('#move-day').fill('2026-11-27')
    await sofie.page.locator('#move-from').fill('18:00')
    await sofie.page.locator('#move-to').fill('18:45')
    await sofie.page.locator('#move-words').fill('Lokalet er optaget.')
    // Late in the evening is not as agreed with Mette: it goes nowhere without a reason.
    await sofie.page.getByTestId('move-send').click()
    await sofie.page.getByText('Skriv en kort grund, eller vent.').first().waitFor()
    await sofie.page.getByTestId('off-agreement-reason').fill('Skolen kan kun om aftenen')
    await sofie.page.getByTestId('move-send').click()
    await expect.poll(() => sofie.page.getByTestId('meeting-moved').innerText()).toContain('Lokalet er optaget.')
    await expect.poll(() => waitingOn(sofie)).toBe(0)
    await mette.context.setOffline(false)
    await expect.poll(() => mette.page.getByTestId('meeting-moved').innerText()).toContain('gjaldt den gamle tid')
    await mette.page.getByTestId('unsent-note').waitFor()
  })

  it('are planned against an agreement only with a reason, which that parent reads in her own room', async () => {
    await sofie.page.goto(work(''))
    await sofie.page.locator('#plan-title').fill('Status')
    await sofie.page.locator('#plan-purpose').fill('Vi ser på ugen.')
    await sofie.page.locator('#plan-type').selectOption('status')
    await sofie.page.locator('#plan-slot0-day').fill('2026-12-02')
    await sofie.page.locator('#plan-slot0-from').fill('18:00')
    await sofie.page.locator('#plan-slot0-to').fill('18:45')
    await sofie.page.locator('#plan-place').fill('Rådhuset')
    await sofie.page.getByTestId('off-agreement').getByText('Mette').first().waitFor()
    // Anders wishes to hear only when there is news: she is asked whether there is.
    await sofie.page.getByTestId('off-agreement').getByText('Anders vil kun høre fra dig, når der er nyt.').waitFor()
    await sofie.page.getByTestId('about-contact').getByText('Der er noget nyt').click()
    await sofie.page.getByTestId('off-agreement').getByText('Anders vil kun høre fra dig, når der er nyt.').waitFor({ state: 'detached' })
    await sofie.page.getByTestId('plan-send').click()
    await sofie.page.getByText('Skriv en kort grund, eller vent.').first().waitFor()
    await sofie.page.getByTestId('off-agreement-reason').fill('Det var den eneste ledige tid')
    await sofie.page.getByTestId('plan-send').click()
    await expect.poll(() => waitingOn(sofie)).toBe(0)
    await mette.page.goto(`${house.url}/forventninger`)
    await mette.page.getByText('Det var den eneste ledige tid').first().waitFor()
    await mette.page.getByText('Skolen kan kun om aftenen').first().waitFor()
  })

  it('throw nothing meanwhile', () => expect([...mette.faults, ...sofie.faults]).toEqual([]))
})
