// Which modules are sent together. Left to itself the bundler cuts what pages share into thirty small files, each
// compressed alone: 9 kB more for Overblik.
import { join } from 'node:path'

type Graph = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }

const root = join(import.meta.dirname, '../..')
const starts = {
  // All that the first paint needs, which every page needs too.
  shell: ['src/client/main.ts', 'src/client/pages/HomePage.vue'],
  // What Overblik shows once the phone has opened its storage.
  cards: ['src/client/components/home/HomeCards.vue'],
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
  // The starts themselves keep their own chunks, so that one sees what each page is.
  return new Set([...seen].filter((id) => !files.some((file) => id.startsWith(join(root, file)))))
}

const groupOf = (name: keyof typeof starts, priority: number) => {
  const reachedIn = new WeakMap<object, Set<string>>()
  return {
    debugName: name,
    priority,
    name: (id: string, graph: Graph): string | null => {
      const modules = reachedIn.get(graph) ?? reached(starts[name], graph)
      reachedIn.set(graph, modules)
      return modules.has(id) ? name : null
    },
  }
}

/** The bundler's groups, the shell before the cards that stand in it. */
export const chunkGroups = [groupOf('shell', 2), groupOf('cards', 1)]
