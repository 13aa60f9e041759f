import type { SyncRequest } from '../../contract/protocol.ts'
import { pullsPerDigest } from '../../contract/protocol-numbers.ts'
import { applyAnswer } from '../device/apply.ts'
import { type Device, mendCleared, steady } from '../device/device.ts'
import { readPulls, requestOf } from '../device/request.ts'
import type { Wire } from './wire.ts'

/** How a round ended. `more`: there is more to carry at once. `skew` is the server's clock minus the phone's, in ms. */
export type RoundEnd =
  | { kind: 'done'; hasMore: boolean; wasCleared: boolean; skew: number; sent: number }
  | { kind: 'not-you' | 'update-first' | 'not-now' }

/** What a round needs from outside. */
export type RoundGiven = { device: Device; wire: Wire; now: () => number; onSending?: (ids: readonly string[]) => void }

/** One round: take the oldest waiting intents, never delete them; carry; take in the answer in one transaction. */
export async function runRound({ device, wire, now, onSending }: RoundGiven): Promise<RoundEnd> {
  const wasCleared = await steady(device, () => mendCleared(device))
  const body = await withDigests(device, await steady(device, () => requestOf(device)))
  onSending?.(body.intents.map((intent) => intent.id))
  try {
    const reply = await wire(body)
    if (reply.kind !== 'answer') return reply
    const { settled, hasMissed } = await applyAnswer(device, body, reply.answer)
    const hasMore = reply.answer.hasMore || hasMissed
    if (body.intents.length > 0 && settled.length === 0 && !hasMore) return { kind: 'not-now' }
    const hasWaiting = settled.length > 0 && (await device.db.outbox.limit(1).count()) > 0
    const skew = Date.parse(reply.answer.now) - now()
    await keepSkew(device, skew)
    return { kind: 'done', hasMore: hasMore || hasWaiting, wasCleared, skew, sent: settled.length }
  } finally {
    onSending?.([])
  }
}

/** A clock that goes right needs no writing after every round: each is a flush of the disk. */
const noticeableMs = 500
const keptSkew = new WeakMap<Device, number>()

async function keepSkew(device: Device, skew: number): Promise<void> {
  const kept = keptSkew.get(device)
  if (kept !== undefined && Math.abs(kept - skew) < noticeableMs) return
  await device.db.meta.put({ key: 'skew', value: skew })
  keptSkew.set(device, skew)
}

/**
 * Every so many pulls what the phone holds goes along, when nothing waits to be sent. The count starts over before it is
 * sent: a server of yesterday refuses the whole round for it, and must find the next one without.
 */
async function withDigests(device: Device, body: SyncRequest): Promise<SyncRequest> {
  if (body.intents.length > 0 || body.epoch === null || (await readPulls(device)) < pullsPerDigest) return body
  await device.db.meta.put({ key: 'pulls', value: 0 })
  const { takeDigests } = await import('../device/digest.ts')
  return { ...body, digests: await takeDigests(device) }
}
