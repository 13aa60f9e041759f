import type { SyncRequest } from '../../contract/protocol.ts'
import { protocol } from '../../contract/protocol-numbers.ts'

const address = '/api/sync'
let asked: Promise<Response> | undefined

/** Whether a round's body is that of a phone that holds nothing and says nothing. */
const isBlank = ({ epoch, intents, cursors }: SyncRequest) => epoch === null && intents.length === 0 && Object.keys(cursors).length === 0

/**
 * On a phone that has no database yet, asks for its first round while the app is still on its way: the answer is then here
 * when the storage has been opened. `person` is the one whose phone it is. Elsewhere nothing is asked.
 */
export async function askEarly(person: string): Promise<void> {
  const names = await indexedDB.databases?.().catch(() => undefined)
  if (!names || names.some(({ name }) => name === `indgang-${person}`)) return
  // Its own id is made with its database.
  const body: SyncRequest = { protocol, person, device: person, epoch: null, membershipsTag: null, intents: [], cursors: {} }
  asked = fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  // Without a network the round that asks for it hears so.
  asked.catch(() => undefined)
}

/** Carries a body as `fetcher` does; the first one of a blank phone gets what was asked for early. */
export const earlyOr = (fetcher: typeof fetch): typeof fetch => (url, init) => {
  const early = asked
  asked = undefined
  return early && isBlank(JSON.parse(String(init?.body)) as SyncRequest) ? early : fetcher(url, init)
}
