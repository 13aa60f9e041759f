import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { steady } from '../../../src/client/device/device.ts'
import { dropDraft, keepDraft, readDraft } from '../../../src/client/device/drafts.ts'
import { forgetReadings } from '../../../src/client/device/forget.ts'
import { dropUnsent, queueIntents } from '../../../src/client/device/outbox.ts'
import { holdStorage, openNextPage } from '../../support/next-page.ts'
import { freshPhone, row } from '../../support/phone.ts'

// The storage itself works with setImmediate.
beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }) })
afterEach(() => { vi.useRealTimers(); vi.restoreAllMocks() })

const patience = () => vi.advanceTimersByTimeAsync(10_000)

it('gives an act up when somebody holds the storage, and does not put it in afterwards', async () => {
  const device = await freshPhone()
  await keepDraft(device, 'message room', { text: 'Hej' })
  const page = await openNextPage(device.db.name)
  const release = await holdStorage(page)
  const queueing = expect(queueIntents(device, [row()], { dropDraft: 'message room' })).rejects.toThrow()
  await patience()
  await queueing
  await release()
  expect([await device.db.outbox.count(), device.waiting.size, await readDraft(device, 'message room')]).toEqual([0, 0, { text: 'Hej' }])
  page.close()
})

it('keeps what the storage takes in time', async () => {
  const device = await freshPhone()
  const page = await openNextPage(device.db.name)
  const release = await holdStorage(page)
  const queueing = queueIntents(device, [row()])
  await vi.advanceTimersByTimeAsync(5_000)
  await release()
  await queueing
  await patience()
  expect([await device.db.outbox.count(), device.waiting.size]).toEqual([1, 1])
  page.close()
})

it('gives up what waits for a storage that does not open, and does not put it in when it opens', async () => {
  const device = await freshPhone()
  device.db.close({ disableAutoOpen: false })
  const silent = {} as { result: IDBDatabase; onsuccess: () => void }
  vi.spyOn(indexedDB, 'open').mockReturnValueOnce(silent as unknown as IDBOpenDBRequest)
  const queueing = expect(queueIntents(device, [row()])).rejects.toThrow()
  await patience()
  await queueing
  silent.result = await openNextPage(device.db.name)
  silent.onsuccess()
  // A reading may come before what waits, a writing does not.
  await queueIntents(device, [row({ room: 'later' })])
  expect((await device.db.outbox.toArray()).map(({ room }) => room)).toEqual(['later'])
})

it('does not wait for ever for a lost connection that does not come back', async () => {
  const device = await freshPhone()
  const lost = new DOMException('Connection to Indexed Database server lost. Refresh the page to try again', 'UnknownError')
  const opening = vi.spyOn(indexedDB, 'open').mockClear().mockReturnValueOnce({} as IDBOpenDBRequest)
  const working = expect(steady(device, () => Promise.reject(lost))).rejects.toThrow()
  await patience()
  await working
  expect(opening).toHaveBeenCalledOnce()
})

it.each([
  ['a draft is kept', keepDraft], ['a draft is dropped', dropDraft], ['a row leaves the tray', dropUnsent], ['all that was read is forgotten', forgetReadings],
] as const)('does not wait for ever when %s', async (_, work) => {
  const device = await freshPhone()
  const page = await openNextPage(device.db.name)
  const release = await holdStorage(page)
  const working = expect(work(device, 'message room', { text: 'Hej' })).rejects.toThrow()
  await patience()
  await working
  await release()
  page.close()
})
