import { type RoundEnd, type RoundGiven, runRound } from './round.ts'

export type CourierState = 'idle' | 'sending' | 'waiting' | 'log-in-again' | 'update-first' | 'broken'

/** What the courier needs from outside: how to wait, chance for jitter, and whom to tell. */
export type CourierGiven = RoundGiven & {
  wait: (ms: number, woken: Promise<void>) => Promise<void>
  chance: () => number
  onState: (state: CourierState) => void
  onRound?: (end: RoundEnd) => void
  onCleared?: () => void
}

const firstWaitMs = 1_000
const longestWaitMs = 60_000

/** The wait before try number `tries` (0 first): doubling to a minute, with half of it by chance. */
export const waitMs = (tries: number, chance: number): number => {
  const full = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(tries, 10))
  return full / 2 + (full / 2) * chance
}

/** `settled` resolves when no round is under way: what a round brings is known only then. */
export type Courier = { wake: () => void; stop: () => void; settled: () => Promise<void>; ended: Promise<void> }

/**
 * Carries until it is stopped: a round whenever it is woken and for as long as there is more; after "not now" again and
 * again, for ever, with growing waits. One of these runs per browser (the Web Lock is the caller's).
 */
export function startCourier(given: CourierGiven): Courier {
  let isStopped = false
  let isWanted = true
  let wakeUp = () => {}
  let woken = new Promise<void>((resolve) => (wakeUp = resolve))
  const rearm = () => { woken = new Promise<void>((resolve) => (wakeUp = resolve)) }
  const wake = () => { isWanted = true; wakeUp() }
  const stop = () => { isStopped = true; wakeUp() }
  let current: Promise<unknown> = Promise.resolve()

  const carry = async () => {
    let tries = 0
    while (!isStopped) {
      if (!isWanted) await woken
      if (isStopped) return
      rearm()
      isWanted = false
      const round = tryRound(given)
      current = round
      const end = await round
      tries = end === 'not-now' ? tries + 1 : 0
      if (end === 'more') isWanted = true
      if (end !== 'not-now' || isStopped) continue
      await given.wait(waitMs(tries - 1, given.chance()), woken)
      isWanted = true
    }
  }
  return { wake, stop, settled: async () => void (await current), ended: carry() }
}

async function tryRound(given: CourierGiven): Promise<'more' | 'done' | 'not-now'> {
  try {
    const end = await runRound({ ...given, onSending: (ids) => { if (ids.length > 0) given.onState('sending'); given.onSending?.(ids) } })
    given.onRound?.(end)
    if (end.kind === 'done' && end.wasCleared) given.onCleared?.()
    if (end.kind === 'done') { given.onState('idle'); return end.hasMore ? 'more' : 'done' }
    if (end.kind === 'not-now') { given.onState('waiting'); return 'not-now' }
    given.onState(end.kind === 'not-you' ? 'log-in-again' : 'update-first')
    return 'done'
  } catch {
    // The phone's own storage failed (quota, a lost handle that reopening did not heal): keep trying, visibly.
    given.onState('broken')
    return 'not-now'
  }
}
