import type { RecordOf } from '../records/kinds.ts'
import type { Day } from '../values.ts'
import { addDays, addMonths } from './days.ts'
import { isOver } from './role-now.ts'
import { openAbout } from './suggestions.ts'

/** So many days before the agreed day a role may be looked at again, and is on the worker's day. */
const ahead = 14
/** A role that goes on is looked at again so many months later. */
const monthsOn = 3

/** Whether the day both agreed on to look at a role again has come near. What was handed back is looked at anyway. */
export const isLookTime = ({ body }: RecordOf<'role'>, today: Day): boolean =>
  body.nextLook != null && body.nextLook <= addDays(today, ahead) && !body.handedBack && !isOver(body, today)

/** The day a role that goes on as it is would be looked at next. */
export const lookAfter = (today: Day): Day => addMonths(today, monthsOn)

/** The roles to look at again, the earliest first; not those that are under talk already. */
export const rolesToLookAt = (roles: readonly RecordOf<'role'>[], suggestions: readonly RecordOf<'suggestion'>[], today: Day): RecordOf<'role'>[] =>
  roles.filter((role) => isLookTime(role, today) && !openAbout(suggestions, role.id)).sort((one, other) => (one.body.nextLook! < other.body.nextLook! ? -1 : 1))
