import { Dexie } from 'dexie'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyAnswer, picturesToFetch } from '../../../src/client/device/apply.ts'
import type { OutboxRow, PictureRow } from '../../../src/client/device/database.ts'
import { type Device, mendCleared, openDevice } from '../../../src/client/device/device.ts'
import { keepDraft, readDraft } from '../../../src/client/device/drafts.ts'
import { forgetReadings } from '../../../src/client/device/forget.ts'
import { queueIntents } from '../../../src/client/device/outbox.ts'
import { goingNow } from '../../../src/client/device/pictures.ts'
import { requestOf } from '../../../src/client/device/request.ts'
import { accepted, answer, asked, family, freshPhone, history, ids, mint, row, whole } from '../../support/phone.ts'
import { png } from '../../support/pictures.ts'

const bytes = () => new Uint8Array(png).buffer
const picture = (given: Partial<PictureRow> = {}): PictureRow => ({ id: mint(), room: family, type: 'image/png', bytes: bytes(), up: 0, ...given })
const names = (...pictures: PictureRow[]) => pictures.map(({ id }) => ({ id, alt: '', width: 8, height: 6 }))
const writing = (pictures: PictureRow[], given: Partial<OutboxRow> = {}) => row({ name: 'told.write', version: 2, payload: { text: 'Emil', pictures: names(...pictures) }, ...given })
const held = async ({ db }: Device) => (await db.pictures.toCollection().primaryKeys()).sort()
/** A picture in hand in this tab, as when it was just drawn. */
const inHand = (device: Device, given: Partial<PictureRow> = {}) => { const one = picture(given); device.pictures.set(one.id, one); return one }
const fullFor = (device: Device, table: 'pictures' | 'outbox') => device.db[table].hook('creating', function () { const transaction = Dexie.currentTransaction; this.onsuccess = () => transaction.abort() })

describe('a picture that was chosen', () => {
  it('is on the disk when the draft that names it is, once, and as it was drawn', async () => {
    const device = await freshPhone()
    const one = inHand(device)
    await keepDraft(device, 'told', { text: 'E', pictures: names(one) })
    await keepDraft(device, 'told', { text: 'Em', pictures: names(one) })
    expect([await held(device), new Uint8Array((await device.db.pictures.get(one.id))!.bytes)]).toEqual([[one.id], new Uint8Array(png)])
  })

  it('that finds no room is told of, and its words are kept without it', async () => {
    const device = await freshPhone()
    const [before, one] = [inHand(device), inHand(device)]
    await keepDraft(device, 'told', { text: 'E', pictures: names(before) })
    fullFor(device, 'pictures')
    await expect(keepDraft(device, 'told', { text: 'Emil', pictures: names(before, one) })).rejects.toThrow()
    expect([await readDraft(device, 'told'), await held(device), device.pictures.has(one.id)]).toEqual([{ text: 'Emil', pictures: names(before) }, [before.id], true])
  })

  it('is kept with the act that names it, and neither where one finds no room', async () => {
    const device = await freshPhone()
    const one = inHand(device)
    const act = writing([one])
    await queueIntents(device, [act])
    expect([ids(await device.db.outbox.toArray()), await held(device)]).toEqual([[act.id], [one.id]])
    const other = inHand(device)
    fullFor(device, 'pictures')
    await expect(queueIntents(device, [writing([other])])).rejects.toThrow()
    expect([await device.db.outbox.count(), await held(device)]).toEqual([1, [one.id]])
  })

  it('is put back when the browser cleared the storage, with the draft, the act or the tray that names it', async () => {
    const device = await freshPhone()
    const [drafted, waiting, refused, loose] = [inHand(device), inHand(device), inHand(device), inHand(device)]
    await keepDraft(device, 'told', { pictures: names(drafted) })
    const acts = [writing([waiting]), writing([refused])]
    await queueIntents(device, acts)
    await applyAnswer(device, asked(), answer({ outcomes: [{ id: acts[1]!.id, outcome: 'refused', code: 'told-changed' }] }))
    await Dexie.delete(device.db.name)
    await device.db.open()
    expect(await mendCleared(device)).toBe(true)
    expect(await held(device)).toEqual([drafted.id, waiting.id, refused.id].sort())
    expect(await held(device)).not.toContain(loose.id)
  })

  it('is in hand again when the app is opened anew', async () => {
    const first = await freshPhone()
    const one = inHand(first)
    await keepDraft(first, 'told', { pictures: names(one) })
    first.db.close()
    expect([...(await openDevice(first.person)).pictures.keys()]).toEqual([one.id])
  })
})

describe('what may be deleted', () => {
  /** A phone with pictures that a draft, an act that waits, the tray and a section name, and one that nothing names. */
  async function fullPhone() {
    const device = await freshPhone()
    const [drafted, waiting, refused] = [inHand(device), inHand(device), inHand(device)]
    const [section, elsewhere] = [picture({ up: 1 }), picture({ up: 1, room: 'family:other' })]
    await keepDraft(device, 'told', { pictures: names(drafted) })
    const acts = [writing([refused]), writing([waiting])]
    await queueIntents(device, acts)
    await device.db.pictures.bulkAdd([section, elsewhere])
    await applyAnswer(device, asked(), answer({ outcomes: [{ id: acts[0]!.id, outcome: 'refused', code: 'told-changed' }], pages: [whole(1, []), whole(1, [], 'family:other')] }))
    return { device, unsent: [drafted.id, waiting.id, refused.id].sort(), elsewhere: elsewhere.id }
  }

  it('at the log-out is what can be fetched again, and no picture that nobody has yet', async () => {
    const { device, unsent } = await fullPhone()
    await forgetReadings(device)
    expect(await held(device)).toEqual(unsent)
  })

  it('when a part ends is what lies in its rooms, and no picture whose words went to the tray', async () => {
    const { device, unsent, elsewhere } = await fullPhone()
    const [waiting] = await device.db.outbox.toArray()
    await applyAnswer(device, asked({ epoch: history, cursors: { [family]: 1 } }), answer({ closed: [family], outcomes: [{ id: waiting!.id, outcome: 'refused', code: 'no-such-room' }] }))
    expect([await held(device), await device.db.unsent.count()]).toEqual([[...unsent, elsewhere].sort(), 2])
  })

  it('is nothing when a room is only read anew', async () => {
    const { device } = await fullPhone()
    const before = await held(device)
    await applyAnswer(device, asked({ epoch: history, cursors: { [family]: 1 } }), answer({ pages: [whole(2, [])] }))
    expect(await held(device)).toEqual(before)
  })
})

describe('acts that name a picture which is still to go up', () => {
  it('wait, with what was written there after them, and let the others go', async () => {
    const device = await freshPhone()
    const one = inHand(device)
    const [before, held_, message, after, other] = [writing([]), writing([one]), row(), writing([]), writing([], { room: 'family:other' })]
    const follower = row({ after: held_.id })
    const acts = [before, held_, message, after, other, follower]
    await queueIntents(device, acts)
    expect(ids((await requestOf(device)).body.intents)).toEqual(ids([before, message, other]))
    await device.db.pictures.update(one.id, { up: 1 })
    expect(ids((await requestOf(device)).body.intents)).toEqual(ids(acts))
  })

  it('keep the order of each page, whatever is still to go up', () => {
    const act = fc.record({ id: fc.uuid(), room: fc.constantFrom('family:a', 'family:b'), name: fc.constantFrom('told.write', 'told.remove', 'message.send'), pictures: fc.subarray(['p', 'q', 'r']), follows: fc.nat(6) })
    fc.assert(fc.property(fc.array(act, { maxLength: 12 }), fc.subarray(['p', 'q', 'r']), (made, own) => {
      const waiting = made.map(({ id, room, name, pictures, follows }, place) => row({ id, room, name, payload: { pictures: pictures.map((one) => ({ id: one })) }, after: made[place - follows - 1]?.id ?? null }))
      const going = goingNow(waiting, new Set(own))
      const left = waiting.filter((one) => !going.includes(one))
      const isOf = (one: OutboxRow, other: OutboxRow) => one.room === other.room && one.name.split('.')[0] === other.name.split('.')[0]
      expect(going).toEqual(waiting.filter((one) => going.includes(one)))
      for (const one of going) expect(left.some((other) => waiting.indexOf(other) < waiting.indexOf(one) && (isOf(one, other) || one.after === other.id))).toBe(false)
      expect(own.length > 0 || left.length === 0).toBe(true)
    }))
  })
})

describe('an act whose picture the server lacks', () => {
  it('waits, and all its pictures that lie here go up again', async () => {
    const device = await freshPhone()
    const [one, two] = [picture({ up: 1 }), picture({ up: 1 })]
    await device.db.pictures.bulkAdd([one, two])
    const act = writing([one, two])
    await queueIntents(device, [act])
    expect(await applyAnswer(device, asked({ intents: [act] }), answer({ outcomes: [{ id: act.id, outcome: 'not-now', code: 'waits-for-picture' }] }))).toMatchObject({ settled: [] })
    expect([await device.db.outbox.count(), (await device.db.pictures.toArray()).map(({ up }) => up)]).toEqual([1, [0, 0]])
  })

  it('goes to the tray with its words where one of them lies here no more', async () => {
    const device = await freshPhone()
    const [one, gone] = [picture({ up: 1 }), picture()]
    await device.db.pictures.add(one)
    const act = writing([one, gone])
    await queueIntents(device, [act])
    await applyAnswer(device, asked({ intents: [act] }), answer({ outcomes: [{ id: act.id, outcome: 'not-now', code: 'waits-for-picture' }] }))
    expect(await device.db.unsent.toArray()).toMatchObject([{ id: act.id, code: 'no-such-picture', payload: act.payload }])
    expect([device.tray.has(act.id), device.waiting.has(act.id), await held(device)]).toEqual([true, false, [one.id]])
  })
})

it('keeps in mind that a page named pictures, until they are here', async () => {
  const device = await freshPhone()
  const section = (pictures: PictureRow[]) => ({ kind: 'told', id: mint(), first: 1, number: 1, body: { text: 'Emil', pictures: names(...pictures) } })
  await applyAnswer(device, asked(), answer({ pages: [whole(1, [section([])])] }))
  expect(await device.db.meta.get(picturesToFetch)).toBeUndefined()
  await applyAnswer(device, asked({ epoch: history, cursors: { [family]: 1 } }), answer({ outcomes: [accepted(mint())], pages: [whole(2, [section([picture()])])] }))
  expect(await device.db.meta.get(picturesToFetch)).toBeDefined()
})
