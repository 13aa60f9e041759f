import type { SyncRequest } from '../../contract/protocol.ts'
import { pullsPerDigest } from '../../contract/protocol-numbers.ts'
import { applyAnswer, picturesToFetch } from '../device/apply.ts'
import { type Device, mendCleared, steady } from '../device/device.ts'
import { answered } from '../device/in-time.ts'
import { requestOf, type RoundRequest } from '../device/request.ts'
import type { Wire } from './wire.ts'

/** How a round ended. `more`: there is more to carry at once. `skew` is the server's clock minus the phone's, in ms. */
export type RoundEnd =
  | { kind: 'done'; hasMore: boolean; wasCleared: boolean; skew: number; sent: number }
  | { kind: 'not-you' | 'update-first' | 'not-now' }

/** What a round needs from outside. Pictures are carried where there is a `fetcher`. */
export type RoundGiven = { device: Device; wire: Wire; now: () => number; fetcher?: typeof fetch; network?: EventTarget; onSending?: (ids: readonly string[]) => void }

/**
 * One round: take the oldest waiting intents, never delete them; carry; take in the answer in one transaction. Then one
 * picture goes up, if an act waits for it, so that words never wait for more than one.
 */
export async function runRound(given: RoundGiven): Promise<RoundEnd> {
  const { device, wire, now, onSending } = given
  const ask = () => answered(steady(device, () => requestOf(device)))
  let request = await ask()
  const { isCleared } = request
  const wasCleared = isCleared && (await answered(steady(device, () => mendCleared(device))))
  if (isCleared) request = await ask()
  const body = await withDigests(device, request)
  onSending?.(body.intents.map((intent) => intent.id))
  try {
    const reply = await wire(body)
    if (reply.kind !== 'answer') return reply
    const { settled, hasMissed } = await answered(applyAnswer(device, body, reply.answer))
    const isMissing = reply.answer.hasMore || hasMissed
    // One of an act that was not taken may have to go up again.
    const mayCarry = request.hasPictures || settled.length < body.intents.length
    const picture = isMissing || !mayCarry ? 'none' : await carryPicture(given)
    if (picture === 'not-now' || picture === 'not-you') return { kind: picture }
    const hasMore = isMissing || picture === 'done'
    if (body.intents.length > 0 && settled.length === 0 && !hasMore) return { kind: 'not-now' }
    const hasWaiting = settled.length > 0 && (await device.db.outbox.limit(1).count()) > 0
    const skew = Date.parse(reply.answer.now) - now()
    await keepSkew(device, skew)
    // What fails is tried again behind another round.
    if (!hasMore && !hasWaiting) fetchQuietly(given).catch(() => undefined)
    return { kind: 'done', hasMore: hasMore || hasWaiting, wasCleared, skew, sent: settled.length }
  } finally {
    onSending?.([])
  }
}

async function carryPicture({ device, fetcher, network, onSending }: RoundGiven): Promise<'none' | 'done' | 'not-now' | 'not-you'> {
  if (!fetcher) return 'none'
  // Its code may be out of reach as the server is.
  const carrier = await import('./pictures.ts').catch(() => undefined)
  if (!carrier) return 'not-now'
  const next = await carrier.nextPicture(device)
  if (!next) return 'none'
  onSending?.([next.row.id])
  return carrier.putUp({ device, fetcher, network }, next)
}

/** What a page shows is fetched behind a round, so that it is there without a network; words do not wait for it. */
async function fetchQuietly({ device, fetcher, network }: RoundGiven): Promise<void> {
  if (!fetcher || !(await device.db.meta.get(picturesToFetch))) return
  const { fetchMissing } = await import('./pictures.ts')
  await fetchMissing({ device, fetcher, network })
}

/** A clock that goes right needs no writing after every round: each is a flush of the disk. */
const noticeableMs = 500
const keptSkew = new WeakMap<Device, number>()

async function keepSkew(device: Device, skew: number): Promise<void> {
  const kept = keptSkew.get(device) ?? (device.known.get('skew') as number | undefined)
  if (kept !== undefined && Math.abs(kept - skew) < noticeableMs) return
  await device.db.meta.put({ key: 'skew', value: skew })
  keptSkew.set(device, skew)
}

/**
 * Every so many pulls what the phone holds goes along, when nothing waits to be sent. The count starts over before it is
 * sent: a server of yesterday refuses the whole round for it, and must find the next one without.
 */
async function withDigests(device: Device, { body, pulls }: RoundRequest): Promise<SyncRequest> {
  if (body.intents.length > 0 || body.epoch === null || pulls < pullsPerDigest) return body
  await device.db.meta.put({ key: 'pulls', value: 0 })
  const { takeDigests } = await import('../device/digest.ts')
  return { ...body, digests: await takeDigests(device) }
}
