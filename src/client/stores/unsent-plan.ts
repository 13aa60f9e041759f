import { parseRoom } from '../../contract/rooms.ts'
import { emptyMove, emptyPromise } from '../../contract/rules/promise-draft.ts'
import { useDrafts } from './drafts.ts'
import { moveDraftKey, promiseDraftKey } from './promises.ts'
import { into } from './refill.ts'
import { useUnsent } from './unsent.ts'

type Moved = { promise: string; due?: string | null; dueWords?: string | null; reason?: string | null; words?: string | null }

/** What was not sent of promises and of the family's page: its words go back into their form, or stand on the page to choose from. */
export function useUnsentPlan() {
  const unsent = useUnsent()
  const drafts = useDrafts()

  /** Resolves to where it is put right; nothing where it is no matter of these. */
  async function edit(id: string, isStaff: boolean): Promise<string | undefined> {
    const row = unsent.rows.find((one) => one.id === id)
    const family = parseRoom(row?.room ?? '')?.family
    if (!row || !family) return undefined
    const root = isStaff ? `/arbejde/familie/${family}` : ''
    if (row.name.startsWith('told.')) return `${root}/fortalt`
    if (!row.name.startsWith('promise.')) return undefined
    const page = `${root}/aftaler`
    if (row.name !== 'promise.make') return `${page}#${await putBack(row.payload as Moved)}`
    const { text, due, dueWords } = row.payload as { text: string; due: string | null; dueWords: string | null }
    const isKept = await drafts.refill(into(promiseDraftKey(family), emptyPromise, { text, due: due ?? '', dueWords: dueWords ?? '' }))
    if (isKept) await unsent.remove(id)
    return `${page}#ny`
  }

  async function putBack({ promise, due, dueWords, reason, words }: Moved): Promise<string> {
    await drafts.refill(into(moveDraftKey(promise), emptyMove, { due: due ?? '', dueWords: dueWords ?? '', words: reason ?? words ?? '' }))
    return promise
  }
  return { edit }
}
