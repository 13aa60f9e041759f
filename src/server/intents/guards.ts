import type { Context } from '../../contract/intents/intent.ts'
import type { RefusalCode } from '../../contract/protocol.ts'
import { dayOf } from '../../contract/rules/days.ts'
import { mateOf } from '../db/mates.ts'
import type { Tenant } from '../db/tables.ts'

type Guard = (tenant: Tenant, payload: never, context: Context) => Promise<RefusalCode | undefined>

/** Who covers must be a mate in one of her families, by her own name: a card may not promise somebody else. */
async function coverIsMate(tenant: Tenant, { cover, coverName }: { cover: string; coverName: string }, { actor, now }: Context): Promise<RefusalCode | undefined> {
  const name = await mateOf(tenant, { person: actor.person, mate: cover, today: dayOf(now) })
  return name === coverName ? undefined : 'no-cover'
}

/** What only the server can judge, since it lies in no room: by the intent's name. */
const guards: Readonly<Record<string, Guard>> = { 'absence.set': coverIsMate }

/** Whether an intent has such a guard. */
export const hasGuard = (name: string): boolean => Object.hasOwn(guards, name)

/** The reason why an intent is refused before its effect is asked; undefined lets it through. */
export const guardOf = async (tenant: Tenant, name: string, payload: unknown, context: Context): Promise<RefusalCode | undefined> =>
  guards[name]?.(tenant, payload as never, context)
