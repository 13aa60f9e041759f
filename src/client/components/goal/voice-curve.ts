import type { Voice } from '../../../contract/records/goal.ts'
import { daysBetween } from '../../../contract/rules/days.ts'

/** A mark on the picture of voices over time: a field of 100 wide and 40 high, 10 at the top. */
export type CurvePoint = { x: number; y: number; by: Voice['by'] }

/** Both voices over time. `undefined` while there are fewer than two days to draw between. */
export function voiceCurve(voices: readonly Voice[]): { points: CurvePoint[]; lines: Record<Voice['by'], string> } | undefined {
  const sorted = [...voices].sort((one, other) => (one.day < other.day ? -1 : 1))
  const [first, last] = [sorted[0]?.day, sorted.at(-1)?.day]
  if (!first || !last || first === last) return undefined
  const length = daysBetween(first, last)
  const points = sorted.map((voice) => ({ x: 4 + (daysBetween(first, voice.day) / length) * 92, y: 36 - voice.mark * 3.2, by: voice.by }))
  const line = (by: Voice['by']) => points.filter((point) => point.by === by).map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ')
  return { points, lines: { family: line('family'), 'contact-person': line('contact-person') } }
}
