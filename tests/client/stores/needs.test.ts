import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { engine } from '../../../src/client/stores/engine.ts'
import { useNeeds } from '../../../src/client/stores/needs.ts'
import { usePhone } from '../../../src/client/stores/phone.ts'
import { useSession } from '../../../src/client/stores/session.ts'
import { meRoom } from '../../../src/contract/rooms.ts'
import { madeMessage } from '../../components/message/made-messages.ts'

const mette = '0197b1c0-0000-7000-8000-0000000000a4'
const emil = '0197b1c0-0000-7000-8000-0000000000f4'
const room = `family:${emil}`
const question = madeMessage({ kind: 'question', text: 'Må jeg dele status?' })
let device: Awaited<ReturnType<typeof engine.openDevice>>
let needs: ReturnType<typeof useNeeds>

beforeEach(async () => {
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  vi.stubGlobal('EventSource', class { addEventListener() {} close() {} })
  setActivePinia(createPinia())
  device = await engine.openDevice(mette)
  await Promise.all(device.db.tables.map((table) => table.clear()))
  const family = { family: emil, role: 'parent', label: 'Emil', isHeld: true, rooms: [room], contactPerson: 'Sofie Lund', holders: [mette] }
  await device.db.meta.bulkPut([{ key: 'generation', value: device.generation }, { key: 'memberships', value: { tag: 't', person: { id: mette, name: 'Mette Kjær', isStaff: false, isLeader: false }, rooms: [room, meRoom(mette)], families: [family] } }])
  await device.db.records.put({ ...question, room, kind: 'message', live: 1 })
  const phone = usePhone()
  phone.open = { device, engine }
  phone.state = 'open'
  await useSession().whenKnown()
  needs = effectScope(true).run(useNeeds)!
  await vi.waitFor(() => expect(needs.needs.value.map(({ id }) => id)).toEqual([question.id]))
})
afterEach(() => vi.unstubAllGlobals())

it('puts off and shows again at the finger, before the phone has kept it', async () => {
  const keeping = needs.later(question.id)
  expect([needs.needs.value, needs.putOff.value.length]).toEqual([[], 1])
  expect((await keeping).isSaved).toBe(true)
  expect(needs.needs.value).toEqual([])
  const showing = needs.undo(question.id)
  expect(needs.needs.value.map(({ id }) => id)).toEqual([question.id])
  await showing
  await vi.waitFor(async () => expect(await device.db.outbox.count()).toBe(2))
  expect(needs.needs.value.map(({ id }) => id)).toEqual([question.id])
})

it('stands there again where the phone could not keep that it was put off', async () => {
  phoneIsFull()
  const keeping = needs.later(question.id)
  expect(needs.needs.value).toEqual([])
  expect((await keeping).isSaved).toBe(false)
  expect(needs.needs.value.map(({ id }) => id)).toEqual([question.id])
})

const phoneIsFull = () => vi.spyOn(device.db.outbox, 'bulkAdd').mockRejectedValue(Object.assign(new Error('full'), { name: 'QuotaExceededError' }))
