import { defineStore } from 'pinia'
import { useClock } from './clock.ts'
import { usePhone } from './phone.ts'
import { useSync } from './sync.ts'

/** What became of an act on this phone. Not saved: the words must stay in the field, and the screen says so. */
export type Acted = { isSaved: true; id: string } | { isSaved: false; why: 'no-room' | 'failed' }

/** What goes together with an act: a draft or a row of the tray that it came from, an act it follows. */
export type ActOptions = { dropDraft?: string; dropUnsent?: string; after?: string; also?: (first: string) => readonly Also[] }

/** An act that goes with another in the same transaction, perhaps in another room, and follows it: is the first refused, it is too. */
export type Also = { name: string; room: string; payload: unknown }

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
      const nowMs = clock.nowMs()
      const id = engine.newId(nowMs)
      const also = options.also?.(id) ?? []
      await engine.loadEffectsSoon([name, ...also.map((one) => one.name)])
      const rowOf = (one: Also, given: { id: string; after: string | null }) =>
        ({ ...given, name: one.name, version: engine.intentOf(one.name)?.version ?? 1, room: one.room, payload: JSON.parse(JSON.stringify(one.payload)) as unknown, at: new Date(nowMs).toISOString() })
      const first = rowOf({ name, room, payload }, { id, after: options.after ?? null })
      await engine.queueIntents(device, [first, ...also.map((one) => rowOf(one, { id: engine.newId(nowMs), after: id }))], options)
      sync.wake()
      return { isSaved: true, id }
    } catch {
      return { isSaved: false, why: 'failed' }
    }
  }
  return { act }
})
