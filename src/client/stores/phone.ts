import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Device, Event } from '../device/device.ts'
import { whosePhone } from './whose-phone.ts'
import type { Engine } from './engine.ts'

/** A phone that is open: its storage and what works on it. */
export type Open = { device: Device; engine: Engine }

/** Starts loading what the phone needs besides the first paint. One promise, so that it is asked for once. */
let loading: Promise<typeof import('./engine.ts')> | undefined
export const loadEngine = () => (loading ??= import('./engine.ts'))

const retryMs = 5_000

/**
 * The phone's storage. `state`: being opened; nobody logged in; open; an older tab is in the way; or the browser gives no
 * storage. `event`: what befell it since, for the screen to tell.
 */
export const usePhone = defineStore('phone', () => {
  const open = shallowRef<Open>()
  const state = ref<'starting' | 'out' | 'open' | 'blocked' | 'no-storage'>('starting')
  const event = ref<Event>()
  // Counts up when effects were loaded, so that what waits is painted anew.
  const effects = ref(0)

  async function start(): Promise<void> {
    const person = whosePhone()
    if (!person) { state.value = 'out'; return }
    try {
      const { engine, waitingNames } = await loadEngine()
      const device = await engine.openDevice(person, () => { state.value = 'blocked' })
      device.tell = (what) => {
        event.value = what
        if (what === 'cleared') engine.readAnew(device)
      }
      engine.watchOver(device)
      await engine.loadEffects(await waitingNames(device))
      engine.watch(() => waitingNames(device), (names) => void paintWith(engine, names), () => {})
      open.value = { device, engine }
      state.value = 'open'
    } catch {
      state.value = 'no-storage'
      setTimeout(() => void start(), retryMs)
    }
  }

  async function paintWith(engine: Engine, names: string[]): Promise<void> {
    if (names.every((name) => engine.intentOf(name))) return
    await engine.loadEffects(names)
    effects.value += 1
  }

  return { open, state, event, effects, start }
})
