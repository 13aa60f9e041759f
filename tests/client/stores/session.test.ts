import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { engine } from '../../../src/client/stores/engine.ts'
import { loadEngine, usePhone } from '../../../src/client/stores/phone.ts'
import { useSession } from '../../../src/client/stores/session.ts'

const mette = '0197b1c0-0000-7000-8000-0000000000c7'
const lastWord = '2026-11-01T08:00:00.000Z'
const day = 86_400_000
const memberships = { tag: 't', person: { id: mette, name: 'Mette Holst', isStaff: false, isLeader: false }, rooms: [], families: [] }

beforeEach(async () => {
  await loadEngine()
  document.cookie = `indgang-who=${mette}; path=/`
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] })
  setActivePinia(createPinia())
})
afterEach(() => {
  document.cookie = 'indgang-who=; path=/; max-age=0'
  vi.useRealTimers()
})

/** An app that was opened without a network, a year after the server's last word; `skewMs` is how wrong this phone's clock goes. */
async function opened(skewMs = 0) {
  vi.setSystemTime(Date.parse(lastWord) + 365 * day - skewMs)
  const { db } = await engine.openDevice(mette)
  await db.meta.bulkPut([{ key: 'memberships', value: memberships }, { key: 'contact', value: lastWord }, { key: 'skew', value: skewMs }])
  db.close()
  await usePhone().start()
  const session = useSession()
  await vi.waitFor(() => { if (session.state !== 'in' || !session.isReadingClosed) throw new Error(session.state) })
  /** Whether reading is closed so long after that word, when the app's clock has ticked. */
  const isClosedAfter = (ms: number) => {
    vi.setSystemTime(Date.parse(lastWord) + ms - skewMs - 30_000)
    vi.advanceTimersByTime(30_000)
    return session.isReadingClosed
  }
  return { session, isClosedAfter }
}

it('closes what was cached two weeks after the server\'s last word, under an app that stays open too', async () => {
  const { isClosedAfter } = await opened()
  expect([0, 13 * day, 14 * day - 60_000, 14 * day + 60_000, 45 * day].map(isClosedAfter)).toEqual([false, false, false, true, true])
})

it.each([-400, -1, 1, 400])('reckons by the server\'s clock on a phone whose own is %d days wrong', async (days) => {
  const { isClosedAfter } = await opened(days * day)
  expect([13 * day, 15 * day].map(isClosedAfter)).toEqual([false, true])
})

it('opens with the next word', async () => {
  const { session } = await opened()
  await usePhone().open!.device.db.meta.put({ key: 'contact', value: new Date(Date.parse(lastWord) + 364 * day).toISOString() })
  await vi.waitFor(() => { if (session.isReadingClosed) throw new Error('still closed') })
})
