import type { Contact } from '../records/contact.ts'
import type { WishFields } from '../records/wish.ts'
import type { Day } from '../values.ts'
import { addInterval, dayOf, daysBetween } from './days.ts'
import type { Off, Planned, Standing } from './fits.ts'
import { counts, rhythmOf, usualInterval } from './rhythm.ts'

/** What a contact that the worker starts goes against in the rhythm. A reply never does, and what is owed neither. */
export function offRhythm(planned: Planned, standing: Standing): Off[] {
  const { isReply, purpose } = planned
  if (isReply || purpose === 'owed' || purpose === 'hard-news') return []
  const { fields } = standing
  if (fields.starts === 'parent' || fields.rhythm === 'own-contact') return [{ why: 'parent-starts' }]
  if (fields.rhythm === 'only-news') return purpose === 'news' ? [] : [{ why: 'only-news' }]
  return [...tooOften(planned, standing), ...tooLate(planned, standing)]
}

/** Whether a contact was begun by the worker; a reply and a call from the parent were not. */
const isStarted = (contact: Contact) => counts(contact) && contact.startedBy !== 'parent'

/**
 * Too often is before half of the agreed time has passed since the worker last took contact: "more just now" leaves a
 * quarter of it, "less" all of it. The same day is the same contact, and a meeting both say yes to is no surprise.
 */
function tooOften(planned: Planned, { fields, recent }: Standing): Off[] {
  const usual = usualInterval(fields)
  const day = dayOf(planned.at)
  const last = recent.filter((one) => isStarted(one) && one.at < planned.at).map((one) => dayOf(one.at)).sort().at(-1)
  if (!usual || !last || planned.kind === 'meeting' || last === day) return []
  const change = changeOn(fields, day)
  const share = change === 'more' ? 4 : change === 'less' ? 1 : 2
  if (daysBetween(last, day) >= Math.floor(daysBetween(last, addInterval(last, usual)) / share)) return []
  return [{ why: 'too-often', last, rhythm: fields.rhythm!, change, until: change && fields.justNow?.until }]
}

/** More or less just now, while it runs. */
const changeOn = ({ justNow }: WishFields, day: Day) => (justNow && day <= justNow.until ? justNow.change : undefined)

/** A hello or thanks makes up for nothing, so it is not told that it comes late. */
function tooLate({ purpose, at }: Planned, { fields, since, recent }: Standing): Off[] {
  if (purpose === 'courtesy') return []
  const { state, next } = rhythmOf({ contacts: recent.filter((one) => one.at < at), fields, since, today: dayOf(at) })
  return state === 'late' && next ? [{ why: 'too-late', due: next }] : []
}
