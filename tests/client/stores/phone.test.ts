import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { engine } from '../../../src/client/stores/engine.ts'
import { loadEngine, usePhone } from '../../../src/client/stores/phone.ts'
import { useSession } from '../../../src/client/stores/session.ts'
import { settleMs } from '../../../src/client/stores/settle.ts'
import { useUnsentCount } from '../../../src/client/stores/unsent-count.ts'
import { holdStorage, openNextPage } from '../../support/next-page.ts'

const mette = '0197b1c0-0000-7000-8000-0000000000b7'
const asked = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')))

beforeEach(async () => {
  await loadEngine()
  document.cookie = `indgang-who=${mette}; path=/`
  vi.stubGlobal('fetch', asked)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  setActivePinia(createPinia())
  asked.mockClear()
})
afterEach(() => {
  document.cookie = 'indgang-who=; path=/; max-age=0'
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('asks the browser to let go of a storage that does not answer, says how it is, and opens when it answers', async () => {
  const { db } = await engine.openDevice(mette)
  const page = await openNextPage(db.name)
  const release = await holdStorage(page)
  const phone = usePhone()
  const starting = phone.start()
  await vi.advanceTimersByTimeAsync(4_000)
  expect([phone.state, asked.mock.calls]).toEqual(['starting', [['/api/laid-aside', { method: 'POST' }]]])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(phone.state).toBe('no-answer')
  await release()
  await starting
  expect(phone.state).toBe('open')
  page.close()
  db.close()
})

it('asks for nothing and says nothing where the storage answers', async () => {
  const phone = usePhone()
  await phone.start()
  await vi.advanceTimersByTimeAsync(20_000)
  expect([phone.state, asked.mock.calls]).toEqual(['open', []])
})

it('knows at the opening who this is and what waits, and looks after it from then on', async () => {
  const other = await engine.openDevice(mette)
  await other.db.meta.put({ key: 'memberships', value: { person: { id: mette, name: 'Mette' }, families: [] } })
  await other.db.unsent.put({ id: 'a', name: 'message.send', room: 'r', payload: {}, code: 'may-not', at: '2026-11-01T10:00:00.000Z' })
  const [phone, session, unsent] = [usePhone(), useSession(), effectScope().run(useUnsentCount)!]
  await phone.start()
  await nextTick()
  expect([session.state, session.person?.name, unsent.value]).toEqual(['in', 'Mette', 1])
  await vi.advanceTimersByTimeAsync(settleMs)
  await other.db.unsent.clear()
  await expect.poll(() => unsent.value).toBe(0)
  other.db.close()
})
