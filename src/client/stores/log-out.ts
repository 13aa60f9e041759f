import { forgetReadings } from '../device/forget.ts'
import type { Open } from './phone.ts'

/**
 * Logs out: what could be read is deleted from the phone, unsent words, drafts and the tray stay for this person. The
 * server ends the session; without a network, or with a storage that does not answer, the cookie that opens the phone is
 * dropped all the same.
 */
export async function forget(open: Open | undefined): Promise<void> {
  if (open) await forgetReadings(open.device).catch(() => undefined)
  document.cookie = 'indgang-who=; path=/; max-age=0'
  await fetch('/logout', { method: 'POST' }).catch(() => undefined)
}
