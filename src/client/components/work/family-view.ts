import type { RecordOf } from '../../../contract/records/kinds.ts'
import type { DayLine } from '../../../contract/rules/day-list.ts'
import { firstName, inARow } from '../../../words/da/dates.ts'
import { families } from '../../../words/da/work.ts'
import { familyPath } from './paths.ts'

/** A family in the list of all of them: the children, the parents, and whether anything waits. */
export type FamilyRowView = { family: string; label: string; names: string; to: string; waits: string; isWaiting: boolean }
type Membership = { family: string; label: string; holders: readonly string[]; contactPerson: string | null; isHeld: boolean }

/** The families as rows; a mate's unopened one shows the children's names and whose family it is, no more. */
export function familyRows(memberships: readonly Membership[], members: readonly RecordOf<'member'>[], lines: readonly DayLine[]): FamilyRowView[] {
  const names = new Map(members.map(({ id, body }) => [id, body.name]))
  const waiting = new Map<string, number>()
  for (const { family } of lines) waiting.set(family, (waiting.get(family) ?? 0) + 1)
  return memberships.map(({ family, label, holders, contactPerson, isHeld }) => {
    const count = waiting.get(family) ?? 0
    const parents = holders.flatMap((one) => names.get(one) ?? [])
    return {
      family, label, to: familyPath(family),
      names: isHeld ? inARow(parents.map(firstName)) : contactPerson ? families.mateOf(contactPerson) : '',
      waits: !isHeld ? '' : count > 0 ? families.waits(count) : families.calm,
      isWaiting: count > 0,
    }
  })
}

const plain = (text: string) => text.toLocaleLowerCase('da').normalize('NFC').replaceAll(',', '').trim()

/** The families of whose children or parents a name begins so; all of them for an empty search. */
export function matching(rows: readonly FamilyRowView[], search: string): FamilyRowView[] {
  const sought = ` ${plain(search)}`
  return rows.filter(({ label, names }) => sought === ' ' || ` ${plain(label)} ${plain(names)}`.includes(sought))
}
