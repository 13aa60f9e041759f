// What the tools put into each file and this app does not use: 0.9 kB of what Overblik sends.
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import * as zod from 'zod/mini'

/**
 * A component's mark in its scoped styles: four letters and digits out of its path instead of eight. @throws where two
 * paths get the same mark.
 */
export function shortMarks(): (path: string) => string {
  const paths = new Map<string, string>()
  return (path) => {
    const mark = BigInt(`0x${createHash('sha256').update(path).digest('hex').slice(0, 16)}`).toString(36).slice(-4)
    if ((paths.get(mark) ?? path) !== path) throw new Error(`${path} and ${paths.get(mark)} have the same mark.`)
    paths.set(mark, path)
    return mark
  }
}

// One style sheet and no list of preloads: of Vite's helper around import() nothing is left to do.
const HELPER = '\0vite/preload-helper.js'
// Vue uses a component's name in warnings, and for a component inside itself; there is none here.
const NAME = /\b__name: (['"])\w+\1,?/

/** A plugin that leaves out the helper around import() and the names of components. */
export const leanClient = (): Plugin => ({
  name: 'lean-client',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load()' : undefined),
  renderChunk: (code) => ({ code: code.replace(new RegExp(NAME, 'g'), ''), map: null }),
})

const NO_SCHEMAS = '\0no-schemas'

/**
 * In place of zod, where nothing is judged: each name answers with something that answers to anything, and throws where a
 * value shall be judged by it.
 */
export function noSchemas(): string {
  const names = Object.keys(zod).filter((name) => /^[a-z_]\w*$/i.test(name) && name !== 'default')
  return `const get = (_, name) => { if (/parse/i.test(String(name))) throw new Error('A phone judges by no schema: see lean-client.ts.'); return none }
const none = new Proxy(() => none, { get, apply: () => none })
const judge = () => get(0, 'parse')
export { ${names.map((name) => `${/parse/i.test(name) ? 'judge' : 'none'} as ${name}`).join(', ')} }
`
}

/**
 * A plugin that leaves zod out of the client: the schemas of what a person can do are the server's to judge by, and the phone
 * runs effects alone. 9 kB that each phone fetched with its first act, and kept.
 */
export const withoutSchemas = (): Plugin => ({
  name: 'without-schemas',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) => (id === 'zod/mini' ? NO_SCHEMAS : undefined),
  load: (id) => (id === NO_SCHEMAS ? noSchemas() : undefined),
})
