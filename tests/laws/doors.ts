// Who may import whom. A file is placed by where it may run, and these are the doors between the places.
import type { File } from './files.ts'
import { importsOf, type Import } from './imports.ts'

type Door = { may: string[]; packages: string[] }

const everyones = ['contract', 'words']
const vue = ['vue']
const client = (may: string[], packages: string[]): Door => ({ may: [...everyones, ...may], packages })
const server = (may: string[], packages: string[] = []): Door => ({ may: [...everyones, 'server/settings', ...may], packages: ['node:*', 'zod/mini', ...packages] })

// What a place may import besides itself. The longest name that fits a path is its place.
export const doors: Record<string, Door> = {
  contract: { may: [], packages: ['zod/mini'] },
  words: { may: ['contract'], packages: [] },
  client: client(['client/pages', 'client/parts', 'client/components', 'client/stores', 'client/device', 'client/courier', 'client/styles'], [...vue, 'vue-router', 'pinia', 'workbox-window']),
  'client/pages': client(['client/parts', 'client/components', 'client/stores'], [...vue, 'vue-router', 'pinia']),
  // What several pages show with its stores: a meeting's agenda is the same for a parent and a worker.
  'client/parts': client(['client/components', 'client/stores'], [...vue, 'vue-router', 'pinia']),
  'client/components': client([], [...vue, 'vue-router']),
  'client/stores': client(['client/device', 'client/courier'], [...vue, 'pinia', 'workbox-window']),
  'client/device': client([], ['dexie', 'zod/mini']),
  'client/courier': client(['client/device'], []),
  'client/styles': client([], []),
  worker: client(['client/device', 'client/courier'], ['workbox-precaching', 'workbox-routing']),
  server: server(['server/db', 'server/routes', 'server/plugins', 'server/intents', 'server/sync', 'server/login', 'server/html', 'server/public', 'server/import', 'server/made-up', 'server/deliveries'], ['fastify', '@fastify/*']),
  'server/settings': server([]),
  'server/routes': server(['server/plugins', 'server/intents', 'server/sync', 'server/login', 'server/html', 'server/public', 'server/files', 'server/db'], ['fastify', '@fastify/*', 'oidc-provider', 'openid-client']),
  'server/plugins': server(['server/db', 'server/login', 'server/html'], ['fastify', '@fastify/*']),
  'server/login': server(['server/db', 'server/plugins', 'server/html'], ['fastify', 'oidc-provider', 'openid-client']),
  'server/intents': server(['server/db']),
  'server/sync': server(['server/db', 'server/intents']),
  'server/public': server(['server/db']),
  'server/files': server([]),
  'server/html': server(['server/db', 'server/public']),
  'server/import': server(['server/db', 'server/made-up']),
  'server/made-up': server([]),
  'server/deliveries': server(['server/db']),
  'server/db': server([], ['kysely', 'pg', '@electric-sql/pglite']),
  // The bootstrap needs nothing installed; its two .ts files are read by Vite, which then is.
  bootstrap: { may: [], packages: ['node:*', 'vite', 'vite-plugin-pwa', 'zod/mini'] },
}

/** The place of a path under src/; undefined for what lies outside it. */
export function placeOf(path: string): string | undefined {
  if (!path.startsWith('src/')) return undefined
  const inSrc = path.slice('src/'.length)
  if (/^server\/settings[^/]*\.ts$/.test(inSrc)) return 'server/settings'
  const places = Object.keys(doors).filter((place) => inSrc.startsWith(`${place}/`))
  return places.sort((a, b) => b.length - a.length)[0]
}

/** One sentence for each import that goes through a wall, and for each file that stands nowhere. */
export function wrongImports(files: File[]): string[] {
  return files.filter(({ path }) => path.startsWith('src/')).flatMap((file) => {
    const place = placeOf(file.path)
    const isNew = place && /^(client|server)$/.test(place) && file.path.split('/').length > 3
    if (!place || isNew) return [`${file.path} lies in a folder that tests/laws/doors.ts does not know.`]
    return importsOf(file).filter((one) => !isAllowed(place, one)).map((one) => `${file.path}:${one.line} may not import ${one.written}`)
  })
}

function isAllowed(place: string, one: Import): boolean {
  const { may, packages } = doors[place] as Door
  if (one.package !== undefined) return packages.some((name) => (name.endsWith('*') ? one.package?.startsWith(name.slice(0, -1)) : name === one.package))
  const target = placeOf(one.file as string)
  if (place === 'client/pages' && target === place) return false
  return target === place || (target !== undefined && may.includes(target))
}
