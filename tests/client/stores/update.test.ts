import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useUpdate } from '../../../src/client/stores/update.ts'

const told: unknown[] = []
let worker: EventTarget & { state: string; postMessage: (said: unknown) => void }
let registration: EventTarget & { waiting: unknown; installing: unknown }

beforeEach(() => {
  vi.stubEnv('PROD', true)
  told.length = 0
  worker = Object.assign(new EventTarget(), { state: 'installing', postMessage: (said: unknown) => { told.push(said) } })
  registration = Object.assign(new EventTarget(), { waiting: null, installing: worker })
  vi.stubGlobal('navigator', { serviceWorker: Object.assign(new EventTarget(), { controller: {}, register: async () => registration }) })
  setActivePinia(createPinia())
})
afterEach(() => { vi.unstubAllEnvs(); vi.unstubAllGlobals() })

/** A newer app has come, and is offered. */
async function newer() {
  const update = useUpdate()
  await vi.waitFor(() => {
    registration.dispatchEvent(new Event('updatefound'))
    worker.state = 'installed'
    worker.dispatchEvent(new Event('statechange'))
    expect(update.isOffered).toBe(true)
  })
  return update
}

describe('code that is read ahead', () => {
  it('is read as long as no newer app waits, and then no more', async () => {
    const read = vi.fn(async () => {})
    await useUpdate().readAhead(read)
    const update = await newer()
    await update.readAhead(read)
    expect(read).toHaveBeenCalledTimes(1)
  })

  it.each([['comes', true], ['fails', false]])('is waited for before the newer app takes over, whether it %s', async (_, comes) => {
    let end = (_isThere: boolean): void => {}
    const reading = useUpdate().readAhead(() => new Promise<void>((resolve, reject) => { end = (isThere) => (isThere ? resolve() : reject(new Error('gone'))) })).catch(() => {})
    const update = await newer()
    update.take()
    await Promise.resolve()
    expect(told).toEqual([])
    end(comes)
    await reading
    await vi.waitFor(() => expect(told).toEqual([{ type: 'SKIP_WAITING' }]))
  })
})
