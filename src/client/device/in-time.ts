import type { Table, Transaction } from 'dexie'
import type { PhoneDatabase } from './database.ts'

/** How long the phone's storage may be silent: a slow phone with much to take in needs some seconds. */
const patienceMs = 8_000

/** Waits so long for the storage, and then fails. `giveUp` decides whether to: what was asked for may still come afterwards. */
export async function answered<T>(work: PromiseLike<T>, giveUp = (fail: () => void) => fail()): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => { timer = setTimeout(giveUp, patienceMs, () => reject(new Error('The storage is silent'))) })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Writes, or gives up and writes nothing: somebody who reads that her words are not kept sends them again, so they must not
 * be kept afterwards. Storage that another page holds answers late, or never.
 */
export function inTime<T>(db: PhoneDatabase, tables: Table[], work: () => PromiseLike<T>): Promise<T> {
  let isLate = false
  let begun: Transaction | undefined
  // An async function, or Dexie does not see that the work may be one and lets the transaction end under it.
  const writing = db.transaction('rw', tables, async (transaction) => {
    begun = transaction
    if (isLate) transaction.abort()
    return work()
  })
  return answered(writing, (fail) => {
    isLate = true
    // Where all is written and only the end is awaited it cannot be taken back, and so it is not given up.
    if (begun && !begun.active) return
    begun?.abort()
    fail()
  })
}
