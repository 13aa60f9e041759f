import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useDrafts } from '../../../src/client/stores/drafts.ts'
import { engine } from '../../../src/client/stores/engine.ts'
import { usePhone } from '../../../src/client/stores/phone.ts'
import { useSession } from '../../../src/client/stores/session.ts'
import { useToldActs, useToldUnsent } from '../../../src/client/stores/told.ts'
import { emptyTold, type ToldDraft, type ToldPlace } from '../../../src/contract/rules/told-draft.ts'
import { record } from '../../components/made.ts'

const mette = '0197b1c0-0000-7000-8000-0000000000a2'
const emil = '0197b1c0-0000-7000-8000-0000000000f1'
const room = `family:${emil}`
const picture = (id: string) => ({ id, alt: '', width: 4, height: 3 })
const row = (id: string) => ({ id, room, type: 'image/png', bytes: new Uint8Array([1, 2, 3]).buffer, up: 0 as const })
const standing = record('told', 's', { child: null, topic: 'who', title: null, text: 'Emil', pictures: [picture('p1')], version: 2, by: mette, byName: 'Mette', at: '2026-11-20T09:00:00.000Z' })
const place: ToldPlace = { key: '- who', child: null, topic: 'who', section: standing, title: 'Hvem Emil er' }
let device: Awaited<ReturnType<typeof engine.openDevice>>

beforeEach(async () => {
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  const listening = new Promise<void>((resolve) => { vi.stubGlobal('EventSource', class { constructor() { resolve() } addEventListener() {} close() {} }) })
  setActivePinia(createPinia())
  device = await engine.openDevice(mette)
  await Promise.all(device.db.tables.map((table) => table.clear()))
  const family = { family: emil, role: 'parent', label: 'Emil', isHeld: true, rooms: [room], contactPerson: 'Sofie Lund', holders: [mette] }
  await device.db.meta.bulkPut([{ key: 'generation', value: device.generation }, { key: 'memberships', value: { tag: 't', person: { id: mette, name: 'Mette Kjær', isStaff: false, isLeader: false }, rooms: [room], families: [family] } }])
  const phone = usePhone()
  phone.open = { device, engine }
  phone.state = 'open'
  await useSession().whenKnown()
  await listening
})
afterEach(() => { vi.unstubAllGlobals() })

const inScope = <T>(work: () => T): T => effectScope(true).run(work) as T
const acts = (prefix: 'told' | 'told-suggest' = 'told') => inScope(() => useToldActs(prefix))
const waiting = async () => (await device.db.outbox.orderBy('order').toArray()).map(({ name, payload }) => ({ name, payload }))

describe('a section that is written', () => {
  it('begins with the pictures that stand, and is sent with those it ends with', async () => {
    const { open, changePictures, picturesOf, save } = acts()
    open(place)
    device.pictures.set('p2', row('p2'))
    changePictures(place, (now) => [picture('p2'), ...now])
    expect(picturesOf(place).map(({ id }) => id)).toEqual(['p2', 'p1'])
    await save(place)
    expect(await waiting()).toMatchObject([{ name: 'told.write', payload: { text: 'Emil', base: 2, pictures: [{ id: 'p2' }, { id: 'p1' }] } }])
    expect(await device.db.pictures.toCollection().primaryKeys()).toEqual(['p2'])
  })

  it('waits for a picture that is still being drawn, and goes with it', async () => {
    const { open, changePictures, waitFor, save } = acts()
    open(place)
    let drawn = () => {}
    waitFor(place, new Promise<void>((resolve) => { drawn = resolve }).then(() => changePictures(place, (now) => [...now, picture('p2')])))
    const saving = save(place)
    expect(await waiting()).toEqual([])
    drawn()
    await saving
    expect(await waiting()).toMatchObject([{ payload: { pictures: [{ id: 'p1' }, { id: 'p2' }] } }])
  })

  it('that holds a picture and no words yet is opened again as it was left', async () => {
    const { open, write, draftOf } = acts()
    const left = { ...emptyTold, base: 2, section: 's', pictures: [picture('p9')] }
    write(place, left)
    open(place)
    expect(draftOf(place)).toEqual({ ...left, isOpen: true })
  })

  it('that an older app began has the pictures that stand, and leaves them when none is changed', async () => {
    const { write, picturesOf, save } = acts()
    write(place, { isOpen: true, text: 'Emil er syv', title: '', base: 2, section: 's' })
    expect(picturesOf(place).map(({ id }) => id)).toEqual(['p1'])
    await save(place)
    expect((await waiting())[0]?.payload).not.toHaveProperty('pictures')
  })

  it('comes back with its pictures when its removal is undone', async () => {
    const { remove, undo } = acts()
    await remove(place)
    await undo()
    expect((await waiting())[1]).toMatchObject({ name: 'told.write', payload: { section: 's', base: 0, pictures: [{ id: 'p1' }] } })
  })

  it('holds no pictures as a worker\'s suggestion', async () => {
    const { open, save } = acts('told-suggest')
    open(place)
    await save(place)
    const [sent] = await waiting()
    expect([sent?.name, 'pictures' in (sent?.payload as object)]).toEqual(['told.suggest', false])
  })
})

describe('what was not taken', () => {
  const refused = { section: 's', child: null, topic: 'who', title: null, text: 'Afvist', base: 1, pictures: [picture('p2'), picture('p1')] }
  async function choose(begun: Partial<ToldDraft> = {}) {
    await device.db.unsent.put({ id: 'u', name: 'told.write', room, payload: refused, code: 'told-changed', at: '2026-11-21T08:00:00.000Z' })
    await device.db.pictures.add(row('p2'))
    const mine = acts()
    if (begun.text) mine.write(place, { ...emptyTold, ...begun })
    const unsent = inScope(() => useToldUnsent(() => [place], mine))
    await expect.poll(() => unsent.rows.value.length).toBe(1)
    await unsent.choose('u')
    return mine.draftOf(place)
  }

  it('stands in its field again with words and pictures, and leaves the tray when that is on the disk', async () => {
    expect(await choose()).toMatchObject({ isOpen: true, text: 'Afvist', base: 1, pictures: [{ id: 'p2' }, { id: 'p1' }] })
    const [draft] = await device.db.drafts.toArray()
    expect([await device.db.unsent.count(), draft?.value, await device.db.pictures.count()]).toEqual([0, expect.objectContaining({ text: 'Afvist' }), 1])
  })

  it('goes behind what was begun there, each picture once', async () => {
    expect(await choose({ text: 'Begyndt', pictures: [picture('p1'), picture('p3')] })).toMatchObject({ text: 'Begyndt\n\nAfvist', pictures: [{ id: 'p1' }, { id: 'p3' }, { id: 'p2' }] })
  })

  it('stays in the tray while it finds no room as a draft', async () => {
    const full = () => { throw new Error('full') }
    device.db.drafts.hook('creating', full)
    await choose()
    expect(await device.db.unsent.count()).toBe(1)
    device.db.drafts.hook('creating').unsubscribe(full)
  })
})

it('keeps a picture that was chosen while its words were on their way to the disk', async () => {
  const drafts = useDrafts()
  const now = () => inScope(() => drafts.entryOf('told x', emptyTold)).value as ToldDraft
  drafts.write('told x', { ...emptyTold, text: 'Emil' })
  await drafts.take('told x', emptyTold, async () => { drafts.write('told x', { ...emptyTold, text: 'Emil', pictures: [picture('p5')] }); return { isSaved: true, id: 'a' } })
  expect(now()).toMatchObject({ text: 'Emil', pictures: [{ id: 'p5' }] })
})
