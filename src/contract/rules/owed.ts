import type { RecordOf } from '../records/kinds.ts'
import type { Day } from '../values.ts'
import { addDays } from './days.ts'

/** How many days ahead a follow-up or a promise is put on the worker's day. */
const ahead = 14

/** The next owed follow-up that is not held yet, the earliest first. */
export const nextFollowUps = (all: readonly RecordOf<'follow-up'>[]): RecordOf<'follow-up'>[] =>
  all.filter((one) => one.body.held === null).sort((one, other) => (one.body.due < other.body.due ? -1 : 1))

/** The follow-ups to be held within two weeks, late ones too. */
export const dueFollowUps = (all: readonly RecordOf<'follow-up'>[], today: Day): RecordOf<'follow-up'>[] =>
  nextFollowUps(all).filter((one) => one.body.due <= addDays(today, ahead))

/** Whether a parent may answer "nothing new" by now: from when it is on the worker's day. A pause waits. */
export const isLightOpen = ({ due, pauses = [] }: RecordOf<'follow-up'>['body'], today: Day): boolean =>
  due <= addDays(today, ahead) && !pauses.some((one) => one.from <= today && today <= one.until)

/** The parents whose last word on a follow-up is "nothing new, same as last time". */
export const saidNothingNew = (followUp: string, wishes: readonly RecordOf<'follow-up-wish'>[]): string[] =>
  wishes.filter(({ body }) => body.lights.filter((one) => one.followUp === followUp).at(-1)?.isTakenBack === false).map(({ body }) => body.byName)

/** A worker's open promises that fall due within two weeks, late ones too. */
export const duePromises = (all: readonly RecordOf<'promise'>[], worker: string, today: Day): RecordOf<'promise'>[] =>
  all.filter(({ body }) => body.state === 'open' && body.owners.some((owner) => owner.person === worker) && body.due !== null && body.due <= addDays(today, ahead))

/** A worker's promise whose day has passed shows the same day on the family's page; a family's never does (PRODUCT rule 6). */
export const isOverdue = ({ body }: RecordOf<'promise'>, today: Day): boolean =>
  body.side === 'municipality' && body.state === 'open' && body.due !== null && body.due < today
