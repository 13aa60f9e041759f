import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Guest, type House, logIn, openHouse } from '../support/house.ts'
import { startKillable } from '../support/killable.ts'
import { bubble, draftsOn, openPrivate, stateOf, write } from '../support/talk.ts'

let house: House
const profile = mkdtempSync(join(tmpdir(), 'indgang-profile-'))
beforeAll(async () => { house = await openHouse() })
afterAll(async () => { await house?.close(); rmSync(profile, { recursive: true, force: true, maxRetries: 5 }) })

const asGuest = async (browser: Awaited<ReturnType<typeof startKillable>>['browser']): Promise<Guest> => {
  const context = browser.contexts()[0]!
  const page = await context.newPage()
  await logIn(page, house.url, 'Mette')
  return { context, page, faults: [] }
}

it('loses nothing when the browser is killed with a message unsent and a sentence half written', async () => {
  const first = await startKillable(profile)
  const before = await asGuest(first.browser)
  await openPrivate(house, before)
  await house.goDown()
  await write(before, 'Skrevet lige før telefonen gik ud')
  await expect.poll(() => stateOf(before, 'lige før telefonen')).toMatch(/saved|sending/)
  await before.page.getByTestId('composer').fill('Og en halv sætning')
  await expect.poll(() => draftsOn(before)).toContain('Og en halv sætning')
  await first.kill()

  await house.comeUp()
  const second = await startKillable(profile)
  const after = await asGuest(second.browser)
  await openPrivate(house, after)
  await expect.poll(() => stateOf(after, 'lige før telefonen')).toMatch(/sent|read/)
  expect(await bubble(after, 'lige før telefonen').count()).toBe(1)
  await expect.poll(() => after.page.getByTestId('composer').inputValue()).toBe('Og en halv sætning')
  await second.kill()
})
