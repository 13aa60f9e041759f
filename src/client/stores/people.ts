import { computed } from 'vue'
import type { Card } from '../../contract/records/card.ts'
import type { RecordOf } from '../../contract/records/kinds.ts'
import { familyRoom, workerRoom } from '../../contract/rooms.ts'
import { familyLabel } from '../../words/da/shell.ts'
import { useFamily } from './family.ts'
import { useRecords } from './records.ts'

const byAge = (one: RecordOf<'child'>, other: RecordOf<'child'>) => (one.body.born < other.body.born ? -1 : 1)

/** Who is who around the chosen family: its children, parents, contact person, mate, and their cards. */
export function usePeople() {
  const family = useFamily()
  const members = useRecords(() => [family.common], 'member')
  const allChildren = useRecords(() => family.memberships.map((one) => familyRoom(one.family)), 'child')
  const current = computed(() => members.rows.value.filter((member) => member.body.until === null))
  const workers = computed(() => current.value.filter((member) => member.body.role !== 'parent'))
  const cardRows = useRecords(() => workers.value.map((member) => workerRoom(member.id)), 'card')
  const cards = computed(() => new Map<string, Card>(cardRows.rows.value.map((card) => [card.id, card.body])))

  const contactPerson = computed(() => workers.value.find((member) => member.body.role === 'contact-person')?.body)
  const mate = computed(() => workers.value.find((member) => member.body.role === 'mate')?.body)
  const parents = computed(() => current.value.filter((member) => member.body.role === 'parent').map((member) => member.body))
  const children = computed(() => allChildren.rows.value.filter((child) => child.room === family.common).sort(byAge))
  const labelOf = (id: string) => familyLabel(allChildren.rows.value.filter((child) => child.room === familyRoom(id)).sort(byAge).map((child) => child.body), family.today)
  const families = computed(() => family.memberships.map((one) => ({ id: one.family, label: labelOf(one.family) || one.label })))

  /** A child's name where the family has several, else nothing: with one child it is always that one. */
  const childName = (id: string | null | undefined) => (children.value.length > 1 && id ? children.value.find((child) => child.id === id)?.body.name : undefined)

  return {
    contactPerson, mate, parents, children, families, childName,
    earlier: computed(() => members.rows.value.filter((member) => member.body.until !== null && member.body.role === 'contact-person').map((member) => member.body)),
    card: computed(() => cards.value.get(contactPerson.value?.person ?? '')),
    mateCard: computed(() => cards.value.get(mate.value?.person ?? '')),
    portraits: computed(() => Object.fromEntries([...cards.value.values()].flatMap((card) => [[card.person, card.portrait], [card.name, card.portrait]]))),
    name: computed(() => contactPerson.value?.name ?? ''),
    isTwo: computed(() => family.hasCommonThread),
    // A family always has members, and a worker a card: none means that they have not come yet.
    isReady: computed(() => members.rows.value.length > 0 && (cards.value.size > 0 || workers.value.length === 0)),
  }
}
