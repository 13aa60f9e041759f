// Which modules are sent together. Left to itself the bundler cuts what pages share into thirty small files, each
// compressed alone: 9 kB more for Overblik. And what waits for another file waits for one more round trip.
import { join } from 'node:path'

type Graph = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }

const root = join(import.meta.dirname, '../..')
// They keep chunks of their own: the entry, and the page, so that one sees what it is.
const [entry, home] = ['src/client/main.ts', 'src/client/pages/HomePage.vue']
const starts = {
  // What asks for the first round of a new phone: small, so that it is there before the rest.
  early: ['src/client/courier/early.ts', 'src/client/stores/whose-phone.ts'],
  // All that the first paint needs, which every page needs too.
  shell: ['src/client/start.ts', home, 'src/client/stores/unkept.ts'],
  // What Overblik shows once the phone has opened its storage.
  cards: ['src/client/parts/home/HomePart.vue'],
  // What it reads, which most pages read too.
  readings: ['src/client/stores/needs.ts', 'src/client/stores/plan.ts', 'src/client/stores/rhythm.ts'],
  // The phone's storage and the courier, with Dexie.
  storage: ['src/client/stores/engine.ts'],
  // What Overblik looks for once it is shown: whether more is needed, asked, or may be given back.
  later: [
    'src/contract/rules/needs-suggestion.ts', 'src/contract/rules/needs-meeting.ts', 'src/client/stores/home-later.ts', 'src/client/stores/fit.ts', 'src/client/components/fit/FitCard.vue',
  ],
  times: ['src/contract/rules/hours.ts'],
  reach: ['src/client/components/home/RhythmReach.vue'],
  // What is said now and then above a page, and done now and then or after a while.
  notes: ['src/client/parts/UpdateNotice.vue', 'src/client/components/base/keep-focus.ts', 'src/client/warm-pages.ts', 'src/client/stores/log-out.ts', 'src/client/components/base/NoticeBar.vue', 'src/client/components/base/ClosedCard.vue', 'src/client/components/message/UnsentNote.vue'],
  // Whatever is written on a page: its draft, its sending, what became of it.
  writing: ['src/client/stores/unsent.ts', 'src/client/components/message/useSending.ts'],
}

/** Every module that these import, and what those import in turn; not what is loaded later. */
function reached(files: readonly string[], graph: Graph): Set<string> {
  const seen = new Set<string>()
  const visit = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    graph.getModuleInfo(id)?.importedIds.forEach(visit)
  }
  files.forEach((file) => visit(join(root, file)))
  return new Set([...seen].filter((id) => ![entry, home].some((file) => id.startsWith(join(root, file)))))
}

const groupOf = (name: keyof typeof starts, priority: number) => {
  const reachedIn = new WeakMap<object, Set<string>>()
  return {
    debugName: name,
    priority,
    name: (id: string, graph: Graph): string | null => {
      const modules = reachedIn.get(graph) ?? reached(starts[name], graph)
      reachedIn.set(graph, modules)
      return modules.has(id) || (name === 'early' && /vite\/preload-helper|rolldown\/runtime/.test(id)) ? name : null
    },
  }
}

// These files alone, without what they import: what a page opens only now and then, and then several of; and acts that are
// painted by what is fetched with the first of them.
const client = (name: string, files: readonly string[]) => files.map((file) => `client/components/${name}/${file}.vue`)
const acts = (files: readonly string[]) => files.map((file) => `contract/intents/${file}.ts`)
const alone = {
  'suggestion-parts': client('suggestion', ['ClashCard', 'SuggestionCard', 'SuggestionForm', 'SuggestionPast', 'VersionCompare']),
  'role-parts': client('role', ['RoleEnd', 'RoleFields', 'RoleSayHow']),
  'goal-parts': client('goal', ['GoalFields', 'GoalStepFields', 'GoalVoiceForm']),
  'wish-parts': client('wish', ['AvoidField', 'ChannelsField', 'JustNowField', 'LanguageField', 'SubjectsField']),
  'meeting-acts': acts(['meeting', 'meeting-times', 'minutes', 'point', 'busy']),
  'plan-acts': acts(['goal', 'role', 'promise', 'decides', 'suggesting', 'hand-back']),
}
const exactly = (name: keyof typeof alone) => {
  const files = alone[name].map((file) => join(root, 'src', file))
  return { debugName: name, priority: 5, includeDependenciesRecursively: false, name: (id: string): string | null => (files.some((file) => id.startsWith(file)) ? name : null) }
}

/** The bundler's groups, the shell before what comes after it. */
export const chunkGroups = [...(Object.keys(alone) as (keyof typeof alone)[]).map(exactly), groupOf('early', 5), groupOf('shell', 4), groupOf('readings', 3), groupOf('cards', 3), groupOf('storage', 2), groupOf('later', 1), groupOf('times', 0), groupOf('reach', 0), groupOf('notes', 0), groupOf('writing', 0)]
