import { applyOlder } from '../device/apply.ts'
import { type Device, steady, watchOver } from '../device/device.ts'
import { draftIn, dropDraft, keepDraft, readDraft } from '../device/drafts.ts'
import { intentOf, loadEffects, loadEffectsSoon } from '../device/effects.ts'
import { newId } from '../device/ids.ts'
import { dropUnsent, queueIntents } from '../device/outbox.ts'
import { letGo } from '../device/running.ts'
import { openToWatch, readAnew, watchPainted, watchQuery } from '../device/watch.ts'
import { readLastContact, readMemberships, wantRooms } from '../device/request.ts'
import { carryInTab, hasWaiting, shareState } from '../courier/tab.ts'
import { carryWhileVisible } from './carrying.ts'
import { settleMs } from './settle.ts'

/** Tells the names of waiting intents whenever they may be others, so that their effects are loaded before they are painted. */
function watchNames({ db }: Device, tell: (names: string[]) => void): void {
  const names = async () => [...new Set((await db.outbox.toArray()).map((row) => row.name))]
  setTimeout(watchQuery, settleMs, names, tell, () => {})
}

/**
 * All that needs Dexie, in one piece that is loaded after the first paint. Stores reach the phone's storage and the
 * courier through here alone.
 */
export const engine = {
  openDevice: openToWatch, watchOver, steady, watchPainted, readAnew, queueIntents, draftIn, readDraft, keepDraft, dropDraft, dropUnsent, readLastContact, readMemberships, wantRooms,
  applyOlder, intentOf, loadEffects, loadEffectsSoon, newId, carryInTab, carryWhileVisible, shareState, hasWaiting, watchNames,
  watch: watchQuery,
}
export type Engine = typeof engine

// A page that is laid aside must hold nothing that the next one waits for.
addEventListener('pagehide', ({ persisted }) => { if (persisted) letGo() })

