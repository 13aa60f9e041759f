import { defineStore } from 'pinia'
import { useClock } from './clock.ts'
import { usePhone } from './phone.ts'
import { useSync } from './sync.ts'

/** What became of an act on this phone. Not saved: the words must stay in the field, and the screen says so. */
export type Acted = { isSaved: true; id: string } | { isSaved: false; why: 'no-room' | 'failed' }

/** What goes together with an act: a draft or a row of the tray that it came from, an act it follows. */
export type ActOptions = { dropDraft?: string; dropUnsent?: string; after?: string }

/** The one verb: an intent is put in the outbox, painted at once and carried when there is a network. */
export const useVerbs = defineStore('verbs', () => {
  const phone = usePhone()
  const clock = useClock()
  const sync = useSync()

  /** Resolves when the act is on the disk of the phone, or when it could not be put there. */
  async function act(name: string, room: string | undefined, payload: unknown, options: ActOptions = {}): Promise<Acted> {
    const { open } = phone
    if (!open || room === undefined) return { isSaved: false, why: 'no-room' }
    const { engine, device } = open
    try {
      await engine.loadEffects([name])
      const nowMs = clock.nowMs()
      const id = engine.newId(nowMs)
      const plain: unknown = JSON.parse(JSON.stringify(payload))
      const row = { id, name, version: engine.intentOf(name)?.version ?? 1, room, payload: plain, after: options.after ?? null, at: new Date(nowMs).toISOString() }
      await engine.queueIntents(device, [row], options)
      sync.wake()
      return { isSaved: true, id }
    } catch {
      return { isSaved: false, why: 'failed' }
    }
  }
  return { act }
})
