import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cameOnce, heldByServer } from '../support/fate.ts'
import { cookiesOf, type Guest, type House, openHouse } from '../support/house.ts'
import { type Killable, startKillable } from '../support/killable.ts'
import { moments } from '../support/moments.ts'
import { choosePrivate, draftsOn, stateOf } from '../support/talk.ts'

// One profile for all kills: each start is also the judgement of the kill before it.
const profile = mkdtempSync(join(tmpdir(), 'indgang-profile-'))
let house: House
let running: Killable | undefined
beforeAll(async () => { house = await openHouse() })
afterAll(async () => { await running?.kill(); await house?.close(); rmSync(profile, { recursive: true, force: true, maxRetries: 5 }) })

async function start(): Promise<Guest> {
  running = await startKillable(profile)
  const context = running.browser.contexts()[0]!
  await context.addCookies(await cookiesOf(house, 'Mette'))
  const page = await context.newPage()
  await page.goto(`${house.url}/beskeder`)
  const guest = { context, page, faults: [] }
  await choosePrivate(guest)
  return guest
}
const kill = async () => { await running?.kill(); running = undefined }

/** What the screen had said before the kill: the words are on the phone, as a draft or as a message. */
type Said = { text: string; wasDraft: boolean; wasSaved: boolean }

/** Writes and sends until the moment comes; what was said on the way is what must be true afterwards. */
async function writeUntilKilled(guest: Guest, text: string, moment: { isAway: boolean; when: string; wait: (ms: number) => Promise<void> }): Promise<Said> {
  const said = { text, wasDraft: false, wasSaved: false }
  const field = guest.page.getByTestId('composer')
  await field.fill(text)
  if (moment.when === 'typing') await moment.wait(15)
  else await expect.poll(() => draftsOn(guest)).toContain(text)
  said.wasDraft = moment.when !== 'typing' || (await draftsOn(guest)).includes(text)
  if (moment.when === 'typing' || moment.when === 'draft') return said
  await guest.page.getByTestId('send').click()
  if (moment.when === 'sent') await expect.poll(() => stateOf(guest, text)).toMatch(moment.isAway ? /saved|sending/ : /sent|read/)
  else await moment.wait(40)
  said.wasSaved = moment.when === 'sent'
  return said
}

async function judge(guest: Guest, { text, wasDraft, wasSaved }: Said): Promise<void> {
  const field = guest.page.getByTestId('composer')
  await expect.poll(() => field.isVisible()).toBe(true)
  const stands = async () => (await field.inputValue()) === text ? 'field' : (await guest.page.getByTestId('message').filter({ hasText: text }).count()) > 0 ? 'thread' : 'nowhere'
  if (wasDraft) await expect.poll(stands, { message: `"${text}" is there` }).not.toBe('nowhere')
  if (wasSaved) await expect.poll(() => stands()).toBe('thread')
  if ((await stands()) === 'thread') await cameOnce(house, guest, text)
  else expect(await heldByServer(house, text)).toBe(0)
}

let before: Said | undefined
const whens = ['typing', 'draft', 'tap', 'sent'] as const
it.each(moments(12, 60))('has lost nothing and sent nothing twice when the browser was killed while writing ($nth, TEST_SEED=$seed)', async ({ nth, pick, wait }) => {
  const guest = await start()
  if (before) await judge(guest, before)
  await guest.page.getByTestId('composer').fill('')
  const isAway = pick([true, false])
  if (isAway) await house.goDown()
  before = await writeUntilKilled(guest, `Dræbt mens der blev skrevet ${nth}.`, { isAway, when: whens[nth % 4]!, wait })
  await kill()
  if (isAway) await house.comeUp()
})

it('is whole after the last kill, with every message once and in order', async () => {
  const guest = await start()
  if (before) await judge(guest, before)
  const texts = await guest.page.getByTestId('message').filter({ hasText: 'Dræbt mens' }).allInnerTexts()
  const order = texts.map((text) => Number(/skrevet (\d+)\./.exec(text)?.[1]))
  expect(order).toEqual([...order].sort((one, other) => one - other))
  expect(order.length).toBeGreaterThan(0)
})
