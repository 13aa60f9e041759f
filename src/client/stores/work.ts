import { defineStore } from 'pinia'
import { familyRoom } from '../../contract/rooms.ts'
import { useClock } from './clock.ts'
import { usePhone } from './phone.ts'
import { useSession } from './session.ts'
import { useSync } from './sync.ts'
import { useVerbs } from './verbs.ts'

/** One line for the family in half an hour is enough: looking twice in a minute is one visit. */
const visitMs = 30 * 60_000
const visitKey = (family: string) => `visit ${family}`

/** What the workspace does besides reading and the common verbs. */
export const useWork = defineStore('work', () => {
  const phone = usePhone()
  const session = useSession()
  const clock = useClock()
  const sync = useSync()
  const verbs = useVerbs()
  const entering = new Set<string>()

  /** Asks for the rooms of a mate's family; those of her own are there already. */
  async function openFamily(id: string): Promise<void> {
    const family = session.memberships?.families.find((one) => one.family === id)
    if (!phone.open || !family || family.isHeld) return
    await phone.open.engine.wantRooms(phone.open.device, family.rooms)
    sync.wake()
  }

  /** Tells the family that its page was opened, at most once in half an hour from this phone (PRODUCT rule 9). */
  async function recordVisit(id: string): Promise<void> {
    const { open } = phone
    if (!open || entering.has(id)) return
    entering.add(id)
    try {
      const last = (await open.engine.readDraft(open.device, visitKey(id))) as number | undefined
      const now = clock.nowMs()
      if (last !== undefined && now - last < visitMs && now >= last) return
      const visited = await verbs.act('page.visit', familyRoom(id), {})
      if (visited.isSaved) await open.engine.keepDraft(open.device, visitKey(id), now)
    } finally {
      entering.delete(id)
    }
  }
  return { openFamily, recordVisit }
})
