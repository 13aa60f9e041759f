import { computed } from 'vue'
import type { WishFields } from '../../contract/records/wish.ts'
import { parseRoom } from '../../contract/rooms.ts'
import { useDrafts } from './drafts.ts'
import { into } from './refill.ts'
import { useUnsent } from './unsent.ts'

/** Where the draft of a family's wish lies on the phone; the five screens and the tray share it. */
export const wishDraftKey = (family: string): string => `wish ${family}`

/** What was not sent of wishes and answers. To correct a wish opens its screens with what it held; an answer is given anew. */
export function useUnsentWishes() {
  const unsent = useUnsent()
  const drafts = useDrafts()
  const rows = computed(() => unsent.rows.filter((row) => row.name.startsWith('wish.')))

  /** Resolves to the page on which it is put right. */
  async function edit(id: string): Promise<string> {
    const row = rows.value.find((one) => one.id === id)
    if (row?.name !== 'wish.submit') return '/forventninger/svar'
    const { fields } = row.payload as { fields: WishFields }
    const isKept = await drafts.refill(into<{ isStarted: boolean; fields: WishFields }>(wishDraftKey(parseRoom(row.room)?.family ?? ''), { isStarted: false, fields: {} }, { isStarted: true, fields }))
    if (isKept) await unsent.remove(id)
    return '/forventninger/oensk/1'
  }
  return { rows, edit, remove: unsent.remove }
}
