import { describe, expect, it } from 'vitest'
import { applyAnswer, applyOlder } from '../../../src/client/device/apply.ts'
import { type Device, openDevice } from '../../../src/client/device/device.ts'
import { messageDraftKey } from '../../../src/client/device/draft-keys.ts'
import { keepDraft } from '../../../src/client/device/drafts.ts'
import { queueIntents } from '../../../src/client/device/outbox.ts'
import { forgetReadings } from '../../../src/client/device/forget.ts'
import { accepted, answer, asked, family, freshPhone, history, ids, log, message, mint, row, whole } from '../../support/phone.ts'

const standing = async ({ db }: Device) => ({ rows: ids(await db.records.toArray()).sort(), number: (await db.cursors.get(family))?.number })
const memberships = (tag: string, rooms: string[]) => ({ tag, rooms, families: [], person: { id: mint(), name: 'Mette', isStaff: false, isLeader: false } })

/** A phone that holds the family's room up to a number. */
async function phoneAt(number: number) {
  const device = await freshPhone()
  const records = Array.from({ length: number }, (_, place) => message(place + 1))
  await applyAnswer(device, asked(), answer({ pages: [whole(number, records)] }))
  return { device, records }
}
const at = (number: number) => asked({ epoch: history, cursors: { [family]: number } })

describe('a page', () => {
  it('that follows is taken, with its cursor', async () => {
    const { device, records } = await phoneAt(2)
    const next = message(3)
    expect(await applyAnswer(device, at(2), answer({ pages: [log(2, [next])] }))).toEqual({ settled: [], hasMissed: false })
    expect(await standing(device)).toEqual({ rows: ids([...records, next]).sort(), number: 3 })
  })

  it('with a gap is left, and the room is read whole next time', async () => {
    const { device, records } = await phoneAt(2)
    const page = { ...log(2, [message(4)]), to: 4 }
    expect(await applyAnswer(device, at(2), answer({ pages: [page] }))).toMatchObject({ hasMissed: true })
    expect(await standing(device)).toEqual({ rows: ids(records).sort(), number: -1 })
    const anew = [message(1), message(2), message(3)]
    await applyAnswer(device, at(-1), answer({ pages: [whole(3, anew)] }))
    expect(await standing(device)).toEqual({ rows: ids(anew).sort(), number: 3 })
  })

  it('that comes late, after a newer one, is let go', async () => {
    const { device, records } = await phoneAt(3)
    await applyAnswer(device, asked({ epoch: history }), answer({ pages: [whole(1, [message(1)])] }))
    expect(await standing(device)).toEqual({ rows: ids(records).sort(), number: 3 })
  })

  it('is taken all or not at all', async () => {
    const { device, records } = await phoneAt(1)
    const broken = { ...message(2), id: undefined as never }
    await expect(applyAnswer(device, at(1), answer({ pages: [log(1, [broken])] }))).rejects.toThrow()
    expect(await standing(device)).toEqual({ rows: ids(records), number: 1 })
  })

  it('takes away what is gone', async () => {
    const { device, records } = await phoneAt(2)
    const gone = { ...records[0]!, number: 3, body: null }
    await applyAnswer(device, at(2), answer({ pages: [log(2, [gone])] }))
    expect(await standing(device)).toEqual({ rows: [records[1]!.id], number: 3 })
  })
})

describe('what is being written', () => {
  const open = answer({ memberships: memberships('1', [family]) })
  const ended = answer({ memberships: memberships('2', []) })
  const [here, elsewhere] = [messageDraftKey(family), `promise ${family}`]

  it('to a room that ends goes to the tray with its words, and no other draft does', async () => {
    const device = await freshPhone()
    await applyAnswer(device, asked(), open)
    await keepDraft(device, here, { text: 'halvt skrevet' })
    await keepDraft(device, elsewhere, { text: 'bliver' })
    await applyAnswer(device, asked({ epoch: history, membershipsTag: '1' }), ended)
    const [row] = await device.db.unsent.toArray()
    expect(row).toMatchObject({ name: 'message.send', room: family, payload: { text: 'halvt skrevet' }, code: 'no-such-room' })
    expect(device.tray.get(row!.id)).toEqual(row)
    expect(await device.db.drafts.toCollection().primaryKeys()).toEqual([elsewhere])
  })

  it('stays while the room is open, and nothing is told of an empty field', async () => {
    const device = await freshPhone()
    await applyAnswer(device, asked(), open)
    await keepDraft(device, here, { text: 'halvt skrevet' })
    await applyAnswer(device, asked({ epoch: history, membershipsTag: '1' }), answer({ memberships: memberships('2', [family]) }))
    expect([await device.db.unsent.count(), await device.db.drafts.count()]).toEqual([0, 1])
    await keepDraft(device, here, { text: '  ' })
    await applyAnswer(device, asked({ epoch: history, membershipsTag: '2' }), ended)
    expect([await device.db.unsent.count(), await device.db.drafts.count()]).toEqual([0, 0])
  })

  it('and was kept behind the end of the room is found at the next opening', async () => {
    const { person, db } = await freshPhone().then(async (device) => {
      await applyAnswer(device, asked(), open)
      await applyAnswer(device, asked({ epoch: history, membershipsTag: '1' }), ended)
      await keepDraft(device, here, { text: 'et bogstav for sent' })
      return device
    })
    db.close()
    const again = await openDevice(person)
    await applyAnswer(again, asked({ epoch: history, membershipsTag: '2' }), answer())
    expect(await again.db.unsent.toArray()).toMatchObject([{ payload: { text: 'et bogstav for sent' } }])
  })
})

describe('an outcome', () => {
  it('moves an accepted act out of the outbox once its row is here, not before', async () => {
    const { device } = await phoneAt(1)
    const act = row()
    await queueIntents(device, [act])
    expect(await applyAnswer(device, at(1), answer({ outcomes: [accepted(act.id, 3)], hasMore: true, pages: [log(1, [message(2)])] }))).toMatchObject({ settled: [] })
    expect(await device.db.outbox.count()).toBe(1)
    await applyAnswer(device, at(2), answer({ outcomes: [accepted(act.id, 3)], pages: [log(2, [{ ...message(3), id: act.id }])] }))
    expect([await device.db.outbox.count(), ids(await device.db.sent.toArray())]).toEqual([0, [act.id]])
  })

  it('puts what was refused in the tray, with its words and why', async () => {
    const device = await freshPhone()
    const act = row()
    await queueIntents(device, [act])
    await applyAnswer(device, asked(), answer({ outcomes: [{ id: act.id, outcome: 'refused', code: 'no-such-room' }] }))
    expect(await device.db.unsent.toArray()).toEqual([{ id: act.id, name: act.name, room: family, payload: act.payload, code: 'no-such-room', at: act.at }])
    expect(await device.db.outbox.count()).toBe(0)
  })

  it('says nothing of a refused act that carries no words', async () => {
    const device = await freshPhone()
    const act = row({ name: 'seen.mark' })
    await queueIntents(device, [act])
    await applyAnswer(device, asked(), answer({ outcomes: [{ id: act.id, outcome: 'refused', code: 'may-not' }] }))
    expect([await device.db.outbox.count(), await device.db.unsent.count()]).toEqual([0, 0])
  })

  it('keeps what cannot be taken now, in its place', async () => {
    const device = await freshPhone()
    const acts = [row(), row()]
    await queueIntents(device, acts)
    await applyAnswer(device, asked(), answer({ outcomes: [{ id: acts[0]!.id, outcome: 'not-now', code: 'fault' }] }))
    expect(ids(await device.db.outbox.orderBy('order').toArray())).toEqual(ids(acts))
  })
})

describe('another history', () => {
  it('reads the rooms anew and offers again what was sent, in order, before what waits', async () => {
    const { device } = await phoneAt(0)
    const acts = [row(), row(), row()]
    await queueIntents(device, acts)
    await applyAnswer(device, at(0), answer({ outcomes: [accepted(acts[0]!.id, 1), accepted(acts[1]!.id, 2)], pages: [log(0, [message(1), message(2)])] }))
    expect(await device.db.outbox.count()).toBe(1)
    const anew = [message(1)]
    expect(await applyAnswer(device, at(2), answer({ epoch: mint(), pages: [whole(1, anew)] }))).toMatchObject({ hasMissed: true })
    expect(ids(await device.db.outbox.orderBy('order').toArray())).toEqual(ids(acts))
    expect(await standing(device)).toEqual({ rows: ids(anew), number: 1 })
  })

  it('offers an accepted act whose row was still to come before what was made after it and is done with', async () => {
    const { device } = await phoneAt(0)
    const acts = [row(), row(), row()]
    await queueIntents(device, acts)
    await applyAnswer(device, at(0), answer({ outcomes: [accepted(acts[0]!.id, 2), accepted(acts[1]!.id, 0)] }))
    expect(ids(await device.db.outbox.toArray())).toEqual(ids([acts[0]!, acts[2]!]))
    await applyAnswer(device, at(0), answer({ epoch: mint(), pages: [whole(0, [])] }))
    expect(ids(await device.db.outbox.orderBy('order').toArray())).toEqual(ids(acts))
  })

  it('lets go an answer of the history before', async () => {
    const { device } = await phoneAt(1)
    const act = row()
    await queueIntents(device, [act])
    await applyAnswer(device, at(1), answer({ epoch: mint() }))
    await applyAnswer(device, at(1), answer({ outcomes: [accepted(act.id, 1)] }))
    expect(await device.db.outbox.count()).toBe(1)
  })

  it('lets go an answer that comes after somebody has logged out', async () => {
    const device = await freshPhone()
    await applyAnswer(device, asked(), answer({ memberships: memberships('one', [family]) }))
    await forgetReadings(device)
    await applyAnswer(device, asked({ epoch: history, membershipsTag: 'one' }), answer({ pages: [whole(1, [message(1)])] }))
    expect(await device.db.records.count()).toBe(0)
  })
})

describe('access that has ended', () => {
  it.each([['named by the server', { closed: [family] }], ['missing in the memberships', { memberships: memberships('two', []) }]])('drops the room %s, and no other', async (_how, given) => {
    const { device } = await phoneAt(2)
    const other = message(1)
    await applyAnswer(device, at(2), answer({ pages: [whole(1, [other], 'me:x')] }))
    const kept = 'memberships' in given ? { ...given, memberships: { ...given.memberships, rooms: ['me:x'] } } : given
    await applyAnswer(device, asked({ epoch: history, cursors: { [family]: 2, 'me:x': 1 } }), answer(kept))
    expect([ids(await device.db.records.toArray()), (await device.db.cursors.toArray()).map((cursor) => cursor.room)]).toEqual([[other.id], ['me:x']])
  })

  it('leaves no older messages of a room that was closed while they were fetched', async () => {
    const device = await freshPhone()
    await applyOlder(device, family, 40, { records: [message(3)], hasMore: false })
    expect(await device.db.records.count()).toBe(0)
  })
})

describe('older messages', () => {
  const many = () => Array.from({ length: 50 }, (_, place) => message(place + 51))

  it('reach back to the oldest of them', async () => {
    const device = await freshPhone()
    await applyAnswer(device, asked(), answer({ pages: [whole(100, many())] }))
    expect((await device.db.cursors.get(family))?.oldest).toBe(51)
    await applyOlder(device, family, 51, { records: [message(50), message(49)], hasMore: true })
    expect((await device.db.cursors.get(family))?.oldest).toBe(49)
    await applyOlder(device, family, 49, { records: [message(48)], hasMore: false })
    expect((await device.db.cursors.get(family))?.oldest).toBe(0)
  })

  it('are let go when the room was read anew meanwhile, since they would leave a hole', async () => {
    const device = await freshPhone()
    await applyAnswer(device, asked(), answer({ pages: [whole(100, many())] }))
    await applyOlder(device, family, 30, { records: [message(29)], hasMore: true })
    expect([await device.db.records.count(), (await device.db.cursors.get(family))?.oldest]).toEqual([50, 51])
  })

  it('never put an older state over a newer', async () => {
    const device = await freshPhone()
    const held = many()
    await applyAnswer(device, asked(), answer({ pages: [whole(100, held)] }))
    await applyOlder(device, family, 51, { records: [{ ...held[0]!, number: 1 }, message(50)], hasMore: false })
    expect((await device.db.records.get([family, 'message', held[0]!.id]))?.number).toBe(held[0]!.number)
  })
})
