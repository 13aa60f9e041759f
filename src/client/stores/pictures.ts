import { onScopeDispose, ref, type Ref, shallowRef, watch } from 'vue'
import { fetchPicture } from '../courier/pictures.ts'
import type { PictureRow } from '../device/database.ts'
import { useClock } from './clock.ts'
import { usePhone } from './phone.ts'
import { useSync } from './sync.ts'
import { useWatched } from './watching.ts'

const againMs = 10_000

/**
 * One picture as it can be shown: from the phone, or fetched and kept there. What did not come is asked for again when the
 * network comes back, and after a while: that a network is there is told before it carries. The address is let go when the picture leaves the screen.
 */
export function usePicture(room: string, id: string): { url: Readonly<Ref<string | undefined>>; state: Readonly<Ref<'coming' | 'later' | 'gone'>> } {
  const phone = usePhone()
  const sync = useSync()
  const url = shallowRef<string>()
  const state = ref<'coming' | 'later' | 'gone'>('coming')
  // Null: it is not on this phone. One that found no room on the disk is in hand.
  const held = useWatched<PictureRow | null | undefined>({
    key: () => id, query: async ({ device }) => (await device.db.pictures.get(id)) ?? device.pictures.get(id) ?? null, empty: undefined,
  }).value
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = ({ bytes, type }: PictureRow) => { if (!isOver && !url.value) url.value = URL.createObjectURL(new Blob([bytes], { type })) }
  async function look(): Promise<void> {
    if (held.value) return show(held.value)
    if (held.value === undefined || url.value || !phone.open) return
    const found = await fetchPicture({ device: phone.open.device, fetcher: fetch.bind(globalThis), network: globalThis }, room, id)
    if (typeof found === 'object') show(found)
    else if (found === 'gone') state.value = found
    else if (!isOver) {
      state.value = 'later'
      clearTimeout(timer)
      timer = setTimeout(look, againMs)
    }
  }
  watch(held, look, { immediate: true })
  watch(() => sync.state, () => { if (state.value === 'later') void look() })
  onScopeDispose(() => { isOver = true; clearTimeout(timer); if (url.value) URL.revokeObjectURL(url.value) })
  return { url, state }
}

/** Takes a picture in hand under a new id. It comes on the disk with the draft or the act that names it. */
export function useNewPicture(): (room: string, drawn: Pick<PictureRow, 'type' | 'bytes'>) => string | undefined {
  const phone = usePhone()
  const clock = useClock()
  return (room, { type, bytes }) => {
    if (!phone.open) return undefined
    const { engine, device } = phone.open
    const id = engine.newId(clock.nowMs())
    device.pictures.set(id, { id, room, type, bytes, up: 0 })
    return id
  }
}
