import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AtOnce } from '../../../src/server/db/at-once.ts'
import { buildTown, fillRoom, hello, type Town } from '../../support/town.ts'

let town: Town
beforeAll(async () => {
  town = await buildTown()
  await fillRoom(town, town.rooms.family, 3)
})
afterAll(() => town.close())

const standing = () => town.database.inTenant(town.ids.municipality, (tx) => tx.selectFrom('record').selectAll().where('room', '=', town.rooms.family).orderBy('id').execute())

/** What an import has loaded was no intent: its id is known to no table of those. */
describe('a record that came without an intent', () => {
  it.each(['at once', 'by transactions'])('is never written over by an act that takes its id (%s)', async (way) => {
    const { ids, rooms, database } = town
    const { atOnce } = database
    if (way !== 'at once') Object.assign(database, { atOnce: undefined as unknown as AtOnce })
    const before = await standing()
    const outcome = await town.act(ids.mette, { id: before[0]!.id, room: rooms.family, payload: hello('Det skrev Sofie aldrig') })
    Object.assign(database, { atOnce })
    expect(outcome).toMatchObject({ outcome: 'refused', code: 'id-taken' })
    expect(await standing()).toEqual(before)
  })
})
