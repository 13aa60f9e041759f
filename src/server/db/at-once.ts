import type { Outcome } from '../../contract/protocol.ts'
import type { RecordOf } from '../../contract/records/kinds.ts'
import type { Role } from '../../contract/rooms.ts'
import type { Day, Instant } from '../../contract/values.ts'
import type { Written } from './commits.ts'
import type { FamilyRow } from './memberships.ts'
import type { LoggedChange, RoomState } from './pull.ts'
import { inTurns } from './in-turns.ts'
import type { Rounds } from './rounds.ts'

/** An act as the database must know it to judge it: `family` and `owner` are the room's, null where it has none. */
export type Act = {
  id: string; name: string; person: string; room: string; family: string | null; owner: string | null; today: Day
  needs: readonly { room: string; kind: string; id?: string }[]
}
/** What it is judged by, as of one moment; `role` is held in the family, `owner_holds` says that the room's owner has custody there. */
export type Opened = { number: number; known: boolean; role: Role | null; owner_holds: boolean; records: RecordOf[] }
/** How it was judged: by the room's `number` and the actor's `role` as they were told. */
export type Judged = { number: number; role: Role | null; hash: string; outcome: Outcome; at: Instant }

/** Where a phone stands; `most` is the number of commits that one answer holds. */
export type LookAsked = { person: string; today: Day; cursors: Record<string, number>; most: number }
/** What has moved since a phone's cursors; `log` is null when that is much. */
export type Look = { epoch: string; families: FamilyRow[]; states: RoomState[]; log: LoggedChange[] | null }

/** The same as a transaction of several statements does, in one round trip; each demands its municipality. */
export type AtOnce = {
  /** Undefined where there is no such room. */
  open: (municipality: string, act: Act) => Promise<Opened | undefined>
  /** False, with nothing written, when the room has moved since, the id is known, or the rights are others. */
  commit: (municipality: string, act: Act, judged: Judged, written: readonly Written[]) => Promise<boolean>
  look: (municipality: string, asked: LookAsked) => Promise<Look>
  /** Runs work on a room when the one before it has ended. */
  turn: <T>(municipality: string, room: string, work: () => Promise<T>) => Promise<T>
}

/** `turn` lets the acts of one room come one after another in this process: beside each other all but one would be overtaken. */
export function atOnceOf(ask: Rounds): AtOnce {
  const turn = inTurns()
  return {
    turn: (municipality, room, work) => turn(`${municipality}|${room}`, work),
    open: (municipality, act) => ask(municipality, { ask: 'open_act', act }),
    commit: (municipality, act, { number, role, hash, outcome, at }, written) => ask(municipality, { ask: 'commit_act', act, judged: { number, role, hash, outcome, at }, written }),
    look: (municipality, asked) => ask(municipality, { ask: 'look', ...asked }),
  }
}
