import { applyAnswer } from '../device/apply.ts'
import { type Device, mendCleared, steady } from '../device/device.ts'
import { requestOf } from '../device/request.ts'
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
  const body = await steady(device, () => requestOf(device))
  onSending?.(body.intents.map((intent) => intent.id))
  try {
    const reply = await wire(body)
    if (reply.kind !== 'answer') return reply
    const gaps = await applyAnswer(device, reply.answer)
    for (const room of gaps) await reloadRoom(device, room)
    const settled = reply.answer.outcomes.filter((outcome) => outcome.outcome !== 'not-now').length
    if (body.intents.length > 0 && settled === 0) return { kind: 'not-now' }
    const hasWaiting = settled > 0 && (await device.db.outbox.limit(1).count()) > 0
    const skew = Date.parse(reply.answer.now) - now()
    await device.db.meta.put({ key: 'skew', value: skew })
    return { kind: 'done', hasMore: reply.answer.hasMore || gaps.length > 0 || hasWaiting, wasCleared, skew, sent: settled }
  } finally {
    onSending?.([])
  }
}

/** A page that did not fit: forget the cursor's number, so that the next round brings the room whole. */
async function reloadRoom(device: Device, room: string): Promise<void> {
  await steady(device, () => device.db.cursors.put({ room, number: -1, oldest: 0 }))
}
