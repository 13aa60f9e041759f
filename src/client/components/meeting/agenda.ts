import type { RecordOf } from '../../../contract/records/kinds.ts'

/** Somebody's points, in the order they were put there. */
export type AgendaGroup = { by: string; name: string; points: RecordOf<'point'>[] }

/** A meeting's points by person: one's own first, then the others as they came. */
export function agendaOf(points: readonly RecordOf<'point'>[], me: string | undefined): AgendaGroup[] {
  const groups = new Map<string, AgendaGroup>()
  for (const point of points) {
    const { by, byName } = point.body
    const group = groups.get(by) ?? { by, name: byName, points: [] }
    group.points.push(point)
    groups.set(by, group)
  }
  return [...groups.values()].sort((one, other) => Number(other.by === me) - Number(one.by === me))
}
