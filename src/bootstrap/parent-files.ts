// Which built files a parent's phone may ever need. The service worker keeps those and no others: the
// workspace under /arbejde is left out, and what only the workspace imports with it.
import type { Plugin } from 'vite'

type Bundle = Parameters<Extract<NonNullable<Plugin['generateBundle']>, (...given: never[]) => unknown>>[1]
type Chunk = Extract<Bundle[string], { type: 'chunk' }>
type Entry = { url: string; revision: string | null; size: number }

const WORKSPACE = /\/src\/client\/((pages|parts|components|stores)\/work|work-routes)/i

/** The nouns whose every act is a worker's or a leader's. A worker's browser fetches them ahead (client/work-routes.ts). */
export const workersNouns = ['absence', 'card', 'case', 'contact', 'deviation', 'said'] as const
const WORKERS_ACTS = new RegExp(`/src/contract/intents/(${workersNouns.join('|')})\\.ts$`)

/** True for a module of the workspace: a page, part, component or store whose file or folder begins with "work", its addresses, and workers' own acts. */
export const isWorkspace = (moduleId: string | null | undefined): boolean =>
  [WORKSPACE, WORKERS_ACTS].some((one) => one.test((moduleId ?? '').replaceAll('\\', '/')))

/** The names of all files reached from the entries without going through a page of the workspace. */
export function filesForParents(bundle: Record<string, Pick<Chunk, 'fileName'> | Chunk>): Set<string> {
  const kept = new Set<string>()
  const visit = (name: string) => {
    const chunk = bundle[name]
    if (!chunk || kept.has(name) || !('modules' in chunk) || isWorkspace(chunk.facadeModuleId)) return
    kept.add(name)
    chunk.viteMetadata?.importedCss.forEach((css) => kept.add(css))
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next)
  }
  for (const [name, chunk] of Object.entries(bundle)) if ('isEntry' in chunk && chunk.isEntry) visit(name)
  return kept
}

/** Meeting mode's own is the workspace's. */
const isStyleOfAll = (url: string) => /(^|\/)style-[^/]*\.css$/.test(url)

/** A plugin that notes those files, and the filter of the precache that keeps only them, index.html and the style sheet. */
export function parentFiles() {
  let kept = new Set<string>()
  const plugin: Plugin = {
    name: 'parent-files',
    generateBundle: { order: 'post', handler: (_, bundle) => void (kept = filesForParents(bundle)) },
  }
  const keepOnly = (entries: Entry[]) => ({
    manifest: entries.filter((entry) => kept.has(entry.url) || entry.url === 'index.html' || isStyleOfAll(entry.url)),
  })
  return { plugin, keepOnly }
}
