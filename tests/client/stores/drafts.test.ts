import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { engine } from '../../../src/client/stores/engine.ts'
import { useDraft, useDrafts } from '../../../src/client/stores/drafts.ts'
import { usePhone } from '../../../src/client/stores/phone.ts'
import { useGoalBoard } from '../../../src/client/stores/plan-board.ts'
import { into } from '../../../src/client/stores/refill.ts'
import { useSession } from '../../../src/client/stores/session.ts'
import { useUnsent } from '../../../src/client/stores/unsent.ts'
import { whenKept } from '../../../src/client/stores/unkept.ts'
import { useUnsentPlan } from '../../../src/client/stores/unsent-plan.ts'

const mette = '0197b1c0-0000-7000-8000-0000000000a2'
const emil = '0197b1c0-0000-7000-8000-0000000000f1'
const room = `family:${emil}`
const empty = { title: '', slots: [{ day: '' }] }
let device: Awaited<ReturnType<typeof engine.openDevice>>

beforeEach(async () => {
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  vi.stubGlobal('EventSource', class { addEventListener() {} close() {} })
  setActivePinia(createPinia())
  device = await engine.openDevice(mette)
  await Promise.all([device.db.drafts.clear(), device.db.unsent.clear(), device.db.records.clear()])
  const family = { family: emil, role: 'parent', label: 'Emil', isHeld: true, rooms: [room], contactPerson: 'Sofie Lund', holders: [mette] }
  await device.db.meta.put({ key: 'memberships', value: { tag: 't', person: { id: mette, name: 'Mette Kjær', isStaff: false, isLeader: false }, rooms: [room], families: [family] } })
})
afterEach(() => { vi.unstubAllGlobals() })

async function open(): Promise<void> {
  const phone = usePhone()
  phone.open = { device, engine }
  phone.state = 'open'
  await useSession().whenKnown()
}
const kept = async (key: string) => (await device.db.drafts.get(key))?.value
const inScope = <T>(work: () => T): T => effectScope(true).run(work) as T

describe('a draft', () => {
  it('is kept as one of its fields is typed into, also one that lies deep', async () => {
    await open()
    const draft = inScope(() => useDraft(() => 'plan', empty))
    await expect.poll(() => draft.isReady.value).toBe(true)
    draft.value.value.title = 'Status'
    await expect.poll(() => kept('plan')).toEqual({ title: 'Status', slots: [{ day: '' }] })
    draft.value.value.slots[0]!.day = '2026-12-01'
    await expect.poll(() => kept('plan')).toEqual({ title: 'Status', slots: [{ day: '2026-12-01' }] })
  })

  it('that an act takes while it is on its way to the disk keeps no newer app waiting', async () => {
    await open()
    const draft = inScope(() => useDraft(() => 'k', { text: '' }))
    await expect.poll(() => draft.isReady.value).toBe(true)
    draft.value.value = { text: 'Tak' }
    // Typed while the first letters are being saved, and sent at once.
    draft.value.value = { text: 'Tak for i dag' }
    await draft.take(() => Promise.resolve({ isSaved: true, id: 'a' }))
    await whenKept()
    expect(draft.value.value).toEqual({ text: '' })
  })

  it('is not written over by words from the tray before it was read', async () => {
    await device.db.drafts.put({ key: 'k', value: { text: 'Begyndt i går' } })
    const isPut = useDrafts().refill(into('k', { text: '' }, { text: 'Afvist' }))
    await open()
    expect([await isPut, await kept('k')]).toEqual([false, { text: 'Begyndt i går' }])
  })
})

describe('the tray', () => {
  const row = (id: string, name: string, payload: object) => device.db.unsent.put({ id, name, room, payload, code: 'malformed', at: '2026-11-21T08:00:00.000Z' })
  const rows = () => device.db.unsent.count()

  it('puts a message behind what was begun, also before the field was opened', async () => {
    await Promise.all([device.db.drafts.put({ key: `message ${room}`, value: { text: 'Begyndt' } }), row('u', 'message.send', { text: 'Afvist' })])
    await open()
    await expect.poll(() => useUnsent().rows.length).toBe(1)
    await useUnsent().edit('u')
    expect([await kept(`message ${room}`), await rows()]).toEqual([{ text: 'Begyndt\n\nAfvist' }, 0])
  })

  it('keeps a promise that was refused while another one is begun', async () => {
    await Promise.all([device.db.drafts.put({ key: `promise ${emil}`, value: { text: 'En anden', owners: '', due: '', dueWords: '', tie: '' } }), row('u', 'promise.make', { text: 'Ringe til skolen', due: null, dueWords: null })])
    await open()
    await expect.poll(() => useUnsent().rows.length).toBe(1)
    expect(await useUnsentPlan().edit('u', false)).toBe('/aftaler#ny')
    expect([await kept(`promise ${emil}`), await rows()]).toEqual([expect.objectContaining({ text: 'En anden' }), 1])
  })

  it('gives a goal\'s refused state back as the goal\'s text with that state', async () => {
    const goal = { child: null, horizon: 'short', text: 'Vinke fra bussen', why: null, seenWhen: 'han vinker', works: null, partOf: null, steps: [], decides: null, state: 'agreed', voices: [], agreed: { day: '2026-09-01', by: [] }, version: 1 }
    await device.db.records.put({ room, kind: 'goal', id: 'g', first: 1, number: 1, body: goal } as never)
    await row('u', 'goal.state', { goal: 'g', base: 1, state: 'resting', reason: null })
    await open()
    const board = inScope(() => useGoalBoard(() => 'g'))
    await expect.poll(() => board.talk.refused !== undefined).toBe(true)
    board.talk.takeUp()
    expect(board.talk.draft).toMatchObject({ content: { text: 'Vinke fra bussen', state: 'resting' }, row: 'u' })
  })
})
