import { type Device, steady } from '../device/device.ts'
import { type Courier, type CourierGiven, type CourierState, startCourier } from './courier.ts'
import { earlyOr } from './early.ts'
import { listenLive, type Moved } from './live.ts'
import { httpWire } from './wire.ts'

const liveRetryMs = 10_000
const sleep = (ms: number, woken: Promise<void>) => Promise.race([new Promise<void>((resolve) => setTimeout(resolve, ms)), woken])

/** One's own act rings too, often before its answer is here: only what the round did not bring needs another. */
const rung = (device: Device, courier: Courier) => async ({ room, number }: Moved): Promise<void> => {
  await courier.settled()
  // Where the storage was taken away in this moment there is none: the round mends it.
  const cursor = await steady(device, () => device.db.cursors.get(room)).catch(() => undefined)
  if (!cursor || cursor.number < number || number < 0) courier.wake()
}

/** Carries and listens with what a browser has, until it is stopped. */
export function carryInTab(device: Device, given: Pick<CourierGiven, 'onState' | 'onSending' | 'onRound'>): Courier {
  const fetcher = fetch.bind(globalThis)
  const courier = startCourier({ device, wire: httpWire(earlyOr(fetcher), globalThis), fetcher, network: globalThis, now: Date.now, wait: sleep, chance: Math.random, ...given })
  const live = listenLive({ open: () => new EventSource('/api/live'), retryMs: liveRetryMs, onOpen: courier.wake, onMoved: rung(device, courier) })
  return { ...courier, stop: () => { courier.stop(); live.stop() } }
}

/** The tab that carries tells the others how it goes: what they say would else be of the moment they lost the courier. */
export function shareState(person: string, onState: (state: CourierState) => void): (state: CourierState) => void {
  if (!('BroadcastChannel' in globalThis)) return onState
  const channel = new BroadcastChannel(`courier-${person}`)
  channel.addEventListener('message', ({ data }) => onState(data as CourierState))
  return (state) => { onState(state); channel.postMessage(state) }
}

/** Whether anything waits to be sent. Where the storage does not answer in this moment a round finds out. */
export const hasWaiting = (device: Device): Promise<boolean> => steady(device, () => device.db.outbox.count()).then((count) => count > 0, () => true)
