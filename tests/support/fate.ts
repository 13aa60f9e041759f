import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Guest, House } from './house.ts'
import { madeUpMunicipality } from './made-up.ts'
import { bubble, draftsOn, stateOf } from './talk.ts'

/** How many messages the server holds that say exactly this. */
export const heldByServer = ({ database }: House, text: string): Promise<number> => database.inTenant(madeUpMunicipality, async (tenant) => {
  const { count } = await tenant.selectFrom('record').select(sql<string>`count(*)`.as('count'))
    .where('municipality', '=', madeUpMunicipality).where('kind', '=', 'message').where(sql`body->>'text'`, '=', text).executeTakeFirstOrThrow()
  return Number(count)
})

/** Nothing lost and nothing twice: the words have come to the server once, stand once in the thread, and in no draft. */
export async function cameOnce(house: House, guest: Guest, text: string): Promise<void> {
  await expect.poll(() => stateOf(guest, text), { message: `"${text}" is sent` }).toMatch(/sent|read/)
  expect(await heldByServer(house, text)).toBe(1)
  expect(await bubble(guest, text).count()).toBe(1)
  // This reading may itself meet the storage that a test has taken away.
  await expect.poll(() => draftsOn(guest).catch(() => text)).not.toContain(text)
}

/** Every sentence about the phone's state says first what became of the words. */
export const wordsFirst = /^(Det, du (har skrevet|skriver)|Dine ord|Gemt på telefonen|Alt, du har sendt)/
