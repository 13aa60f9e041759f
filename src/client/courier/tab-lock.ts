/** One tab at a time carries and listens; the visible tab takes over, since a hidden one may be frozen by the phone. */
export type TabLock = { stop: () => void }

/**
 * Runs `work` while this tab holds the lock named `name`, and stops it when another takes over. Two carriers for a
 * moment do no harm: ids are idempotent and a page that does not fit is left.
 */
export function holdWhileVisible(given: { locks: LockManager; name: string; isVisible: () => boolean; work: () => () => void }): TabLock & { claim: () => void } {
  let hasLock = false
  let release = () => {}
  const claim = () => {
    if (hasLock) return
    const isSteal = given.isVisible()
    const held = () => new Promise<void>((resolve) => { hasLock = true; const end = given.work(); release = () => { hasLock = false; end(); resolve() } })
    given.locks.request(given.name, isSteal ? { steal: true } : {}, held).catch(() => {
      release()
      // Taken over: stand in line, for when the other tab closes.
      if (!given.isVisible()) claim()
    })
  }
  claim()
  return { claim, stop: () => release() }
}
