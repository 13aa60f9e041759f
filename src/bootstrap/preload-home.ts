// The shell names the code that Overblik needs, so that a phone asks for all of it at once. Otherwise each piece is asked
// for when the one before it has run, and on a mobile network every such turn costs a round trip.
import type { Plugin } from 'vite'

type Piece = { fileName: string; moduleIds?: string[]; imports?: string[] }

const PAGE = /\/src\/client\/(start\.ts|pages\/HomePage\.vue)$/
const AFTER = /\/src\/client\/(parts\/home\/HomePart\.vue|stores\/engine\.ts)$/

/** The files of the pieces that hold modules of these names, and of all they import at once. */
function filesOf(wanted: RegExp, bundle: Record<string, Piece>): Set<string> {
  const found = new Set<string>()
  const visit = (name: string) => {
    const piece = bundle[name]
    if (!piece || found.has(name)) return
    found.add(name)
    piece.imports?.forEach(visit)
  }
  for (const [name, { moduleIds = [] }] of Object.entries(bundle)) if (moduleIds.some((id) => wanted.test(id.replaceAll('\\', '/')))) visit(name)
  return found
}

/** The files that Overblik is made of: those of the first paint, and those of what it shows then. */
export function filesOfHome(bundle: Record<string, Piece>): { first: string[]; then: string[] } {
  const first = filesOf(PAGE, bundle)
  return { first: [...first], then: [...filesOf(AFTER, bundle)].filter((file) => !first.has(file)) }
}

/** A plugin that puts a preload into index.html for each of them that stands there not yet. */
export const preloadHome = (): Plugin => ({
  name: 'preload-home',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const { first, then } = filesOfHome(bundle as Record<string, Piece>)
      const preload = (isFirst: boolean) => (file: string) =>
        ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, ...(!isFirst && { fetchpriority: 'low' }), href: `/${file}` }, injectTo: 'head' as const })
      const isNew = (file: string) => !html.includes(file)
      return [...first.filter(isNew).map(preload(true)), ...then.filter(isNew).map(preload(false))]
    },
  },
})
