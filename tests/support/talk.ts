import type { Guest, House } from './house.ts'

/** Writes a message where the guest stands and sends it. */
export async function write({ page }: Guest, text: string): Promise<void> {
  await page.getByTestId('composer').fill(text)
  await page.getByTestId('send').click()
}

export const bubble = ({ page }: Guest, text: string) => page.getByTestId('message').filter({ hasText: text })
export const stateOf = (guest: Guest, text: string) => bubble(guest, text).getAttribute('data-state')

/** Chooses a room at the composer and waits until it is the one written in. */
export async function chooseRoom({ page }: Guest, label: string, kind: 'private' | 'family'): Promise<void> {
  const choice = page.getByTestId('room-choice')
  await choice.getByText(label).click()
  await choice.locator(`input:checked[value*="${kind}"]`).waitFor({ state: 'attached' })
}
export const choosePrivate = (guest: Guest): Promise<void> => chooseRoom(guest, 'Kun dig og Sofie', 'private')

export async function openPrivate(house: House, guest: Guest): Promise<void> {
  await guest.page.goto(`${house.url}/beskeder`)
  await choosePrivate(guest)
}

/** All rows of a table on this phone, as they lie in its database. */
export const rowsOn = ({ page }: Guest, table: string): Promise<unknown[]> => page.evaluate(async (store) => {
  const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('indgang-'))?.name ?? ''
  const asked = indexedDB.open(name)
  const db = await new Promise<IDBDatabase>((resolve) => { asked.onsuccess = () => resolve(asked.result) })
  const all = db.transaction(store).objectStore(store).getAll()
  const rows = await new Promise<unknown[]>((resolve) => { all.onsuccess = () => resolve(all.result) })
  db.close()
  return rows
}, table)

/** All drafts on this phone. */
export const draftsOn = async (guest: Guest): Promise<string> => JSON.stringify(await rowsOn(guest, 'drafts'))

/** How many acts wait on this phone to be sent. */
export const waitingOn = async (guest: Guest): Promise<number> => (await rowsOn(guest, 'outbox')).length
