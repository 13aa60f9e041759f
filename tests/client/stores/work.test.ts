import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { engine } from '../../../src/client/stores/engine.ts'
import { useClock } from '../../../src/client/stores/clock.ts'
import { usePhone } from '../../../src/client/stores/phone.ts'
import { useSession } from '../../../src/client/stores/session.ts'
import { useWork } from '../../../src/client/stores/work.ts'

const sofie = '0197b1c0-0000-7000-8000-0000000000a1'
const emil = '0197b1c0-0000-7000-8000-0000000000f1'
const alma = '0197b1c0-0000-7000-8000-0000000000f2'
const minute = 60_000
let device: Awaited<ReturnType<typeof engine.openDevice>>

const family = (id: string, isHeld: boolean) =>
  ({ family: id, role: isHeld ? 'contact-person' : 'mate', label: 'Emil', isHeld, rooms: [`family:${id}`, `private:${id}:x`], contactPerson: 'Sofie Lund', holders: ['x'] })

/** A phone that is logged in and hears nothing from any server. */
beforeEach(async () => {
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  vi.stubGlobal('EventSource', class { addEventListener() {} close() {} })
  setActivePinia(createPinia())
  device = await engine.openDevice(sofie)
  await Promise.all([device.db.outbox.clear(), device.db.drafts.clear(), device.db.cursors.clear()])
  await device.db.meta.put({ key: 'memberships', value: { tag: 't', person: { id: sofie, name: 'Sofie Lund', isStaff: true, isLeader: false }, rooms: [], families: [family(emil, true), family(alma, false)] } })
  const phone = usePhone()
  phone.open = { device, engine }
  phone.state = 'open'
  await useSession().whenKnown()
  await nextTick()
})
afterEach(() => { vi.unstubAllGlobals() })

const visits = async () => (await device.db.outbox.toArray()).map((row) => [row.name, row.room])
const rooms = async () => (await device.db.cursors.toCollection().primaryKeys()).sort()

describe('opening a family\'s page', () => {
  it('tells the family once in half an hour', async () => {
    const work = useWork()
    await work.recordVisit(emil)
    await work.recordVisit(emil)
    expect(await visits()).toEqual([['page.visit', `family:${emil}`]])
  })

  it('tells it again when half an hour has gone', async () => {
    const work = useWork()
    const clock = useClock()
    await work.recordVisit(emil)
    clock.correct(31 * minute)
    await work.recordVisit(emil)
    expect(await visits()).toHaveLength(2)
  })

  it('tells each family of its own', async () => {
    const work = useWork()
    await work.recordVisit(emil)
    await work.recordVisit(alma)
    expect((await visits()).map(([, room]) => room)).toEqual([`family:${emil}`, `family:${alma}`])
  })

  it('tells it once when it is asked twice in one breath', async () => {
    const work = useWork()
    await Promise.all([work.recordVisit(emil), work.recordVisit(emil)])
    expect(await visits()).toHaveLength(1)
  })

  it('asks for the rooms of a mate\'s family, and for none of her own', async () => {
    const work = useWork()
    await work.openFamily(emil)
    expect(await rooms()).toEqual([])
    await work.openFamily(alma)
    expect(await rooms()).toEqual([`family:${alma}`, `private:${alma}:x`])
  })

  it('asks for nothing of a family that is not hers', async () => {
    await useWork().openFamily('0197b1c0-0000-7000-8000-0000000000f9')
    expect(await rooms()).toEqual([])
  })
})
