import type { RecordOf } from '../../../contract/records/kinds.ts'

/** Somebody's points, in the order they were put there. `child` is whose words they are, when a grown-up wrote them. */
export type AgendaGroup = { key: string; by: string; name: string; child: string | undefined; points: RecordOf<'point'>[] }

/** A meeting's points by person: the child's own first, then one's own, then the others as they came. */
export function agendaOf(points: readonly RecordOf<'point'>[], me: string | undefined): AgendaGroup[] {
  const groups = new Map<string, AgendaGroup>()
  for (const point of points) {
    const { by, byName, child } = point.body
    const key = child ? `${child} ${by}` : by
    const group = groups.get(key) ?? { key, by, name: byName, child: child ?? undefined, points: [] }
    group.points.push(point)
    groups.set(key, group)
  }
  const rank = (group: AgendaGroup) => (group.child ? 0 : group.by === me ? 1 : 2)
  return [...groups.values()].sort((one, other) => rank(one) - rank(other))
}
