import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import ToldPictures from '../../../../src/client/parts/told/ToldPictures.vue'
import ToldPicturesEdit from '../../../../src/client/parts/told/ToldPicturesEdit.vue'
import { engine } from '../../../../src/client/stores/engine.ts'
import { usePhone } from '../../../../src/client/stores/phone.ts'
import { useSync } from '../../../../src/client/stores/sync.ts'
import type { Picture } from '../../../../src/contract/records/picture.ts'
import { pictures as words } from '../../../../src/words/da/told-pictures.ts'
import { mounted } from '../../../components/made.ts'
import { drawingBrowser } from '../../../support/drawing-browser.ts'

const room = 'family:f'
const bytes = new Uint8Array([1, 2, 3]).buffer
const picture = (id: string, alt = ''): Picture => ({ id, alt, width: 400, height: 300 })
let device: Awaited<ReturnType<typeof engine.openDevice>>
let answer: () => Promise<Response>
let urls: string[]

beforeEach(async () => {
  answer = async () => { throw new TypeError('Failed to fetch') }
  urls = []
  vi.stubGlobal('fetch', (url: string) => (url.includes('/files/') ? answer() : new Promise(() => {})))
  // Carrying has begun, with these stand-ins, before the test does.
  const listening = new Promise<void>((resolve) => { vi.stubGlobal('EventSource', class { constructor() { resolve() } addEventListener() {} close() {} }) })
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => { urls.push(`blob:${urls.length}`); return urls.at(-1)! })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => { urls = urls.filter((one) => one !== url) })
  setActivePinia(createPinia())
  device = await engine.openDevice('told-pictures')
  await Promise.all([device.db.pictures.clear(), device.db.cursors.put({ room, number: 1, oldest: 0 })])
  device.pictures.clear()
  usePhone().open = { device, engine }
  useSync()
  await listening
})
// What is still on the screen would ask on, past the stand-ins.
const onScreen = new Set<{ unmount: () => void }>()
const put = ((component: never, options: never) => { const one = mounted(component, options); onScreen.add(one); return one }) as unknown as typeof mounted
afterEach(() => {
  for (const one of onScreen) one.unmount()
  onScreen.clear()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const states = (shown: { findAll: (selector: string) => { attributes: (name: string) => string | undefined }[] }) => shown.findAll('[data-testid=told-picture]').map((one) => one.attributes('data-state'))

describe('pictures of a text', () => {
  const show = (...pictures: Picture[]) => put(ToldPictures, { props: { room, pictures } as never })

  it('are shown from the phone, read out by what they show, and let go when left', async () => {
    await device.db.pictures.bulkAdd(['a', 'b'].map((id) => ({ id, room, type: 'image/png', bytes, up: 1 as const })))
    const shown = show(picture('a', 'Emil i vandet'), picture('b'))
    await expect.poll(() => states(shown)).toEqual(['shown', 'shown'])
    expect(shown.findAll('img').map((one) => [one.attributes('alt'), one.attributes('width')])).toEqual([['Emil i vandet', '400'], ['Billede 2 af 2', '400']])
    expect(shown.findAll('figcaption').map((one) => [one.text(), one.attributes('aria-hidden')])).toEqual([['Emil i vandet', 'true']])
    shown.unmount()
    onScreen.clear()
    expect(urls).toEqual([])
  })

  it('are fetched when the phone lacks them, and kept', async () => {
    answer = async () => new Response(bytes, { headers: { 'content-type': 'image/png' } })
    const shown = show(picture('a'))
    await expect.poll(() => states(shown)).toEqual(['shown'])
    expect(await device.db.pictures.get('a')).toMatchObject({ room, up: 1 })
  })

  it('stand as a frame of their shape without a network, say so, and come when there is one', async () => {
    const shown = show(picture('a'))
    await expect.poll(() => shown.text()).toBe(words.states.later)
    expect(shown.get('.shape').attributes('style')).toContain('--shape: 1.33')
    answer = async () => new Response(bytes, { headers: { 'content-type': 'image/png' } })
    dispatchEvent(new Event('offline'))
    await flushPromises()
    expect(useSync().state).toBe('offline')
    dispatchEvent(new Event('online'))
    await expect.poll(() => states(shown)).toEqual(['shown'])
  })

  it('say so when they are there no more', async () => {
    answer = async () => Response.json({ error: 'not-found' }, { status: 404 })
    const shown = show(picture('a'))
    await expect.poll(() => shown.text()).toBe(words.states.gone)
  })
})

describe('choosing pictures', () => {
  let browser: ReturnType<typeof drawingBrowser>
  beforeEach(() => { browser = drawingBrowser() })
  const file = (name = 'foto.jpg') => new File(['x'], name, { type: 'image/jpeg' })

  function form(start: Picture[] = [], given: object = {}) {
    const now = ref<Picture[]>(start)
    const work: Promise<unknown>[] = []
    const change = (to: (now: readonly Picture[]) => Picture[]) => { now.value = to(now.value); void shown.setProps({ pictures: now.value } as never) }
    const shown = put(ToldPicturesEdit, { props: { id: 'x', room, pictures: start, isUnkept: false, change, wait: (one: Promise<unknown>) => work.push(one), ...given } as never })
    const choose = async (...files: File[]) => {
      const input = shown.get('input[type=file]')
      Object.defineProperty(input.element, 'files', { value: files, configurable: true })
      await input.trigger('change')
      await Promise.all(work)
      await flushPromises()
    }
    return { shown, now, work, choose }
  }

  it('draws each anew and puts it last, in hand until it is on the disk with the draft', async () => {
    const { now, choose } = form([picture('a')])
    await choose(file(), file())
    expect(now.value.map(({ width, height, alt }) => [width, height, alt])).toEqual([[400, 300, ''], [1280, 960, ''], [1280, 960, '']])
    expect([...device.pictures.values()]).toEqual(now.value.slice(1).map(({ id }) => ({ id, room, type: 'image/webp', bytes: expect.any(ArrayBuffer), up: 0 })))
  })

  it('takes no more than four, also when more are chosen at once', async () => {
    const { shown, now, choose } = form([picture('a'), picture('b')])
    await choose(file(), file(), file())
    expect([now.value.length, shown.find('[data-testid=told-picture-add]').exists()]).toEqual([4, false])
  })

  it.each(['unreadable', 'too-large'] as const)('says in plain words what is wrong with one, and takes the others: %s', async (fault) => {
    const { shown, now, choose } = form()
    browser.image = (count) => (count > 1 ? { width: 4000, height: 3000 } : fault === 'unreadable' ? undefined : { width: 40_000, height: 30_000 })
    await choose(file(), file())
    expect([now.value.length, shown.get('[role=alert]').text()]).toEqual([1, words.faults[fault]])
    expect(words.faults[fault]).toMatch(/^Det, du har skrevet, står her endnu\./)
  })

  it('says that it is at work, and comes into the draft though the form is closed meanwhile', async () => {
    let ready = () => {}
    browser.loads = new Promise((resolve) => { ready = resolve })
    const { shown, now, work, choose } = form()
    void choose(file())
    await flushPromises()
    expect(shown.get('[role=status]').text()).toBe(words.busy)
    shown.unmount()
    onScreen.clear()
    ready()
    await Promise.all(work)
    expect(now.value.length).toBe(1)
  })

  it('tells what a picture shows, puts it first and takes it off, and gives it back', async () => {
    const { shown, now } = form([picture('a'), picture('b')])
    await shown.findAll('[data-testid=told-picture-alt]')[1]!.setValue('Linje 4')
    await shown.get('[data-testid=told-picture-move]').trigger('click')
    expect(now.value).toEqual([picture('b', 'Linje 4'), picture('a')])
    await shown.get('[data-testid=told-picture-remove]').trigger('click')
    expect(now.value).toEqual([picture('a')])
    await shown.findAll('button').find((one) => one.text() === 'Fortryd')!.trigger('click')
    expect(now.value).toEqual([picture('b', 'Linje 4'), picture('a')])
  })

  it('gives each field and button a name of its own', () => {
    const { shown } = form([picture('a'), picture('b')])
    expect(shown.findAll('label').map((one) => one.text())).toEqual(['Hvad viser billede 1?', 'Hvad viser billede 2?', words.add])
    expect(shown.findAll('button').map((one) => one.attributes('aria-label'))).toEqual(['Tag af: billede 1', 'Flyt frem: billede 2', 'Tag af: billede 2'])
  })

  it('says that words and pictures are there still when the phone has no room for them', () => {
    expect(form([picture('a')], { isUnkept: true }).shown.get('[data-testid=told-unkept]').text()).toBe(words.unkept)
  })
})
