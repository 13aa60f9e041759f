import { Dexie } from 'dexie'
import type { Digest } from '../../contract/protocol.ts'
import { mostDigested, mostDigests } from '../../contract/protocol-numbers.ts'
import { latestOf } from '../../contract/records/kinds.ts'
import { digestOf, type Version } from '../../contract/rules/digest.ts'
import type { BaseRow, Cursor } from './database.ts'
import { type Device, steady } from './device.ts'

/** Rows read at one time: beyond it the other rooms wait for their turn, so that a contact person's phone does not stop. */
const mostRows = 1_500

const growing = Object.keys(latestOf).sort()

/** What this phone holds of its rooms, a room at a time, going on where it ended the last time. */
export async function takeDigests(device: Device): Promise<Digest[]> {
  const { db } = device
  const last = ((await db.meta.get('digested'))?.value as string | undefined) ?? ''
  const all = (await db.cursors.toArray()).filter(({ number }) => number >= 0).map(({ room }) => room).sort()
  const turn = [...all.filter((room) => room > last), ...all.filter((room) => room <= last)].slice(0, mostDigests)
  const digests: Digest[] = []
  for (let rows = 0; rows < mostRows && digests.length < turn.length;) {
    const taken = await steady(device, () => takeDigest(device, turn[digests.length]!))
    rows += taken.rows
    digests.push(taken.digest)
  }
  await db.meta.put({ key: 'digested', value: digests.at(-1)?.room ?? '' })
  return digests
}

/** Rows and cursor of one moment. */
const takeDigest = ({ db }: Device, room: string): Promise<{ digest: Digest; rows: number }> => db.transaction('r', db.records, db.cursors, async () => {
  const cursor = await db.cursors.get(room)
  const versions: Version[] = []
  for (const [from, to] of between(growing)) versions.push(...(await db.records.where('[room+kind+id]').between([room, from], [room, to]).toArray()))
  const reach: Digest['reach'] = {}
  for (const kind of growing) {
    const held = await latest(db.records, room, kind)
    const from = reachOf(cursor, kind)
    reach[kind] = from === null || held.length < mostDigested ? from : Math.max(from, held.at(-1)!.first + 1)
    versions.push(...held.filter(({ first }) => first >= (reach[kind] ?? Infinity)))
  }
  // And of those that grow what still counts, however old: a question without an answer.
  versions.push(...(await db.records.where('[room+live]').equals([room, 1]).toArray()).filter(({ kind, first }) => first < (reach[kind] ?? -Infinity)))
  return { digest: { room, number: cursor?.number ?? -1, reach, sum: digestOf(versions) }, rows: versions.length }
})

/** What lies between the names of these kinds in the order of keys: all others, without reading these. */
const between = (kinds: readonly string[]): [string, string][] =>
  ['', ...kinds.map((kind) => `${kind}\u0000`)].map((from, place) => [from, kinds[place] ?? '\uffff'])

const latest = (records: Device['db']['records'], room: string, kind: string): Promise<BaseRow[]> =>
  records.where('[room+kind+first]').between([room, kind, Dexie.minKey], [room, kind, Dexie.maxKey]).reverse().limit(mostDigested).toArray()

/** From which number on all of a kind are here; null where that was not written down. */
const reachOf = (cursor: Cursor | undefined, kind: string): number | null =>
  kind === 'message' ? (cursor?.oldest ?? null) : (cursor?.reach?.[kind] ?? null)
