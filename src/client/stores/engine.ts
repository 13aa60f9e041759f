import { applyOlder } from '../device/apply.ts'
import { type Device, openDevice, steady, watchOver } from '../device/device.ts'
import { draftIn, dropDraft, keepDraft, readDraft } from '../device/drafts.ts'
import { intentOf, loadEffects } from '../device/effects.ts'
import { newId } from '../device/ids.ts'
import { dropUnsent, queueIntents } from '../device/outbox.ts'
import { letGo } from '../device/running.ts'
import { readAnew, watchPainted, watchQuery } from '../device/watch.ts'
import { readLastContact, readMemberships, readSkew, wantRooms } from '../device/request.ts'
import { carryInTab, hasWaiting, shareState } from '../courier/tab.ts'
import { holdWhileVisible } from '../courier/tab-lock.ts'

/**
 * All that needs Dexie, in one piece that is loaded after the first paint. Stores reach the phone's storage and the
 * courier through here alone.
 */
export const engine = {
  openDevice, watchOver, steady, watchPainted, readAnew, queueIntents, draftIn, readDraft, keepDraft, dropDraft, dropUnsent, readLastContact, readMemberships, readSkew, wantRooms,
  applyOlder, intentOf, loadEffects, newId, carryInTab, shareState, hasWaiting, holdWhileVisible,
  watch: watchQuery,
}
export type Engine = typeof engine

// A page that is laid aside must hold nothing that the next one waits for.
addEventListener('pagehide', ({ persisted }) => { if (persisted) letGo() })

/** The names of waiting intents, so that their effects can be loaded before they are painted. */
export const waitingNames = async (device: Device): Promise<string[]> => [...new Set((await device.db.outbox.toArray()).map((row) => row.name))]
