import { expect, it } from 'vitest'
import { keepDraft, readDraft } from '../../../src/client/device/drafts.ts'
import { queueIntents } from '../../../src/client/device/outbox.ts'
import { letGo } from '../../../src/client/device/running.ts'
import { openNextPage } from '../../support/next-page.ts'
import { freshPhone, row } from '../../support/phone.ts'

const written = (page: IDBDatabase) => new Promise((resolve) => {
  const writing = page.transaction('drafts', 'readwrite')
  writing.objectStore('drafts').put({ key: 'message room', value: 'fra den næste side' })
  writing.oncomplete = () => resolve('written')
})

it('holds nothing that the next page waits for, once it has let go', async () => {
  const { db } = await freshPhone()
  // A transaction that is left in the middle: it has written, and its end never comes.
  const left = db.transaction('rw', db.drafts, async () => { await db.drafts.put({ key: 'message room', value: 'halvt' }); for (;;) await db.drafts.count() })
  left.catch(() => undefined)
  const next = await openNextPage(db.name)
  const writing = written(next)
  letGo()
  expect(await writing).toBe('written')
  await expect(left).rejects.toThrow()
  expect(await db.drafts.toArray()).toEqual([{ key: 'message room', value: 'fra den næste side' }])
  next.close()
})

it('puts in nothing by itself on the way back: the same words may have been sent from the next page', async () => {
  const device = await freshPhone()
  const next = await openNextPage(device.db.name)
  const writing = written(next)
  const queueing = queueIntents(device, [row()], { dropDraft: 'message room' })
  await new Promise(setImmediate)
  letGo()
  await expect(queueing).rejects.toThrow()
  await writing
  expect([await device.db.outbox.count(), await readDraft(device, 'message room')]).toEqual([0, 'fra den næste side'])
  next.close()
})

it('still says truly whether what it was keeping is on the phone, whenever it lets go', async () => {
  const device = await freshPhone()
  for (let moment = 0; moment < 40; moment += 1) {
    const key = `message room ${moment}`
    const keeping = keepDraft(device, key, { text: 'Hej' }).then(() => true, () => false)
    for (let turn = 0; turn < moment; turn += 1) await (turn % 2 ? Promise.resolve() : new Promise(setImmediate))
    letGo()
    expect(await keeping).toBe((await readDraft(device, key)) !== undefined)
  }
})
