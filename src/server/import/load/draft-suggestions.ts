import type { ImportFamily } from '../../../contract/import/family.ts'
import type { ImportSuggestion } from '../../../contract/import/plan.ts'
import type { Content, SuggestionTurn } from '../../../contract/records/suggestion.ts'
import { type Desk, put } from './drafts.ts'

type ImportContent = ImportSuggestion['turns'][number]['content']

/** The texts under talk and the versions that stood before, of goals and roles. */
export function draftSuggestions(desk: Desk, room: string, family: ImportFamily): void {
  const parents = new Set(family.custody.map(({ parent }) => parent))
  for (const one of (family.suggestions ?? []).filter(desk.isNew)) draftSuggestion(desk, room, one, { family, parents })
  for (const { id, subject, content, ...version } of (family.versions ?? []).filter(desk.isNew))
    put(desk, room, 'version', desk.idOf('version', id), { ...version, subject: desk.idOf(version.about, subject), content: contentOf(desk, content) })
}

type Around = { family: ImportFamily; parents: ReadonlySet<string> }

function draftSuggestion(desk: Desk, room: string, { id, about, subject, turns }: ImportSuggestion, { family, parents }: Around): void {
  const own = desk.idOf('suggestion', id)
  const said = turns.map(({ by, content, at, reason }): SuggestionTurn =>
    ({ side: parents.has(by) ? 'family' : 'municipality', by: desk.idOf('person', by), byName: desk.nameOf(by), at, content: contentOf(desk, content), reason }))
  const body = { turn: turns.length - 1, state: 'open' as const, turns: said, consents: [], version: null, asked: [] }
  put(desk, room, 'suggestion', own, { about, subject: subject === null ? own : desk.idOf(about, subject), base: baseOf(family, about, subject), ...body }, turns.at(-1)?.at)
}

/** The version that a suggestion would change: that of what stands, 0 for a new one. */
function baseOf({ goals, roles }: ImportFamily, about: 'goal' | 'role', subject: string | null): number {
  if (subject === null) return 0
  const goal = goals.find((one) => about === 'goal' && one.id === subject)
  return goal ? (goal.version ?? (goal.agreed ? 1 : 0)) : (roles.find((one) => one.id === subject)?.version ?? 1)
}

function contentOf(desk: Desk, content: ImportContent): Content {
  const child = content.child && desk.idOf('child', content.child)
  return 'party' in content ? { ...content, child } : { ...content, child, partOf: content.partOf && desk.idOf('goal', content.partOf) }
}
