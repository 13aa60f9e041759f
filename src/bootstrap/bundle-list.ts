// What was built, and out of what: dist/bundle.json, which the byte budgets in tests/bytes are reckoned from. It lies
// beside the client's folder, not in it, so it is never served.
import { writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'

/** One chunk: its file, the page or other module it was made for, what it imports, and the modules inside. */
export type Chunk = {
  file: string
  made: string | null
  isEntry: boolean
  imports: string[]
  dynamicImports: string[]
  css: string[]
  modules: string[]
}

/** A plugin that writes the list beside the folder it builds into. */
export function bundleList(): Plugin {
  let config: ResolvedConfig
  const short = (id: string) => relative(config.root, id.replace(/\?.*$/, '')).replaceAll('\\', '/')
  return {
    name: 'bundle-list',
    configResolved: (resolved) => void (config = resolved),
    writeBundle: (_, bundle) => {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
      // With one style sheet for all, it belongs to what is loaded first.
      const styles = config.build.cssCodeSplit ? [] : Object.keys(bundle).filter((file) => file.endsWith('.css'))
      const list = chunks.map((chunk): Chunk => ({
        file: chunk.fileName,
        made: chunk.facadeModuleId && short(chunk.facadeModuleId),
        isEntry: chunk.isEntry,
        imports: chunk.imports,
        dynamicImports: chunk.dynamicImports,
        css: [...(chunk.viteMetadata?.importedCss ?? []), ...(chunk.isEntry ? styles : [])],
        modules: Object.keys(chunk.modules).map(short),
      }))
      writeFileSync(join(dirname(resolve(config.root, config.build.outDir)), 'bundle.json'), JSON.stringify(list, null, 1))
    },
  }
}
