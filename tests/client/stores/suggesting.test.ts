import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type EffectScope, effectScope } from 'vue'
import { engine } from '../../../src/client/stores/engine.ts'
import { usePhone } from '../../../src/client/stores/phone.ts'
import { useSession } from '../../../src/client/stores/session.ts'
import { useDrafts } from '../../../src/client/stores/drafts.ts'
import { planDraftKey, useSuggesting } from '../../../src/client/stores/suggesting.ts'
import type { GoalContent, Suggestion } from '../../../src/contract/records/suggestion.ts'
import { record } from '../../components/made.ts'

const anders = '0197b1c0-0000-7000-8000-0000000000a3'
const emil = '0197b1c0-0000-7000-8000-0000000000f1'
const goal = '0197b1c0-0000-7000-8000-0000000000c1'
const room = `family:${emil}`
const text = (given: string): GoalContent => ({ child: null, horizon: 'short', text: given, why: null, seenWhen: 'han sover', works: null, partOf: null, steps: [], decides: null, state: 'agreed' })
const suggested = (id: string, given: Partial<Suggestion>, said: string) => record('suggestion', id, {
  about: 'goal', subject: goal, base: 0, turn: 1, state: 'open', consents: [], version: null, asked: [], ...given,
  turns: [{ side: 'municipality', by: emil, byName: 'Sofie Lund', at: '2026-11-20T09:00:00.000Z', content: text(said), reason: null }],
})
const keep = (row: ReturnType<typeof suggested>) => device.db.records.put({ ...row, room, kind: 'suggestion', live: 1 })
let device: Awaited<ReturnType<typeof engine.openDevice>>
let talk: ReturnType<typeof useSuggesting>
let page: EffectScope

beforeEach(async () => {
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  vi.stubGlobal('EventSource', class { addEventListener() {} close() {} })
  setActivePinia(createPinia())
  device = await engine.openDevice(anders)
  await Promise.all(device.db.tables.map((table) => table.clear()))
  const family = { family: emil, role: 'parent', label: 'Emil', isHeld: true, rooms: [room], contactPerson: 'Sofie Lund', holders: [anders] }
  await device.db.meta.bulkPut([{ key: 'generation', value: device.generation }, { key: 'memberships', value: { tag: 't', person: { id: anders, name: 'Anders Kjær', isStaff: false, isLeader: false }, rooms: [room], families: [family] } }])
  await keep(suggested('s1', { state: 'agreed', version: 1, asked: [{ person: anders, name: 'Anders Kjær' }] }, 'Emil sover det meste'))
  const phone = usePhone()
  phone.open = { device, engine }
  phone.state = 'open'
  await useSession().whenKnown()
  page = effectScope(true)
  talk = page.run(() => useSuggesting('goal', () => goal, { version: () => 1, stands: () => text('Emil sover det meste') }))!
  await vi.waitFor(() => expect([talk.isReady, talk.asked?.id]).toEqual([true, 's1']))
})
afterEach(() => { page.stop(); vi.unstubAllGlobals() })

describe('a newer suggestion that comes while the form is open', () => {
  const comes = async () => {
    await keep(suggested('s2', { base: 1 }, 'Emil sover hele natten'))
    await vi.waitFor(() => expect(talk.open?.id).toBe('s2'))
  }

  it('is what the form begins from, as long as nothing of one\'s own stands there', async () => {
    talk.begin(text('Emil sover det meste'))
    await comes()
    expect([talk.draft.content, talk.isStale]).toEqual([text('Emil sover hele natten'), false])
  })

  it.each([
    ['another text', { content: text('Emil sover hos os begge') }],
    ['a reason', { reason: 'Han har to hjem' }],
  ])('leaves %s as it was written, with a choice between both', async (_name, own) => {
    talk.begin(text('Emil sover det meste'))
    talk.write(own)
    await comes()
    expect(talk.isStale).toBe(true)
    expect(talk.draft).toMatchObject(own)
  })

  it('leaves alone what another tab has begun', async () => {
    talk.begin(text('Emil sover det meste'))
    useDrafts().write(planDraftKey('goal', room, goal), { ...talk.draft })
    await comes()
    expect(talk.isStale).toBe(true)
    expect(talk.draft.content).toEqual(text('Emil sover det meste'))
  })

  it('leaves a text alone that is on its way, though it says the same', async () => {
    talk.begin(text('Emil sover det meste'))
    expect(await talk.say(talk.draft.content!)).toBeUndefined()
    await vi.waitFor(() => expect(talk.draft.content).toBeNull())
  })
})
