import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pictures as words } from '../../src/words/da/told-pictures.ts'
import { launchChromium } from '../support/chromium.ts'
import { wordsFirst } from '../support/fate.ts'
import { desktop, enter, type Guest, type House, isHeldOffline, openHouse, opensOffline } from '../support/house.ts'
import { madeUpId, madeUpMunicipality } from '../support/made-up.ts'
import { enterWithLittleRoom, fillUp, giveLittleRoom } from '../support/perils.ts'
import { takePhoto } from '../support/photo.ts'
import { draftsOn, rowsOn } from '../support/talk.ts'

let browser: Browser
let house: House
beforeAll(async () => { [browser, house] = await Promise.all([launchChromium(), openHouse()]) })
afterAll(async () => { await browser?.close(); await house?.close() })

const told = () => `${house.url}/fortalt`
const section = ({ page }: Guest, topic: string) => page.locator(`[data-testid=told-section][data-topic=${topic}]`)
const picturesIn = (guest: Guest, topic: string) => section(guest, topic).getByTestId('told-picture')
const shown = async (guest: Guest, topic: string, count: number) => {
  await expect.poll(() => picturesIn(guest, topic).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.state))).toEqual(Array(count).fill('shown'))
}
const altsIn = (guest: Guest, topic: string) => picturesIn(guest, topic).locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).alt))

async function openEditor(guest: Guest, topic: string): Promise<void> {
  await section(guest, topic).getByTestId('told-edit').click()
  await section(guest, topic).getByTestId('told-picture-add').waitFor()
}
const add = async (guest: Guest, topic: string, file: Awaited<ReturnType<typeof takePhoto>>) => section(guest, topic).getByTestId('told-picture-add').setInputFiles(file)

/** The colour in the middle of the upper and the lower half of a picture, and its shape. */
const looksLike = (page: Page, topic: string) => page.evaluate(async (wanted) => {
  const image = document.querySelector<HTMLImageElement>(`[data-topic=${wanted}] [data-testid=told-picture] img`)!
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight })
  const pen = canvas.getContext('2d')!
  pen.drawImage(image, 0, 0)
  const at = (part: number) => [...pen.getImageData(canvas.width / 2, canvas.height * part, 1, 1).data].slice(0, 3).map((value) => Math.round(value / 60))
  return { size: [image.naturalWidth, image.naturalHeight], upper: at(0.25), lower: at(0.75) }
}, topic)

const filesHeld = () => house.database.inTenant(madeUpMunicipality, (tenant) => tenant.selectFrom('file').select(['type', 'size', 'bytes']).execute())

describe('a picture on the family\'s own page', () => {
  let mette: Guest
  let anders: Guest
  let sofie: Guest
  beforeAll(async () => {
    mette = await enter(browser, house, 'Mette', opensOffline)
    anders = await enter(browser, house, 'Anders', opensOffline)
    sofie = await enter(browser, house, 'Sofie', { viewport: desktop })
    await isHeldOffline(mette.page)
    await isHeldOffline(anders.page)
  })

  it('is chosen and told of without a network, and is still there when the app is opened anew, saved or not', async () => {
    const photo = await takePhoto(mette.page)
    await mette.context.setOffline(true)
    await mette.page.goto(told())
    await openEditor(mette, 'hard')
    await add(mette, 'hard', photo)
    await shown(mette, 'hard', 1)
    await section(mette, 'hard').getByTestId('told-picture-alt').fill('Emil under bordet')
    await expect.poll(() => draftsOn(mette)).toContain('Emil under bordet')
    await mette.page.reload()
    await shown(mette, 'hard', 1)
    expect(await section(mette, 'hard').getByTestId('told-picture-alt').inputValue()).toBe('Emil under bordet')
    await section(mette, 'hard').getByTestId('told-save').click()
    await section(mette, 'hard').getByTestId('told-editor').waitFor({ state: 'detached' })
    await mette.page.reload()
    await shown(mette, 'hard', 1)
    expect(await altsIn(mette, 'hard')).toEqual(['Emil under bordet'])
    await expect.poll(() => mette.page.getByTestId('sync-state').getAttribute('data-state')).toBe('offline')
  })

  it('comes to the other parent and the contact person when there is a network: small, upright, and without the place', async () => {
    await sofie.page.goto(`${house.url}/arbejde/familie/${madeUpId('family', 'f001')}/fortalt`)
    await section(sofie, 'hard').waitFor()
    await mette.context.setOffline(false)
    await shown(sofie, 'hard', 1)
    expect(await altsIn(sofie, 'hard')).toEqual(['Emil under bordet'])
    expect(await looksLike(sofie.page, 'hard')).toEqual({ size: [853, 1280], upper: [0, 0, 4], lower: [0, 3, 0] })
    const added = (await filesHeld()).filter(({ type }) => type === 'image/webp')
    expect(added).toMatchObject([{ size: expect.toSatisfy((size: number) => size <= 200_000) }])
    expect(Buffer.from(added[0]!.bytes).includes('55.6761')).toBe(false)
  })

  it('is there for a parent without a network though she never opened the page', async () => {
    await expect.poll(async () => (await rowsOn(anders, 'pictures')).length).toBe(3)
    await anders.context.setOffline(true)
    await anders.page.goto(told())
    await shown(anders, 'hard', 1)
    await shown(anders, 'who', 2)
    await anders.context.setOffline(false)
  })

  it('keeps its place on the page while it is fetched, and says when it comes', async () => {
    const jonas = await enter(browser, house, 'Jonas', { viewport: desktop })
    await jonas.context.route('**/files/**', (route) => route.abort())
    await jonas.page.goto(`${house.url}/arbejde/familie/${madeUpId('family', 'f001')}/fortalt`)
    const frame = picturesIn(jonas, 'who').first()
    await expect.poll(() => frame.innerText()).toContain(words.states.later)
    // Within its section: what comes meanwhile above it may move the whole.
    const place = async () => { const [box, around] = [(await frame.boundingBox())!, (await section(jonas, 'who').boundingBox())!]; return { ...box, y: box.y - around.y } }
    const before = await place()
    await jonas.context.unroute('**/files/**')
    await jonas.context.setOffline(true)
    await jonas.context.setOffline(false)
    await shown(jonas, 'who', 2)
    expect(await place()).toEqual(before)
  })

  it('is put first, taken off with a way back, and stays in the earlier version', async () => {
    await mette.page.goto(told())
    await openEditor(mette, 'who')
    const before = (await picturesIn(mette, 'who').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.id))) as string[]
    const now = () => picturesIn(mette, 'who').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.id))
    await section(mette, 'who').getByTestId('told-picture-move').click()
    await expect.poll(now).toEqual([...before].reverse())
    await section(mette, 'who').getByTestId('told-picture-remove').first().click()
    await expect.poll(now).toEqual([before[0]])
    await section(mette, 'who').getByRole('button', { name: 'Fortryd' }).click()
    await expect.poll(now).toEqual([...before].reverse())
    await section(mette, 'who').getByTestId('told-picture-remove').first().click()
    await section(mette, 'who').getByTestId('told-save').click()
    await section(mette, 'who').getByTestId('told-editor').waitFor({ state: 'detached' })
    await expect.poll(now).toEqual([before[0]])
    await section(mette, 'who').getByText('Tidligere udgaver').click()
    await expect.poll(now).toEqual([before[0], ...before])
    await shown(mette, 'who', 3)
  })

  it('that cannot be read is told of in plain words, and what was written stays', async () => {
    await openEditor(mette, 'works')
    const text = await section(mette, 'works').getByTestId('told-text').inputValue()
    await add(mette, 'works', { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture at all') })
    const alert = section(mette, 'works').getByRole('alert')
    await expect.poll(() => alert.innerText()).toBe(words.faults.unreadable)
    expect(words.faults.unreadable).toMatch(wordsFirst)
    expect(await section(mette, 'works').getByTestId('told-text').inputValue()).toBe(text)
  })

  it('lies in no cache of the browser, and leaves the phone with the log-out', async () => {
    const cached = await mette.page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat())
    expect(cached.length).toBeGreaterThan(10)
    expect(cached.map((url) => new URL(url).pathname).filter((path) => !/^\/(assets\/|icons\/|index\.html$|app\.webmanifest$)/.test(path))).toEqual([])
    expect((await rowsOn(mette, 'pictures')).length).toBeGreaterThan(0)
    // What nobody has yet would stay for her, with its pictures.
    await expect.poll(() => rowsOn(mette, 'outbox')).toEqual([])
    await mette.page.goto(`${house.url}/mere`)
    await mette.page.getByTestId('log-out').click()
    await mette.page.waitForURL(`${house.url}/`)
    expect(await rowsOn(mette, 'pictures')).toEqual([])
    expect([...mette.faults, ...anders.faults, ...sofie.faults]).toEqual([])
  })
})

describe('on a full phone', () => {
  it('words and picture stay in the form, which says so, and both are kept when there is room', async () => {
    const { guest: mette, devtools } = await enterWithLittleRoom(browser, house)
    await mette.page.goto(told())
    const photo = await takePhoto(mette.page)
    await openEditor(mette, 'meet')
    await section(mette, 'meet').getByTestId('told-text').fill('Sæt dig på gulvet først.')
    await expect.poll(() => draftsOn(mette)).toContain('gulvet først')
    await fillUp(devtools, mette.page, house.url)
    await add(mette, 'meet', photo)
    await expect.poll(() => section(mette, 'meet').getByTestId('told-unkept').innerText()).toMatch(wordsFirst)
    await shown(mette, 'meet', 1)
    expect(await section(mette, 'meet').getByTestId('told-text').inputValue()).toBe('Sæt dig på gulvet først.')
    await giveLittleRoom(devtools, house.url)
    await section(mette, 'meet').getByTestId('told-unkept').waitFor({ state: 'detached' })
    await mette.page.reload()
    await shown(mette, 'meet', 1)
    expect(mette.faults).toEqual([])
  })
})
