import { expect, it } from 'vitest'
import { holdWhileVisible } from '../../../src/client/courier/tab-lock.ts'

/** A lock that can be taken over: it keeps to what the Web Locks specification says of `steal`, of a line and of a page that is left. */
function lockManager() {
  const asked: { options: LockOptions; grant: () => Promise<void>; refuse: () => void }[] = []
  const request = (_name: string, options: LockOptions, work: () => Promise<void>) => new Promise<void>((resolve, reject) => {
    const refuse = () => reject(new DOMException('AbortError', 'AbortError'))
    options.signal?.addEventListener('abort', refuse)
    asked.push({ options, grant: () => { const done = work(); void done.then(resolve); return done }, refuse })
  })
  return { asked, locks: { request } as unknown as LockManager }
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

function tab(isVisible: boolean) {
  const { asked, locks } = lockManager()
  const working: boolean[] = []
  const lock = holdWhileVisible({ locks, name: 'courier', isVisible: () => isVisible, work: () => { working.push(true); return () => { working.push(false) } } })
  return { asked, working, lock }
}

it('takes the lock over when it is in sight, and stands in line when it is not', () => {
  expect([tab(true).asked[0]!.options.steal, tab(false).asked[0]!.options.steal]).toEqual([true, undefined])
})

it('stops working when another tab takes over, and stands in line even while it is in sight', async () => {
  const { asked, working } = tab(true)
  void asked[0]!.grant()
  asked[0]!.refuse()
  await settle()
  expect([working, asked.length, asked[1]!.options.steal]).toEqual([[true, false], 2, undefined])
  void asked[1]!.grant()
  expect(working).toEqual([true, false, true])
})

it('does not ask again by itself when it never got the lock: a page that is being left gets nothing but noes', async () => {
  const { asked } = tab(true)
  void asked[0]!.grant()
  asked[0]!.refuse()
  await settle()
  asked[1]!.refuse()
  await settle()
  expect(asked.length).toBe(2)
})

it('leaves the line before it takes over', async () => {
  const { asked, lock } = tab(false)
  lock.claim()
  await settle()
  expect([asked[0]!.options.signal?.aborted, asked.length]).toEqual([true, 2])
})
