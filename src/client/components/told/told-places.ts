import type { RecordOf } from '../../../contract/records/kinds.ts'
import type { Topic } from '../../../contract/records/told.ts'
import { inOrder } from '../../../contract/rules/told.ts'
import { told as words } from '../../../words/da/told.ts'

/** A place on the page: a section that stands, or one that is only being written. */
export type ToldPlace = { key: string; child: string | null; topic: Topic; section?: RecordOf<'told'>; title: string }
/** A text while it is being written. `base` is the version it began from, `section` one that was taken off and comes again. */
export type ToldDraft = { isOpen: boolean; text: string; title: string; base: number; section: string | null }
export const emptyTold: ToldDraft = { isOpen: false, text: '', title: '', base: 0, section: null }

export type ToldGroup = { child: string | null; name: string; heading?: string; places: ToldPlace[]; missing: ToldPlace[] }
const chosen: readonly Topic[] = ['who', 'works', 'hard', 'meet', 'tired']

const keyOf = (child: string | null, topic: Topic, section?: string) => [child ?? '-', topic, topic === 'own' ? (section ?? 'new') : ''].join(' ')
export const titleOf = (topic: Topic, title: string | null, name: string): string => (topic === 'own' ? title : null) ?? words.topics[topic](name)

/** The page's places: by child where there are several, and the family as a whole. */
export function toldGroups(sections: readonly RecordOf<'told'>[], children: readonly RecordOf<'child'>[]): ToldGroup[] {
  const isSeveral = children.length > 1
  const named = [...children.map(({ id, body }) => ({ child: id as string | null, name: body.name })), { child: null, name: words.us }]
  const groups = named.map(({ child, name }) => groupOf(sections.filter(({ body }) => body.child === child), child, name))
  return groups.filter(({ child, places }) => isSeveral || child !== null || places.length > 0 || children.length === 0)
    .map((group) => (isSeveral || group.child === null ? { ...group, heading: group.child === null ? words.family : group.name } : group))
}

function groupOf(sections: readonly RecordOf<'told'>[], child: string | null, name: string): ToldGroup {
  const places = inOrder(sections).map((section): ToldPlace => {
    const { topic, title } = section.body
    return { key: keyOf(child, topic, section.id), child, topic, section, title: titleOf(topic, title, name) }
  })
  const free = chosen.filter((topic) => !sections.some(({ body }) => body.topic === topic))
  const missing = [...free, 'own' as const].map((topic): ToldPlace => ({ key: keyOf(child, topic), child, topic, title: titleOf(topic, null, name) }))
  return { child, name, places, missing }
}

/** What a draft is begun with when a place is opened. */
export const beginning = ({ section }: ToldPlace): ToldDraft =>
  section ? { isOpen: true, text: section.body.text, title: section.body.title ?? '', base: section.body.version, section: section.id } : { ...emptyTold, isOpen: true }

const longest = 8000
export function toldFault(draft: ToldDraft, topic: Topic): string | undefined {
  const text = draft.text.trim()
  if (topic === 'own' && draft.title.trim() === '') return words.titleMissing
  return text === '' ? words.missing : text.length > longest ? words.tooLong : undefined
}

/** The payload of `told.write` and `told.suggest`. */
export const toldOf = ({ child, topic, section }: ToldPlace, draft: ToldDraft) =>
  ({ section: section?.id ?? draft.section, child, topic, title: topic === 'own' ? draft.title.trim() : null, text: draft.text.trim(), base: draft.base })
