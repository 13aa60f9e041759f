import type * as z from 'zod/mini'
import type { RefusalCode } from '../protocol.ts'
import type { Bodies, Kind, RecordOf } from '../records/kinds.ts'
import type { contactPersonRoom, municipalityRoom, Role, RoomKind } from '../rooms.ts'

/** A role held in a family, oneself in one's own room, or the leader in the municipality's. */
export type ActorRole = Role | 'self' | 'leader'

/** Who acts, in which room, when. On the phone `now` is its clock corrected by the server's; the server uses its own. */
export type Context = {
  now: string
  intent: string
  room: string
  actor: { person: string; name: string; role: ActorRole }
}

/** What is known when it is asked which records an intent needs: all but the role. */
export type Asker = Omit<Context, 'actor'> & { actor: Omit<Context['actor'], 'role'> }

/**
 * The few records an intent reads: by id, or all live ones of a kind. The server loads just these. `room` names the
 * municipality's where its rules are read, or the family's contact person's where her card is; what is written always lies
 * in the intent's own room.
 */
export type Need = { kind: Kind; id?: string; room?: typeof municipalityRoom | typeof contactPersonRoom }

/** The records that were loaded for an intent. */
export type Known = {
  get<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined
  all<K extends Kind>(kind: K): RecordOf<K>[]
}

/** One record as it shall be after the intent; `body: null` takes it away. */
export type Change = { [K in Kind]: { kind: K; id: string; body: Bodies[K] | null } }[Kind]

export type Refusal = { refused: RefusalCode }
export type Effect = Change[] | Refusal

/**
 * One thing a person can do: its name, the shape of what it says, who may, where, and its pure effect on the records
 * it touches. The phone runs `effect` over what it knows; the server runs the same over the true records.
 */
export type Intent<P = unknown> = {
  name: string
  version: number
  rooms: readonly RoomKind[]
  may: readonly ActorRole[]
  schema: z.ZodMiniType<P>
  needs: (payload: P, context: Asker) => Need[]
  effect: (known: Known, payload: P, context: Context) => Effect
}

/** Ties an intent's payload type to its schema. */
export const defineIntent = <P>(intent: Intent<P>): Intent<P> => intent

export const refuse = (code: RefusalCode): Refusal => ({ refused: code })
export const isRefusal = (effect: Effect): effect is Refusal => 'refused' in effect

/** The side of the collaboration a role stands on. */
export const sideOf = (role: ActorRole) => (role === 'parent' ? ('family' as const) : ('municipality' as const))
