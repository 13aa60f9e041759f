import type { RecordOf } from '../records/kinds.ts'
import type { Told, ToldRead } from '../records/told.ts'
import type { Topic } from '../records/told-topics.ts'
import type { Instant } from '../values.ts'

const order: readonly Topic[] = ['who', 'works', 'hard', 'meet', 'tired', 'own']
type Section = RecordOf<'told'>

/** The sections in the order they are read: the child first as a person, one's own headings last. */
export const inOrder = (sections: readonly Section[]): Section[] =>
  [...sections].sort((one, other) => order.indexOf(one.body.topic) - order.indexOf(other.body.topic) || (one.first < other.first ? -1 : 1))

/** The section that stands where one is to be written: a topic has one text for a child, own headings as many as wanted. */
export const standingAt = (sections: readonly Section[], { child, topic }: Pick<Told, 'child' | 'topic'>): Section | undefined =>
  topic === 'own' ? undefined : sections.find(({ body }) => body.child === child && body.topic === topic)

/** The sections whose present text a worker has not confirmed having read. */
export const unread = (sections: readonly Section[], read: ToldRead | undefined): Section[] =>
  sections.filter(({ id, body }) => (read?.sections[id] ?? 0) < body.version)

/** How far a worker has read: this version, an earlier one, or nothing yet. */
export type Reading = { state: 'this' | 'earlier'; at: Instant } | { state: 'none' }
export function readingOf(sections: readonly Section[], read: ToldRead | undefined): Reading {
  if (!read) return { state: 'none' }
  return { state: unread(sections, read).length === 0 ? 'this' : 'earlier', at: read.at }
}

/** What a confirmation names: each section in the version that was on the screen. */
export const shown = (sections: readonly Section[]): Record<string, number> => Object.fromEntries(sections.map(({ id, body }) => [id, body.version]))
