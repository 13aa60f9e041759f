import type { Outcome } from '../../contract/protocol.ts'
import type { RecordOf } from '../../contract/records/kinds.ts'
import type { Role } from '../../contract/rooms.ts'
import type { Day, Instant } from '../../contract/values.ts'
import type { Written } from './commits.ts'
import type { FamilyRow } from './memberships.ts'
import type { LoggedChange, RoomState } from './pull.ts'

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

/** What a municipality's database is asked so often that it shares round trips: by its function of the same name. */
export type Question =
  | { ask: 'find_session'; hash: string }
  | { ask: 'open_act'; act: Act }
  | { ask: 'commit_act'; act: Act; judged: Judged; written: readonly Written[] }
  | ({ ask: 'look' } & LookAsked)
