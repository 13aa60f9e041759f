// What the family gives back has a day by which the contact person says how: for a role and for a promise alike.
import { contactPersonRoom, municipalityRoom } from '../rooms.ts'
import { dayOf } from '../rules/days.ts'
import { sayHowBy } from '../rules/hand-back.ts'
import type { Day } from '../values.ts'
import type { Context, Known, Need } from './intent.ts'

/** What the day is reckoned from. */
export const dayNeeds: readonly Need[] = [{ kind: 'municipality', room: municipalityRoom }, { kind: 'card', room: contactPersonRoom }]

export const dayToSayHow = (known: Known, { now }: Pick<Context, 'now'>): Day =>
  sayHowBy(dayOf(now), known.all('card')[0]?.body, known.all('municipality')[0]?.body.closingDays ?? [])
