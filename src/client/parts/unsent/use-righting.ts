import { ref } from 'vue'
import { useRouter } from 'vue-router'
import { parseRoom } from '../../../contract/rooms.ts'
import { useDrafts } from '../../stores/drafts.ts'
import { useFamily } from '../../stores/family.ts'
import { useRecords } from '../../stores/records.ts'
import type { Refill } from '../../stores/refill.ts'
import { useSession } from '../../stores/session.ts'
import { useUnsent } from '../../stores/unsent.ts'
import { useUnsentPlan } from '../../stores/unsent-plan.ts'
import { useUnsentPlans } from '../../stores/unsent-plans.ts'
import { useUnsentWishes } from '../../stores/unsent-wishes.ts'
import { reveal } from './reveal.ts'

type Row = ReturnType<typeof useUnsent>['rows'][number]
type Ways = typeof import('./family-ways.ts')

/** Puts words back into their field; only when they are kept there do their rows leave the tray. */
function useRefilling() {
  const [unsent, drafts] = [useUnsent(), useDrafts()]
  return async (row: Row, { field, also = [], isOnlyShown }: Refill): Promise<boolean> => {
    if (isOnlyShown) return true
    if (field && !(await drafts.refill(field))) return false
    for (const id of [row.id, ...also]) await unsent.remove(id)
    return true
  }
}

/** "Ret" in the tray: back to where something was written, with its words in their fields. A room that has closed can only be copied from. */
export function useRighting() {
  const router = useRouter()
  const [session, family, unsent, refill] = [useSession(), useFamily(), useUnsent(), useRefilling()]
  const [promises, wishes, plans] = [useUnsentPlan(), useUnsentWishes(), useUnsentPlans()]
  const rooms = () => [...new Set(unsent.rows.map((row) => row.room))]
  const [followUps, minutes] = [useRecords(rooms, 'follow-up'), useRecords(rooms, 'minutes')]
  /** The field holds something else that was begun: that is finished first. */
  const isTaken = ref(false)
  const isStaff = () => session.person?.isStaff ?? false
  const familyOf = (row: Row) => parseRoom(row.room)?.family ?? (isStaff() ? '' : (family.family?.family ?? ''))

  async function elsewhere(row: Row, { pageOf }: Pick<Ways, 'pageOf'>): Promise<ReturnType<Ways['pageOf']> | undefined> {
    if (row.name === 'message.send' && !(await unsent.edit(row.id))) return undefined
    if (row.name.startsWith('wish.') && !isStaff()) return wishes.edit(row.id)
    return (await promises.edit(row.id, isStaff())) ?? pageOf(row, familyOf(row), plans.placeOf(row.id))
  }

  async function right(id: string): Promise<void> {
    isTaken.value = false
    const row = unsent.rows.find((one) => one.id === id)
    if (!row || !session.memberships?.rooms.includes(row.room)) return
    const [of, isWorker] = [familyOf(row), isStaff()]
    const ways = isWorker ? await import('../work-unsent/work-ways.ts') : await import('./family-ways.ts')
    const place = { family: of, root: isWorker ? `/arbejde/familie/${of}` : '', tray: unsent.rows, minutes: minutes.rows.value, followUps: followUps.rows.value }
    const found = ways.refillOf(row, place)
    const to = found ? ((await refill(row, found)) ? found.to : undefined) : await elsewhere(row, ways)
    isTaken.value = to === undefined
    if (to === undefined) return
    if (!isWorker && of) family.choose(of)
    await router.push(to)
    if (found?.at) reveal(found.at)
  }
  return { right, isTaken }
}
