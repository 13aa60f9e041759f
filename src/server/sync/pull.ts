import type { Digest, RoomPage, SyncAnswer, SyncRequest } from '../../contract/protocol.ts'
import { mostEntries } from '../../contract/protocol-numbers.ts'
import { latestOf } from '../../contract/records/kinds.ts'
import { dayOf } from '../../contract/rules/days.ts'
import { digestOf } from '../../contract/rules/digest.ts'
import { epochOf, type LoggedChange, readLog, readVersions, readWhole, type RoomState, roomStates, type Span } from '../db/pull.ts'
import type { Tenant } from '../db/tables.ts'
import type { Reader } from '../db/memberships.ts'
import { heldRooms, membershipsOf } from './memberships.ts'

/** Beyond so many commits behind, reading a room whole is cheaper than its log. */
const farBehind = 2_000
/** Whole rooms in one answer; the phone asks again for the rest. */
const mostWhole = 60

export type Asked = Pick<SyncRequest, 'cursors' | 'epoch' | 'membershipsTag' | 'digests'>
/** Hears of a room that a phone held otherwise than the server. */
export type OnDiffers = (room: string) => void
export type Pulled = Pick<SyncAnswer, 'epoch' | 'memberships' | 'pages' | 'closed' | 'hasMore'>

/** What has moved for a person since her phone's cursors, in one snapshot. Rights are judged in it. */
export async function pull(tenant: Tenant, who: Reader, asked: Asked, now: string, onDiffers?: OnDiffers): Promise<Pulled> {
  const epoch = await epochOf(tenant)
  const memberships = await membershipsOf(tenant, who, dayOf(now))
  const open = new Set(memberships.rooms)
  const wanted = new Set([...heldRooms(memberships), ...Object.keys(asked.cursors).filter((room) => open.has(room))])
  const cursors = epoch === asked.epoch ? asked.cursors : {}
  const states = await roomStates(tenant, [...wanted])
  const differing = epoch === asked.epoch && asked.digests ? await differingRooms(tenant, states, asked.digests) : []
  for (const room of differing) onDiffers?.(room)
  const plan = planOf(states, { ...cursors, ...Object.fromEntries(differing.map((room) => [room, -1])) })
  const pages = [...wholePages(plan.whole, await readWhole(tenant, plan.whole.map((room) => room.id))), ...logPages(plan.spans, await readLog(tenant, plan.spans))]
  const closed = Object.keys(asked.cursors).filter((room) => !open.has(room))
  return { epoch, memberships: memberships.tag === asked.membershipsTag ? null : memberships, pages, closed, hasMore: plan.hasMore }
}

type Plan = { whole: RoomState[]; spans: Span[]; hasMore: boolean }

export function planOf(states: RoomState[], cursors: Record<string, number>): Plan {
  const plan: Plan = { whole: [], spans: [], hasMore: false }
  let room = mostEntries
  for (const state of states) {
    const cursor = cursors[state.id] ?? -1
    if (cursor === state.number) continue
    const isWhole = cursor < state.floor || cursor > state.number || state.number - cursor > farBehind
    const upTo = Math.min(state.number, cursor + room)
    if (isWhole ? plan.whole.length === mostWhole : upTo <= cursor) plan.hasMore = true
    else if (isWhole) plan.whole.push(state)
    else {
      plan.spans.push({ room: state.id, after: cursor, upTo })
      room -= upTo - cursor
      if (upTo < state.number) plan.hasMore = true
    }
  }
  return plan
}

function wholePages(states: RoomState[], records: (RoomPage['records'][number] & { room: string })[]): RoomPage[] {
  const byRoom = Map.groupBy(records, (record) => record.room)
  const bare = ({ room: _room, ...record }: (typeof records)[number]) => record
  return states.map(({ id, number }) => ({ room: id, isWhole: true, from: -1, to: number, entries: [], records: (byRoom.get(id) ?? []).map(bare), hasMore: false }))
}

export function logPages(spans: Span[], log: LoggedChange[]): RoomPage[] {
  const byRoom = Map.groupBy(log, (change) => change.room)
  return spans.map(({ room, after, upTo }) => {
    const commits = Map.groupBy(byRoom.get(room) ?? [], (change) => change.commit)
    const entries = [...commits].map(([number, changes]) => ({ number, changes: changes.map(bareChange) }))
    return { room, isWhole: false, from: after, to: upTo, entries, records: [], hasMore: false }
  })
}

const bareChange = ({ room: _room, commit: _commit, ...change }: LoggedChange) => change

/** Rooms that stand where the phone says it stands, and hold something else: the phone reads them whole. */
async function differingRooms(tenant: Tenant, states: readonly RoomState[], digests: readonly Digest[]): Promise<string[]> {
  const numbers = new Map(states.map(({ id, number }) => [id, number]))
  const comparable = digests.filter(({ room, number, reach }) => numbers.get(room) === number && isSplitAlike(reach))
  const held = Map.groupBy(await readVersions(tenant, comparable.map(({ room, reach }) => ({ room, reach }))), ({ room }) => room)
  return comparable.filter(({ room, sum }) => digestOf(held.get(room) ?? []) !== sum).map(({ room }) => room)
}

/** A phone of another version may take other kinds for growing ones; then the two lists are not of the same. */
const isSplitAlike = (reach: Digest['reach']): boolean => Object.keys(reach).sort().join() === Object.keys(latestOf).sort().join()
