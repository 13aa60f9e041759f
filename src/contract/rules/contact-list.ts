import type { Contact } from '../records/contact.ts'
import type { RecordOf } from '../records/kinds.ts'
import type { WishedRhythm, WishFields } from '../records/wish.ts'
import { familyRoom, privateRoom } from '../rooms.ts'
import type { Day } from '../values.ts'
import { dayOf } from './days.ts'
import { rhythmOf, type RhythmState } from './rhythm.ts'
import { isAnsweredBy, isNotHersYet } from './takeover.ts'

/**
 * One parent's contact as it stands: what is agreed, more or less of it while that runs, when it was last, by when it is next, and
 * the meeting that will be it. `isNew`: the agreement is from before this contact person came, and she has not answered it yet.
 */
export type ContactRow = { family: string; parent: string; rhythm: WishedRhythm | undefined; isParentFirst: boolean; state: RhythmState; last: Day | undefined; next: Day | undefined; planned: Day | undefined; justNow: WishFields['justNow']; isNew: boolean }
type Given = {
  families: readonly { family: string; holders: readonly string[] }[]
  agreements: readonly RecordOf<'agreement'>[]
  contacts: readonly RecordOf<'contact'>[]
  meetings: readonly RecordOf<'meeting'>[]
  members: readonly RecordOf<'member'>[]
  wishes: readonly RecordOf<'wish'>[]
  me: string
  today: Day
}

const order: readonly RhythmState[] = ['late', 'soon', 'in-step', 'none-owed']
const byRoom = <R extends { room: string }>(rows: readonly R[]) => {
  const rooms = new Map<string, R[]>()
  for (const row of rows) rooms.get(row.room)?.push(row) ?? rooms.set(row.room, [row])
  return (room: string) => rooms.get(room) ?? []
}

/** Who is late, who is soon, and the others, parent by parent over all a worker's families. Late is the worker's, never the parent's. */
export function contactList({ families, agreements, contacts, meetings, members, wishes, me, today }: Given): ContactRow[] {
  const [agreed, had, met, wished] = [byRoom(agreements), byRoom(contacts), byRoom(meetings), byRoom(wishes)]
  const rows = families.flatMap(({ family, holders }) => holders.flatMap((parent): ContactRow[] => {
    const worker = members.find((one) => one.room === familyRoom(family) && one.body.role === 'contact-person' && one.body.until === null && one.body.person === me)?.body
    const room = privateRoom(family, parent)
    const standing = agreed(room).find(({ body }) => body.until === null)?.body
    if (!standing) return []
    const seen: Contact[] = [...had(familyRoom(family)), ...had(room)].map(({ body }) => body)
    const isParentFirst = standing.fields.starts === 'parent' || standing.fields.rhythm === 'own-contact'
    const { state, last, next } = rhythmOf({ contacts: seen, fields: standing.fields, since: standing.from, today })
    const planned = met(familyRoom(family)).filter(({ body }) => !body.cancelled).map(({ body }) => dayOf(body.starts)).filter((day) => day >= today).sort()[0]
    const { rhythm, justNow } = standing.fields
    const isNew = isNotHersYet(standing, worker) && !wished(room).some(({ body }) => isAnsweredBy(body, worker))
    return [{ family, parent, rhythm, isNew, justNow: justNow && justNow.until >= today ? justNow : undefined, isParentFirst, state: isParentFirst ? 'none-owed' : state, last, next: isParentFirst ? undefined : next, planned }]
  }))
  const keyOf = (row: ContactRow) => `${order.indexOf(row.state)} ${row.next ?? '9'} ${row.last ?? ''}`
  return rows.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}
