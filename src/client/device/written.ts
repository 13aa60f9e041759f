import type { Memberships } from '../../contract/protocol.ts'
import type { UnsentRow } from './database.ts'
import type { Device } from './device.ts'
import { messageDraftKey } from './draft-keys.ts'
import { newId } from './ids.ts'

const looked = new WeakSet<Device>()

/**
 * What was being written to a room that is not this person's any more goes to the tray: no field shows it now. `hasChanged`:
 * the rooms are others than before; else it is looked after once for each opening. Runs in an answer's transaction.
 */
export async function writtenToTray(device: Device, { now, hasChanged }: { now: string; hasChanged: boolean }): Promise<UnsentRow[]> {
  if (!hasChanged && looked.has(device)) return []
  const messages = messageDraftKey('')
  const { meta, drafts, unsent } = device.db
  const memberships = (await meta.get('memberships'))?.value as Memberships | undefined
  if (!memberships) return []
  looked.add(device)
  const open = new Set(memberships.rooms.map(messageDraftKey))
  const left = (await drafts.where('key').startsWith(messages).toArray()).filter(({ key }) => !open.has(key))
  const rows = left.map(({ key, value }): UnsentRow => ({ id: newId(Date.parse(now)), name: 'message.send', room: key.slice(messages.length), payload: value, code: 'no-such-room', at: now }))
    .filter(({ payload }) => (payload as { text?: string }).text?.trim())
  await unsent.bulkPut(rows)
  await drafts.bulkDelete(left.map(({ key }) => key))
  return rows
}
