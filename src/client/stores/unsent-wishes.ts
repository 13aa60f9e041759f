import { computed } from 'vue'
import { useRouter } from 'vue-router'
import type { WishFields } from '../../contract/records/wish.ts'
import { parseRoom } from '../../contract/rooms.ts'
import { useDrafts } from './drafts.ts'
import { useUnsent } from './unsent.ts'

/** Where the draft of a family's wish lies on the phone; the five screens and the tray share it. */
export const wishDraftKey = (family: string): string => `wish ${family}`

/** What was not sent of wishes and answers. To correct a wish opens its screens with what it held; an answer is given anew. */
export function useUnsentWishes() {
  const unsent = useUnsent()
  const drafts = useDrafts()
  const router = useRouter()
  const rows = computed(() => unsent.rows.filter((row) => row.name.startsWith('wish.')))

  async function edit(id: string): Promise<void> {
    const row = rows.value.find((one) => one.id === id)
    if (row?.name === 'wish.submit') {
      const { fields } = row.payload as { fields: WishFields }
      drafts.write(wishDraftKey(parseRoom(row.room)?.family ?? ''), { isStarted: true, fields })
      await unsent.remove(id)
    }
    await router.push(row?.name === 'wish.submit' ? '/forventninger/oensk/1' : '/forventninger/svar')
  }
  return { rows, edit, remove: unsent.remove }
}
