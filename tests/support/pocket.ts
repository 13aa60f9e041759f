// A phone in somebody's pocket: the real stores on a Pinia of their own, fake-indexeddb, and the real app over injection.
import { createPinia, type Pinia, setActivePinia } from 'pinia'
import { effectScope, type EffectScope, watch } from 'vue'
import { usePhone } from '../../src/client/stores/phone.ts'
import { useRecords } from '../../src/client/stores/records.ts'
import { useSession } from '../../src/client/stores/session.ts'
import { useSync } from '../../src/client/stores/sync.ts'
import { useThread } from '../../src/client/stores/thread.ts'
import { useUnsent } from '../../src/client/stores/unsent.ts'
import { useVerbs } from '../../src/client/stores/verbs.ts'
import type { Bodies, Kind } from '../../src/contract/records/kinds.ts'
import { hear } from './sse.ts'
import { cookieOf, type Town } from './town.ts'

export type Pocket = ReturnType<typeof storesOf> & {
  thread: (room: string) => ReturnType<typeof useThread>
  records: <K extends Kind>(room: string, kind: K) => ReturnType<typeof useRecords<K>>
  /** No network: requests fail, as in the air. */
  goOffline: () => void
  goOnline: () => void
  close: () => void
}

const storesOf = () => ({ phone: usePhone(), session: useSession(), sync: useSync(), verbs: useVerbs(), unsent: useUnsent() })

/** Resolves when it holds; what it reads must be reactive. */
export const until = (holds: () => boolean): Promise<void> => new Promise((resolve) => {
  const scope = effectScope(true)
  scope.run(() => watch(holds, (does) => { if (does) { resolve(); queueMicrotask(() => scope.stop()) } }, { immediate: true }))
})

/** Opens the app on a person's phone, logged in; `address` is where the town's event stream is. */
export async function openPocket(town: Town, address: string, person: string): Promise<Pocket> {
  const network = { isUp: true }
  const pinia = createPinia()
  const scope = effectScope(true)
  const closers: (() => void)[] = []
  install(town, address, person, network, closers)
  setActivePinia(pinia)
  const stores = scope.run(storesOf)!
  await stores.phone.start()
  await until(() => stores.session.person !== undefined)
  const goOnline = () => { network.isUp = true; stores.sync.wake() }
  return { ...stores, ...viewsOf(scope, pinia), goOffline: () => { network.isUp = false }, goOnline, close: () => { scope.stop(); for (const close of closers) close() } }
}

const viewsOf = (scope: EffectScope, pinia: Pinia) => ({
  thread: (room: string) => { setActivePinia(pinia); return scope.run(() => useThread(() => room))! },
  records: <K extends Kind>(room: string, kind: K) => { setActivePinia(pinia); return scope.run(() => useRecords(() => [room], kind))! },
})

/** What the stores find in a browser: the cookie that says whose phone it is, fetch, and the event stream. */
function install(town: Town, address: string, person: string, network: { isUp: boolean }, closers: (() => void)[]): void {
  document.cookie = `indgang-who=${person}; path=/`
  const cookie = cookieOf(town.ids, person)
  globalThis.fetch = (async (url: string, init?: RequestInit) => {
    if (!network.isUp) throw new TypeError('Failed to fetch')
    const reply = await town.app.inject({ method: (init?.method ?? 'GET') as 'GET', url, headers: { cookie, ...(init?.headers as Record<string, string>) }, payload: init?.body as string })
    return new Response(reply.payload, { status: reply.statusCode })
  }) as typeof fetch
  globalThis.EventSource = streamOf(address, cookie, closers) as never
}

const streamOf = (address: string, cookie: string, closers: (() => void)[]) => class extends EventTarget {
  readyState = 0
  isClosed = false
  constructor() {
    super()
    void this.#listen()
  }
  async #listen(): Promise<void> {
    const ear = await hear(address, cookie)
    closers.push(ear.close)
    this.dispatchEvent(new Event('open'))
    while (!this.isClosed) this.dispatchEvent(new MessageEvent('moved', { data: JSON.stringify(await ear.next()) }))
  }
  close(): void { this.isClosed = true }
}

export type Body<K extends Kind> = Bodies[K]
