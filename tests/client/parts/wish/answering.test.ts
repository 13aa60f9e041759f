import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, type Ref, ref } from 'vue'
import type { RecordOf } from '../../../../src/contract/records/kinds.ts'
import { type AnswerDraft, answerDraftKey } from '../../../../src/client/components/wish/answer-draft.ts'
import { useAnswering } from '../../../../src/client/parts/wish/use-answering.ts'
import { engine } from '../../../../src/client/stores/engine.ts'
import { usePhone } from '../../../../src/client/stores/phone.ts'
import { turn, wishOf } from '../../../components/wish/made-wishes.ts'

type Open = RecordOf<'wish'>
const sofie = '0197b1c0-0000-7000-8000-0000000000c4'
const first = wishOf({ rhythm: [turn('parent', 'weekly')], channels: [turn('parent', ['call'])], carries: [turn('parent', 3)] }, { turn: 0 })
const again = (fields: Open['body']['fields'], given: Partial<Open> = {}): Open => ({ ...wishOf(fields, { turn: 0 }), id: 'w2', ...given })
const proposal = { choice: 'other' as const, value: 'monthly', reason: 'Hver uge kan jeg ikke nå' }
const yes = { choice: 'yes' as const, reason: '' }
let device: Awaited<ReturnType<typeof engine.openDevice>>

beforeEach(async () => {
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  vi.stubGlobal('EventSource', class { addEventListener() {} close() {} })
  setActivePinia(createPinia())
  device = await engine.openDevice(sofie)
  await device.db.drafts.clear()
  Object.assign(usePhone(), { open: { device, engine }, state: 'open' })
})
afterEach(() => { vi.unstubAllGlobals() })

/** The wish under talk, half answered. */
async function begun(draft: AnswerDraft) {
  const wish = ref(first) as Ref<Open | undefined>
  const answering = effectScope(true).run(() => useAnswering(() => wish.value, 'contact-person'))!
  await expect.poll(() => answering.draft.isReady.value).toBe(true)
  answering.draft.value.value = draft
  await nextTick()
  const become = async (next: Open | undefined) => { wish.value = next; await nextTick() }
  return { answering, become }
}
const kept = async (wish: Open) => (await device.db.drafts.get(answerDraftKey(wish.id, wish.body.turn)))?.value

describe('an answer that is written while the wish is changed', () => {
  it('keeps the proposal with its reason, and a yes only to words that are the same, also on the disk', async () => {
    const { answering, become } = await begun({ rhythm: proposal, channels: yes, carries: yes })
    const changed = again({ rhythm: [turn('parent', 'every-2-weeks')], channels: [turn('parent', ['call'])], carries: [turn('parent', 5)] })
    await become(changed)
    expect([answering.hasChanged.value, answering.draft.value.value]).toEqual([true, { rhythm: proposal, channels: yes }])
    await expect.poll(() => kept(changed)).toEqual({ rhythm: proposal, channels: yes })
    await expect.poll(() => kept(first)).toEqual({})
  })

  it('goes along too when the new wish comes a moment after the old one was gone', async () => {
    const { answering, become } = await begun({ rhythm: proposal })
    await become(undefined)
    await become(again({ rhythm: [turn('parent', 'every-2-weeks')] }))
    expect([answering.hasChanged.value, answering.draft.value.value]).toEqual([true, { rhythm: proposal }])
  })

  it('leaves what is not asked any longer, and says so all the same', async () => {
    const { answering, become } = await begun({ rhythm: proposal })
    await become(again({ channels: [turn('parent', ['call'])] }))
    expect([answering.hasChanged.value, answering.draft.value.value]).toEqual([true, {}])
  })

  it('says nothing where nothing was begun, and takes nothing to another parent\'s wish', async () => {
    const calm = await begun({})
    await calm.become(again({ rhythm: [turn('parent', 'monthly')] }))
    expect(calm.answering.hasChanged.value).toBe(false)
    const other = await begun({ rhythm: proposal })
    await other.become(again({ rhythm: [turn('parent', 'monthly')] }, { room: 'private:f:anders', id: 'w3' }))
    expect([other.answering.hasChanged.value, other.answering.draft.value.value]).toEqual([false, {}])
  })

  it('leaves with her own answer, and does not stand there again for the next turn', async () => {
    const { answering, become } = await begun({ rhythm: proposal })
    await answering.draft.take(async () => {
      await become({ ...first, body: { ...first.body, turn: 1, fields: { ...first.body.fields, rhythm: [turn('parent', 'weekly'), turn('contact-person', 'monthly', proposal.reason)] } } })
      return { isSaved: true, id: 'a' }
    })
    expect([answering.hasChanged.value, answering.draft.value.value]).toEqual([false, {}])
  })
})
