import type { Meeting } from '../../../../contract/records/meeting.ts'

/** A voice at the table. */
export type Voice = { key: string; name: string; person: string | null; isChild: boolean }

/** Everyone at the table, the child too: a child is there by name and voice even when somebody else says it. */
export function voicesOf(meeting: Meeting, children: readonly { id: string; name: string }[]): Voice[] {
  const people = meeting.people.map(({ name, person }): Voice => ({ key: person ?? name, name, person, isChild: children.some((child) => child.name === name) }))
  const about = children.filter((child) => meeting.child === null || child.id === meeting.child)
  const missing = about.filter((child) => !people.some((one) => one.name === child.name)).map(({ id, name }): Voice => ({ key: id, name, person: null, isChild: true }))
  return [...missing, ...people]
}

/** A name, or two at one table who share the first one by their whole names. */
export const shortOf = (voice: Voice, all: readonly Voice[]): string => {
  const [first = voice.name] = voice.name.split(' ')
  return all.some((one) => one !== voice && one.name.split(' ')[0] === first) ? voice.name : first
}
