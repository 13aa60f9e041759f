import { holdWhileVisible } from '../courier/tab-lock.ts'
import type { Device } from '../device/device.ts'
import { settleMs } from './settle.ts'

/**
 * Lets this tab carry while it is seen and no other does. `carry` begins and gives how to stop; `wake`: something may have
 * come meanwhile. What can be read at once comes first, then the courier.
 */
export function carryWhileVisible({ person, known }: Device, carry: () => () => void, wake: () => void): void {
  const { locks } = navigator as { locks?: LockManager }
  const isVisible = () => document.visibilityState === 'visible'
  const begin = () => {
    const tab = locks && holdWhileVisible({ locks, name: `courier-${person}`, isVisible, work: carry })
    if (!tab) carry()
    document.addEventListener('visibilitychange', () => { if (isVisible()) { tab?.claim(); wake() } })
  }
  if (known.has('memberships')) setTimeout(begin, settleMs)
  else begin()
}
