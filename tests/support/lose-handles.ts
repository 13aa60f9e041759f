/** How a connection to IndexedDB ends: closed without a word, with one, under a transaction, or answering with errors for a while. */
export const hows = ['closed', 'told', 'mid-write', 'unknown'] as const
export type How = (typeof hows)[number]
export type Losing = { lose: (how: How) => void; keepLosing: (isLosing: boolean) => void }

/**
 * Runs in a page before its own code: its connections can then be lost as WebKit loses them after a time in the
 * background (bug 197050).
 */
export function loseHandles(): void {
  const held: IDBDatabase[] = []
  let left = 0
  let isLosing = false
  let isMidWrite = false
  const error = () => new DOMException('Connection to Indexed Database server lost. Refresh the page to try again', 'UnknownError')
  const { open } = IDBFactory.prototype
  IDBFactory.prototype.open = function (...given) {
    const asked = open.apply(this, given)
    asked.addEventListener('success', () => held.push(asked.result))
    return asked
  }
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (...given) {
    if (isLosing || left-- > 0) throw error()
    const begun = transaction.apply(this, given)
    if (!isMidWrite || given[1] !== 'readwrite') return begun
    isMidWrite = false
    Object.defineProperty(begun, 'error', { get: error })
    queueMicrotask(() => { begun.abort(); this.close() })
    return begun
  }
  const lose = (how: How) => {
    if (how === 'unknown') left = 2
    else if (how === 'mid-write') isMidWrite = true
    else for (const one of held.splice(0)) { one.close(); if (how === 'told') one.dispatchEvent(new Event('close')) }
  }
  Object.assign(globalThis, { lose, keepLosing: (yes: boolean) => { isLosing = yes } })
}
