import type { RecordOf } from '../../../contract/records/kinds.ts'
import type { Topic } from '../../../contract/records/told-topics.ts'
import { mostPictures } from '../../../contract/rules/pictures.ts'
import { isBlank, type ToldDraft, type ToldPlace } from '../../../contract/rules/told-draft.ts'
import { inOrder } from '../../../contract/rules/told.ts'
import { told as words } from '../../../words/da/told.ts'

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

const longest = 8000
export function toldFault(draft: ToldDraft, topic: Topic): string | undefined {
  if (topic === 'own' && draft.title.trim() === '') return words.titleMissing
  if (isBlank(draft)) return words.missing
  if ((draft.pictures?.length ?? 0) > mostPictures) return words.tooMany
  return draft.text.trim().length > longest ? words.tooLong : undefined
}
