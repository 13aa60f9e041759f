// The shell names the code that Overblik needs, so that a phone asks for all of it at once. Otherwise each piece is asked
// for when the one before it has run, and on a mobile network every such turn costs a round trip.
import type { Plugin } from 'vite'

type Piece = { fileName: string; moduleIds?: string[]; imports?: string[] }

const WANTED = /\/src\/client\/(pages\/HomePage\.vue|components\/home\/HomeCards\.vue|stores\/engine\.ts)$/

/** The files of the pieces that Overblik is made of, and of all they import at once. */
export function filesOfHome(bundle: Record<string, Piece>): string[] {
  const found = new Set<string>()
  const visit = (name: string) => {
    const piece = bundle[name]
    if (!piece || found.has(name)) return
    found.add(name)
    piece.imports?.forEach(visit)
  }
  for (const [name, { moduleIds = [] }] of Object.entries(bundle)) if (moduleIds.some((id) => WANTED.test(id.replaceAll('\\', '/')))) visit(name)
  return [...found]
}

/** A plugin that puts a preload into index.html for each of them that stands there not yet. */
export const preloadHome = (): Plugin => ({
  name: 'preload-home',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) =>
      filesOfHome(bundle as Record<string, Piece>)
        .filter((file) => !html.includes(file))
        .map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, fetchpriority: 'low', href: `/${file}` }, injectTo: 'head' })),
  },
})
