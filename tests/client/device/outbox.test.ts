import { expect, it } from 'vitest'
import { Dexie } from 'dexie'
import { mendCleared, openDevice, steady } from '../../../src/client/device/device.ts'
import { keepDraft, readDraft } from '../../../src/client/device/drafts.ts'
import { forgetReadings } from '../../../src/client/device/forget.ts'
import { queueIntents } from '../../../src/client/device/outbox.ts'
import { requestOf } from '../../../src/client/device/request.ts'
import { applyAnswer } from '../../../src/client/device/apply.ts'
import { answer, asked, freshPhone, ids, message, row, whole } from '../../support/phone.ts'

it('takes the draft away in the moment the act is kept', async () => {
  const device = await freshPhone()
  await keepDraft(device, 'message room', { text: 'Hej' })
  const act = row()
  await queueIntents(device, [act], { dropDraft: 'message room' })
  expect([await readDraft(device, 'message room'), ids(await device.db.outbox.toArray())]).toEqual([undefined, [act.id]])
})

it('keeps draft and outbox as they were when the disk is full, and says so', async () => {
  const device = await freshPhone()
  await keepDraft(device, 'message room', { text: 'Hej' })
  // As browsers do over quota: the row's own request succeeds, and then the transaction aborts.
  device.db.outbox.hook('creating', function () { const transaction = Dexie.currentTransaction; this.onsuccess = () => transaction.abort() })
  await expect(queueIntents(device, [row()], { dropDraft: 'message room' })).rejects.toThrow()
  expect([await readDraft(device, 'message room'), await device.db.outbox.count(), device.waiting.size]).toEqual([{ text: 'Hej' }, 0, 0])
})

it('does not put the same acts in twice when a lost connection hid that they were kept', async () => {
  const device = await freshPhone()
  const act = row()
  await queueIntents(device, [act])
  await queueIntents(device, [act])
  expect(await device.db.outbox.count()).toBe(1)
})

it('offers the oldest first, and no more at once than a request may weigh', async () => {
  const device = await freshPhone()
  const long = '\u0915'.repeat(8_000)
  const acts = Array.from({ length: 50 }, () => row({ payload: { kind: 'hello', text: long, answerBy: null, replyTo: null } }))
  await queueIntents(device, acts)
  const { body: { intents } } = await requestOf(device)
  expect(ids(intents)).toEqual(ids(acts).slice(0, intents.length))
  expect(intents.length).toBeGreaterThan(1)
  expect(new TextEncoder().encode(JSON.stringify(intents)).length).toBeLessThan(600_000)
})

it('offers one act that is heavier than that all the same', async () => {
  const device = await freshPhone()
  await queueIntents(device, [row({ payload: 'x'.repeat(700_000) }), row()])
  expect((await requestOf(device)).body.intents).toHaveLength(1)
})

it('finds what waits again when the app is opened anew', async () => {
  const first = await freshPhone()
  const act = row()
  await queueIntents(first, [act])
  first.db.close()
  const again = await openDevice(first.person)
  expect([...again.waiting.keys()]).toEqual([act.id])
})

it('puts back the tray and what is half written when the browser cleared the storage, but not what was sent or dropped since', async () => {
  const device = await freshPhone()
  const told: string[] = []
  device.tell = (event) => told.push(event)
  const act = row()
  await queueIntents(device, [act])
  await applyAnswer(device, asked({ intents: [act] }), answer({ outcomes: [{ id: act.id, outcome: 'refused', code: 'no-such-message' }] }))
  await keepDraft(device, 'message one', { text: 'Halv' })
  await keepDraft(device, 'message two', { text: 'Sendt' })
  await queueIntents(device, [row()], { dropDraft: 'message two' })
  await Dexie.delete(device.db.name)
  expect(await readDraft(device, 'message one')).toEqual({ text: 'Halv' })
  expect(await mendCleared(device)).toBe(true)
  expect([ids(await device.db.unsent.toArray()), await device.db.drafts.toArray(), told]).toEqual([[act.id], [{ key: 'message one', value: { text: 'Halv' } }], ['cleared']])
})

it('puts back what the open app holds when the browser cleared the storage under it, before what was written since', async () => {
  const device = await freshPhone()
  const before = [row(), row()]
  await queueIntents(device, before)
  await Dexie.delete(device.db.name)
  await device.db.open()
  const since = row()
  await device.db.outbox.add({ ...since })
  expect(await mendCleared(device)).toBe(true)
  expect(ids(await device.db.outbox.orderBy('order').toArray())).toEqual(ids([...before, since]))
  expect(await mendCleared(device)).toBe(false)
})

it('heals a lost connection by reopening, three times at most, and then tells', async () => {
  const device = await freshPhone()
  const lost = Object.assign(new Error('Connection to Indexed Database server lost'), { name: 'UnknownError' })
  let tries = 0
  expect(await steady(device, async () => { tries += 1; if (tries < 4) throw lost; return device.db.meta.count() })).toBe(1)
  await expect(steady(device, async () => { throw lost })).rejects.toBe(lost)
  tries = 0
  await expect(steady(device, async () => { tries += 1; throw new Error('other') })).rejects.toThrow('other')
  expect(tries).toBe(1)
})

it('forgets at log-out what can be read again, and keeps every word of one\'s own', async () => {
  const device = await freshPhone()
  const act = row()
  await keepDraft(device, 'message room', { text: 'Halvt' })
  await queueIntents(device, [act])
  await device.db.unsent.put({ id: 'x', name: 'message.send', room: 'r', payload: {}, code: 'may-not', at: act.at })
  await applyAnswer(device, asked(), answer({ pages: [whole(1, [message(1)])] }))
  await forgetReadings(device)
  const { db } = device
  expect([await db.records.count(), await db.cursors.count(), await db.outbox.count(), await db.drafts.count(), await db.unsent.count()]).toEqual([0, 0, 1, 1, 1])
})
