/** One tab at a time carries and listens; the visible tab takes over, since a hidden one may be frozen by the phone. */
export type TabLock = { stop: () => void }

/**
 * Runs `work` while this tab holds the lock named `name`, and stops it when another takes over; then it stands in line for
 * when the other closes. Two carriers for a moment do no harm: ids are idempotent and a page that does not fit is left.
 */
export function holdWhileVisible(given: { locks: LockManager; name: string; isVisible: () => boolean; work: () => () => void }): TabLock & { claim: () => void } {
  let release: (() => void) | undefined
  let line: AbortController | undefined
  const held = () => new Promise<void>((resolve) => {
    const end = given.work()
    release = () => { release = undefined; end(); resolve() }
  })
  // Taken over, also in a window that is still in sight: whoever took it may be closed. A request that was never granted is
  // not made again by itself: a page that is being left gets nothing but noes, and WebKit hung in that loop.
  const ask = (options: LockOptions) => {
    let wasMine = false
    const mine = () => { wasMine = true; return held() }
    given.locks.request(given.name, options, mine).catch(() => { if (wasMine) { release?.(); stand() } })
  }
  const stand = () => {
    line = new AbortController()
    ask({ signal: line.signal })
  }
  const claim = () => {
    if (release) return
    line?.abort()
    if (given.isVisible()) ask({ steal: true })
    else stand()
  }
  claim()
  return { claim, stop: () => { line?.abort(); release?.() } }
}
