import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { desktop, enter, type Guest, type House, isHeldOffline, openHouse, opensOffline } from '../support/house.ts'
import { madeUpId } from '../support/made-up.ts'
import { bubble, choosePrivate, chooseRoom, draftsOn, openPrivate, stateOf, write } from '../support/talk.ts'

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

const mettesThread = () => `${house.url}/arbejde/familie/${madeUpId('family', 'f001')}/beskeder/${madeUpId('person', 'mette-kjaer')}`

describe('two people on two devices', () => {
  it('lets a parent write and the contact person answer, each seeing the other without reloading', async () => {
    await openPrivate(house, mette)
    await sofie.page.goto(mettesThread())
    await sofie.page.getByTestId('composer').waitFor()
    await write(mette, 'Kan vi tale om busturen i morgen?')
    await bubble(sofie, 'Kan vi tale om busturen').waitFor()
    await expect.poll(() => stateOf(mette, 'Kan vi tale om busturen')).toBe('read')
    await write(sofie, 'Ja, jeg ringer klokken ti.')
    await bubble(mette, 'Ja, jeg ringer klokken ti.').waitFor()
  })

  it('starts from its icon without a network, reads and writes, and sends all of it once and in order', async () => {
    await isHeldOffline(mette.page)
    await mette.context.setOffline(true)
    await mette.page.goto(`${house.url}/overblik`)
    await mette.page.getByTestId('contact-person').waitFor()
    await openPrivate(house, mette)
    for (const text of ['Offline et', 'Offline to', 'Offline tre']) await write(mette, text)
    await expect.poll(() => stateOf(mette, 'Offline tre')).toBe('saved')
    await expect.poll(() => mette.page.getByTestId('sync-state').getAttribute('data-state')).toBe('offline')
    await mette.context.setOffline(false)
    await bubble(sofie, 'Offline tre').waitFor()
    const told = await sofie.page.getByTestId('message').filter({ hasText: 'Offline' }).allInnerTexts()
    expect(told.map((text) => /Offline (et|to|tre)/.exec(text)?.[1])).toEqual(['et', 'to', 'tre'])
  })

  it('keeps what is written while the server is away and sends it when it is back', async () => {
    await house.goDown()
    await write(mette, 'Skrevet mens serveren var nede')
    await expect.poll(() => stateOf(mette, 'mens serveren var nede')).toMatch(/saved|sending/)
    await house.comeUp()
    await expect.poll(() => stateOf(mette, 'mens serveren var nede')).toMatch(/sent|read/)
  })

  it('keeps a draft over a reload, each room its own', async () => {
    await openPrivate(house, mette)
    await mette.page.getByTestId('composer').fill('En halv tanke')
    await expect.poll(() => draftsOn(mette)).toContain('En halv tanke')
    await mette.page.reload()
    await choosePrivate(mette)
    await expect.poll(() => mette.page.getByTestId('composer').inputValue()).toBe('En halv tanke')
    await chooseRoom(mette, 'Begge forældre', 'family')
    await expect.poll(() => mette.page.getByTestId('composer').inputValue()).toBe('')
  })

  it('throws nothing and breaks no rule of its own policy meanwhile', () => {
    expect([...mette.faults, ...sofie.faults]).toEqual([])
  })
})
