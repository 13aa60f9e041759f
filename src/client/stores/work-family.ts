import { computed, inject, type InjectionKey, provide, watch } from 'vue'
import type { RecordOf } from '../../contract/records/kinds.ts'
import { familyRoom, municipalityRoom, privateRoom } from '../../contract/rooms.ts'
import { nextFollowUps } from '../../contract/rules/owed.ts'
import { counts, rhythmOf } from '../../contract/rules/rhythm.ts'
import { isAnsweredBy, isNotHersYet } from '../../contract/rules/takeover.ts'
import { roles as roleWords } from '../../words/da/roles.ts'
import { useFamily } from './family.ts'
import { usePeople } from './people.ts'
import { usePhone } from './phone.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'
import { useWork } from './work.ts'

/** A parent as the worker meets her: her own room and how she is called. */
export type WorkParent = { person: string; name: string; first: string; room: string }

/** One family as the worker who opened it sees it: who belongs to it and which rooms it has. Its views get it by `useHere`. */
export function useWorkFamily(id: () => string) {
  const session = useSession()
  const family = useFamily()
  const people = usePeople()
  const membership = computed(() => session.memberships?.families.find((one) => one.family === id() && one.role !== 'parent'))
  const parents = computed<WorkParent[]>(() => (membership.value?.holders ?? []).map((person) => {
    const name = people.parents.value.find((one) => one.person === person)?.name ?? ''
    return { person, name, first: name.split(' ')[0] ?? '', room: privateRoom(id(), person) }
  }))
  const me = computed(() => session.person?.id ?? '')
  const otherWorker = computed(() => [people.contactPerson.value, people.mate.value].find((one) => one && one.person !== me.value)?.name)
  const here = {
    ...people, membership, parents, me, otherWorker,
    common: computed(() => familyRoom(id())),
    isHere: computed(() => family.family?.family === id() && people.isReady.value),
  }
  provide(hereKey, here)
  return here
}
const hereKey: InjectionKey<ReturnType<typeof useWorkFamily>> = Symbol('family')

/** The family whose page a view stands on: read once, by the page around it. */
export function useHere(): ReturnType<typeof useWorkFamily> {
  const here = inject(hereKey)
  if (!here) throw new Error('a family\'s view stands on its page')
  return here
}

/** What opening a family's page does: it becomes the family shown, a mate's rooms are asked for, and the family is told. */
export function useOpening(id: () => string): void {
  const phone = usePhone()
  const session = useSession()
  const family = useFamily()
  const work = useWork()
  const isMine = () => session.memberships?.families.some((one) => one.family === id() && one.role !== 'parent') ?? false
  watch([() => phone.open, id, isMine], () => {
    if (!phone.open || !isMine()) return
    family.choose(id())
    void work.openFamily(id())
    void work.recordVisit(id())
  }, { immediate: true })
}

/** Each parent's standing agreement, the contact so far over the rooms that parent sees, and the wish under talk. */
export function useAgreements(id: () => string, parents: () => readonly WorkParent[]) {
  const family = useFamily()
  const here = inject(hereKey, undefined)
  const rooms = () => parents().map((one) => one.room)
  const agreements = useRecords(rooms, 'agreement')
  const wishes = useRecords(rooms, 'wish')
  const contacts = useRecords(() => [familyRoom(id()), ...rooms()], 'contact', () => 40)
  const deviations = useRecords(rooms, 'deviation')
  const views = computed(() => parents().map((parent) => {
    const own = agreements.rows.value.filter((one) => one.room === parent.room)
    const agreement = own.filter((one) => one.body.until === null).at(-1)?.body
    const seen = contacts.rows.value.filter((one) => one.room === parent.room || one.room === familyRoom(id()))
    const bodies = seen.map((one) => one.body)
    const rhythm = agreement && rhythmOf({ contacts: bodies, fields: agreement.fields, since: agreement.from, today: family.today })
    const last = bodies.filter(counts).sort((one, other) => (one.at < other.at ? -1 : 1)).at(-1)
    const wish = wishes.rows.value.find((one) => one.room === parent.room && one.body.state === 'open')
    const worker = here && here.contactPerson.value?.person === here.me.value ? here.contactPerson.value : undefined
    const isNew = isNotHersYet(agreement, worker) && !isAnsweredBy(wish?.body, worker)
    return { parent, agreement, isNew, agreements: own, contacts: seen, rhythm, last, wish, deviations: deviations.rows.value.filter((one) => one.room === parent.room) }
  }))
  return { views, contacts: contacts.rows, isReady: computed(() => [agreements, wishes, contacts].every((one) => one.isReady.value)) }
}
export type AgreementView = ReturnType<typeof useAgreements>['views']['value'][number]

/** What is owed to the family and not held yet, the earliest first, with the rules of the municipality's model. */
export function useOwed(id: () => string) {
  const all = useRecords(() => [familyRoom(id())], 'follow-up')
  const profiles = useRecords(() => [municipalityRoom], 'model-profile')
  return { followUps: computed(() => nextFollowUps(all.rows.value)), rules: computed(() => profiles.rows.value[0]?.body.rhythms ?? []) }
}

/** The roles around each child, and around the family as a whole; with one child there is nothing to tell apart. */
export function useRoles(id: () => string, children: () => readonly RecordOf<'child'>[]) {
  const all = useRecords(() => [familyRoom(id())], 'role')
  return computed(() => {
    const { value: rows } = all.rows
    if (children().length < 2) return rows.length > 0 ? [{ title: undefined, roles: rows }] : []
    const named = [...children().map((child) => ({ id: child.id as string | null, title: child.body.name })), { id: null, title: roleWords.familyAsWhole }]
    return named.map((one) => ({ title: one.title, roles: rows.filter((role) => role.body.child === one.id) })).filter((one) => one.roles.length > 0)
  })
}

/** So many of a room's latest messages are looked at for something new. */
const looked = 20

/** The rooms in which the family wrote something this worker has not read. */
export function useWorkFresh(rooms: () => readonly string[]) {
  const session = useSession()
  const messages = useRecords(rooms, 'message', () => looked)
  const marks = useRecords(rooms, 'read-mark')
  return computed(() => {
    const upTo = new Map(marks.rows.value.filter((mark) => mark.id === session.person?.id).map((mark) => [mark.room, mark.body.upTo]))
    return new Set(messages.rows.value.filter((one) => one.body.side === 'family' && one.first > (upTo.get(one.room) ?? 0)).map((one) => one.room))
  })
}
