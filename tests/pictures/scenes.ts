import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { cookiesOf, enter, type Guest, type House, isHeldOffline, opensOffline, phone } from '../support/house.ts'
import { asNewer, enterWithLittleRoom, fillUp, hearNothing, holdAll, refuseOne } from '../support/perils.ts'
import { bubble, choosePrivate, draftsOn, openPrivate, stateOf, write } from '../support/talk.ts'

/** What a scene works with. `clientDir` is the built client that the house serves, to be made newer. */
export type Stage = { browser: Browser; house: House; clientDir: string }

/** Brings the app to a moment by really letting it happen; gives the page to look at and where on it the words of that moment stand. */
export type Scene = (stage: Stage) => Promise<{ guest: Guest; said: string }>

const bar = '[data-testid=sync-state]'
const until = async (work: () => Promise<boolean>) => { for (let tries = 0; tries < 600; tries += 1) { if (await work().catch(() => false)) return; await new Promise((resolve) => setTimeout(resolve, 50)) } throw new Error('The moment did not come.') }
const isIn = async (guest: Guest, text: string, states: RegExp) => {
  await bubble(guest, text).waitFor()
  await until(async () => states.test((await stateOf(guest, text)) ?? ''))
}
const isSaying = ({ page }: Guest, state: string) => page.locator(`${bar}[data-state=${state}]`).waitFor({ state: 'attached' })

async function mette({ browser, house }: Stage, options: BrowserContextOptions = {}): Promise<Guest> {
  const guest = await enter(browser, house, 'Mette', options)
  if (options.serviceWorkers === 'allow') await isHeldOffline(guest.page)
  await openPrivate(house, guest)
  return guest
}
const devtools = ({ context, page }: Guest) => context.newCDPSession(page)

export const scenes: Record<string, Scene> = {
  async offline(stage) {
    const guest = await mette(stage, opensOffline)
    await guest.context.setOffline(true)
    await write(guest, 'Emil sov hele natten. Den nye tyngdedyne virker.')
    await isIn(guest, 'Emil sov hele natten', /saved/)
    return { guest, said: bar }
  },
  async sending(stage) {
    const guest = await mette(stage, { serviceWorkers: 'block' })
    await guest.page.route('**/api/sync', () => {})
    await write(guest, 'Må vi flytte mødet til om eftermiddagen?')
    await isIn(guest, 'Må vi flytte mødet', /sending/)
    return { guest, said: bar }
  },
  async 'server-away'(stage) {
    const guest = await mette(stage, opensOffline)
    await stage.house.goDown()
    await write(guest, 'Bussen kom ikke igen i dag.')
    await isSaying(guest, 'waiting')
    return { guest, said: bar }
  },
  async 'log-in-again'(stage) {
    const guest = await mette(stage)
    await guest.context.clearCookies({ name: 'indgang' })
    await write(guest, 'Fysioterapeuten vil gerne have jeres nummer.')
    await isSaying(guest, 'log-in-again')
    return { guest, said: bar }
  },
  async 'not-sent'(stage) {
    const guest = await mette(stage)
    await guest.page.evaluate(refuseOne, 'Ja tak, torsdag passer os fint.')
    await guest.page.reload()
    await choosePrivate(guest)
    await guest.page.getByTestId('unsent-tray').scrollIntoViewIfNeeded()
    return { guest, said: '[data-testid=unsent-note]' }
  },
  async 'phone-full'(stage) {
    const { guest, devtools: tools } = await enterWithLittleRoom(stage.browser, stage.house)
    await openPrivate(stage.house, guest)
    await fillUp(tools, guest.page, stage.house.url)
    await write(guest, 'Kan du ringe, når du har talt med skolen?')
    await guest.page.locator('.composer .fault').first().waitFor()
    return { guest, said: '.composer .fault' }
  },
  async 'storage-cleared'(stage) {
    const guest = await mette(stage)
    await guest.page.getByTestId('composer').fill('Vi har tænkt over aflastning, og')
    await until(async () => (await draftsOn(guest)).includes('aflastning'))
    await (await devtools(guest)).send('Storage.clearDataForOrigin', { origin: stage.house.url, storageTypes: 'indexeddb' })
    await guest.page.getByTestId('event').waitFor()
    await guest.page.getByTestId('message').last().waitFor()
    return { guest, said: '[data-testid=event] span' }
  },
  async 'update-waiting'(stage) {
    const guest = await mette(stage, opensOffline)
    await choosePrivate(guest)
    await guest.page.getByTestId('composer').fill('Tak for i går. Vi har talt om det, og')
    for (const ending of ['.br', '.gz']) rmSync(join(stage.clientDir, `worker.js${ending}`), { force: true })
    appendFileSync(join(stage.clientDir, 'worker.js'), '\n// a newer one\n')
    await stage.house.goDown()
    await stage.house.comeUp()
    await guest.page.evaluate(async () => { await (await navigator.serviceWorker.ready).update() })
    await guest.page.getByTestId('update').waitFor()
    await isSaying(guest, 'in-step')
    return { guest, said: '[data-testid=update] span' }
  },
  async 'second-tab'(stage) {
    const first = await mette(stage)
    const guest = { ...first, page: await first.context.newPage() }
    await openPrivate(stage.house, guest)
    await write(first, 'Sendt fra den anden fane.')
    await isIn(guest, 'Sendt fra den anden fane', /sent|read/)
    await first.page.getByTestId('composer').fill('Begyndt i den anden fane, og skrevet færdig')
    await until(async () => (await guest.page.getByTestId('composer').inputValue()).includes('Begyndt'))
    await guest.page.getByTestId('composer').pressSequentially(' her.')
    return { guest, said: '.message:last-of-type .text' }
  },
  async 'blocked-upgrade'(stage) {
    const context = await stage.browser.newContext({ viewport: phone, reducedMotion: 'reduce', serviceWorkers: 'block' })
    await context.addCookies(await cookiesOf(stage.house, 'Mette'))
    const older = { context, page: await context.newPage(), faults: [] }
    await older.page.addInitScript(hearNothing)
    await openPrivate(stage.house, older)
    const guest = { ...older, page: await context.newPage() }
    await asNewer(guest.page)
    await guest.page.goto(`${stage.house.url}/overblik`)
    await guest.page.getByTestId('blocked').waitFor()
    return { guest, said: '[data-testid=blocked]' }
  },
  async 'no-answer'(stage) {
    const first = await mette(stage)
    const holder = await first.context.newPage()
    await holder.goto(`${stage.house.url}/healthz`)
    await holder.evaluate(holdAll)
    const guest = { ...first, page: await first.context.newPage() }
    await guest.page.clock.install()
    await guest.page.goto(`${stage.house.url}/overblik`)
    await until(async () => { await guest.page.clock.fastForward(1_000); return guest.page.getByTestId('no-answer').isVisible() })
    return { guest, said: '[data-testid=no-answer]' }
  },
  async 'reading-closed'(stage) {
    const guest = await mette(stage, opensOffline)
    await guest.page.clock.install()
    await openPrivate(stage.house, guest)
    await guest.context.setOffline(true)
    await write(guest, 'Vi rejser til mormor i dag og har ikke net derude.')
    await isIn(guest, 'Vi rejser til mormor', /saved/)
    await guest.page.clock.fastForward(15 * 86_400_000)
    await guest.page.getByTestId('reading-closed').waitFor()
    return { guest, said: '[data-testid=reading-closed]' }
  },
  async 'update-first'(stage) {
    const guest = await mette(stage)
    await guest.page.route('**/api/sync', (route) => route.fulfill({ status: 426, json: { error: 'too-old', message: '' } }))
    await write(guest, 'Skolen har fået den nye plan.')
    await isSaying(guest, 'update-first')
    return { guest, said: bar }
  },
  async restored(stage) {
    const guest = await mette(stage)
    await write(guest, 'Vi var til svømning i dag.')
    await isIn(guest, 'Vi var til svømning', /sent|read/)
    await stage.house.backUp()
    await write(guest, 'Emil sprang i fra den høje kant. Helt selv.')
    await isIn(guest, 'Emil sprang i', /sent|read/)
    await stage.house.restore()
    await guest.page.getByTestId('event').waitFor({ timeout: 120_000 })
    await isIn(guest, 'Emil sprang i', /sent|read/)
    return { guest, said: '[data-testid=event]' }
  },
}
