import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Courier, CourierState } from '../courier/courier.ts'
import { useClock } from './clock.ts'
import { type Open, usePhone } from './phone.ts'
import { useWatched } from './watching.ts'

export type SyncState = 'in-step' | 'sending' | 'waiting' | 'offline' | 'log-in-again' | 'update-first' | 'broken'

function stateOf(courier: CourierState, isOnline: boolean, waiting: number): SyncState {
  if (courier === 'log-in-again' || courier === 'update-first' || courier === 'broken') return courier
  if (!isOnline) return 'offline'
  if (courier === 'waiting') return 'waiting'
  return courier === 'sending' && waiting > 0 ? 'sending' : 'in-step'
}

/** The courier of this tab and what it says: what waits, what is being sent, whether we are in step. */
export const useSync = defineStore('sync', () => {
  const phone = usePhone()
  const clock = useClock()
  const courier = shallowRef<Courier>()
  const courierState = ref<CourierState>('idle')
  const isOnline = ref(navigator.onLine)
  const sending = shallowRef<ReadonlySet<string>>(new Set())
  const waiting = useWatched({ key: () => 'waiting', query: ({ device }) => device.db.outbox.count(), known: ({ device }) => device.waiting.size, empty: 0 }).value
  const state = computed(() => stateOf(courierState.value, isOnline.value, waiting.value))
  const wake = () => courier.value?.wake()
  let say = (next: CourierState) => { courierState.value = next }

  /** Carries and listens until told to stop; only the tab that holds the lock does. */
  function carry(open: Open): () => void {
    const started = open.engine.carryInTab(open.device, {
      onState: (next) => say(next),
      onSending: (ids) => { sending.value = new Set(ids) },
      onRound: (end) => { if (end.kind === 'done') clock.correct(end.skew) },
    })
    courier.value = started
    return () => { started.stop(); courier.value = undefined }
  }

  function start(open: Open): void {
    // The server's clock minus this phone's at the last round, in ms.
    clock.correct((open.device.known.get('skew') as number | undefined) ?? 0)
    say = open.engine.shareState(open.device.person, say)
    const { tell } = open.device
    // What was cleared is fetched again at once.
    open.device.tell = (event) => { tell?.(event); wake() }
    open.engine.carryWhileVisible(open.device, () => carry(open), wake)
  }

  addEventListener('online', () => { isOnline.value = true; wake() })
  addEventListener('offline', () => { isOnline.value = false })
  watch(() => phone.open, (open) => { if (open) start(open) }, { immediate: true })
  // Another tab may have put something in the outbox: this one carries it, unless the round under way already does.
  watch(waiting, async (now, before) => {
    if (now <= before || !phone.open) return
    await courier.value?.settled()
    if (await phone.open.engine.hasWaiting(phone.open.device)) wake()
  })
  return { state, waiting, sending, wake }
})
