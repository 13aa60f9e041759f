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
/** How long the storage may be silent before it is asked for, and before that is said. */
const askMs = 3_000
const sayMs = 8_000

/**
 * The phone's storage. `state`: being opened; nobody logged in; open; an older tab is in the way; or the browser gives no
 * storage, or none that answers. `event`: what befell it since, for the screen to tell.
 */
export const usePhone = defineStore('phone', () => {
  const open = shallowRef<Open>()
  const state = ref<'starting' | 'out' | 'open' | 'blocked' | 'no-storage' | 'no-answer'>('starting')
  const event = ref<Event>()
  // Counts up when effects were loaded, so that what waits is painted anew.
  const effects = ref(0)

  /**
   * A page that was left in the middle of something may hold the storage, in WebKit for as long as the browser has it laid
   * aside for the way back. The server's answer makes the browser drop it.
   */
  function askForStorage(): void {
    void fetch('/api/laid-aside', { method: 'POST' }).catch(() => undefined)
  }

  async function start(): Promise<void> {
    const person = whosePhone()
    if (!person) { state.value = 'out'; return }
    let timers: ReturnType<typeof setTimeout>[] = []
    try {
      const { engine } = await loadEngine()
      timers = [setTimeout(askForStorage, askMs), setTimeout(() => { if (state.value === 'starting') state.value = 'no-answer' }, sayMs)]
      const device = await engine.openDevice(person, () => { state.value = 'blocked' })
      device.tell = (what) => {
        event.value = what
        if (what === 'cleared') engine.readAnew(device)
      }
      engine.watchOver(device)
      await engine.loadEffectsSoon([...device.waiting.values()].map(({ name }) => name))
      engine.watchNames(device, (names) => void paintWith(engine, names))
      open.value = { device, engine }
      state.value = 'open'
    } catch {
      state.value = 'no-storage'
      setTimeout(() => void start(), retryMs)
    } finally {
      timers.forEach(clearTimeout)
    }
  }

  async function paintWith(engine: Engine, names: string[]): Promise<void> {
    if (names.every((name) => engine.intentOf(name))) return
    await engine.loadEffects(names)
    effects.value += 1
  }

  return { open, state, event, effects, start }
})
