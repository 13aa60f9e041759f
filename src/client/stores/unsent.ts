import { defineStore } from 'pinia'
import type { UnsentRow } from '../device/database.ts'
import { messageDraftKey } from '../device/draft-keys.ts'
import { useDrafts } from './drafts.ts'
import { usePhone } from './phone.ts'
import { useWatched } from './watching.ts'

/** The tray "Ikke sendt": what was refused, with its words, until the person has done something about it. */
export const useUnsent = defineStore('unsent', () => {
  const phone = usePhone()
  const drafts = useDrafts()
  const rows = useWatched<UnsentRow[]>({ key: () => 'unsent', query: ({ device }) => device.db.unsent.toArray(), empty: [] }).value

  /** Takes a row away. */
  async function remove(id: string): Promise<void> {
    if (phone.open) await phone.open.engine.dropUnsent(phone.open.device, id)
  }

  /** Puts a refused message's words back in its room's field, behind what stands there, and takes the row away; whether they are kept there. */
  async function edit(id: string): Promise<boolean> {
    const row = rows.value.find((one) => one.id === id)
    if (!row || row.name !== 'message.send') return false
    const words = (row.payload as { text: string }).text
    const put = (now: unknown) => ({ ...(now as object), text: [(now as { text?: string }).text, words].filter(Boolean).join('\n\n') })
    const isKept = await drafts.refill({ key: messageDraftKey(row.room), empty: { text: '' }, put })
    if (isKept) await remove(id)
    return isKept
  }

  return { rows, remove, edit }
})
