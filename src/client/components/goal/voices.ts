import type { Voice } from '../../../contract/records/goal.ts'

/** The latest voice of each side, and the family's mark before its latest. */
export function latestVoices(voices: readonly Voice[]): { family?: Voice; staff?: Voice; earlier?: Voice } {
  const sorted = [...voices].sort((one, other) => (one.day < other.day ? -1 : 1))
  const ours = sorted.filter((one) => one.by === 'family')
  const theirs = sorted.filter((one) => one.by === 'contact-person')
  return { family: ours.at(-1), staff: theirs.at(-1), earlier: ours.at(-2) }
}
