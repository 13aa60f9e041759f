import type { Context } from '../../contract/intents/intent.ts'
import type { NotNowCode, RefusalCode } from '../../contract/protocol.ts'
import { dayOf } from '../../contract/rules/days.ts'
import { picturesIn } from '../../contract/rules/pictures.ts'
import { missingFiles } from '../db/files.ts'
import { mateOf } from '../db/mates.ts'
import type { Tenant } from '../db/tables.ts'

type Judged = { refused: RefusalCode } | { notNow: NotNowCode } | undefined
type Guard = { asksOf: (payload: unknown) => boolean; judge: (tenant: Tenant, payload: never, context: Context) => Promise<Judged> }

/** Who covers must be a mate in one of her families, by her own name: a card may not promise somebody else. */
async function coverIsMate(tenant: Tenant, { cover, coverName }: { cover: string; coverName: string }, { actor, now }: Context): Promise<Judged> {
  const name = await mateOf(tenant, { person: actor.person, mate: cover, today: dayOf(now) })
  return name === coverName ? undefined : { refused: 'no-cover' }
}

/** No record names a picture that is not here: the phone puts it up first, and again after an older copy was put back. */
const picturesAreHere = async (tenant: Tenant, payload: unknown, { room }: Context): Promise<Judged> =>
  (await missingFiles(tenant, room, picturesIn(payload))).length > 0 ? { notNow: 'waits-for-picture' } : undefined

/** What only the server can judge, since it lies in no room: by the intent's name. */
const guards: Readonly<Record<string, Guard>> = {
  'absence.set': { asksOf: () => true, judge: coverIsMate },
  'told.write': { asksOf: (payload) => picturesIn(payload).length > 0, judge: picturesAreHere },
}

/** Whether what an intent says must pass such a guard. */
export const hasGuard = (name: string, payload: unknown): boolean => Object.hasOwn(guards, name) && guards[name]!.asksOf(payload)

/** Why an intent is not taken before its effect is asked; undefined lets it through. */
export const guardOf = async (tenant: Tenant, name: string, payload: unknown, context: Context): Promise<Judged> =>
  hasGuard(name, payload) ? guards[name]!.judge(tenant, payload as never, context) : undefined
