// The client as it was built: which files a way through it needs, and what they weigh.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Chunk } from '../../src/bootstrap/bundle-list.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist')
export const client = join(dist, 'client')
export const readBuilt = (file: string): string => readFileSync(join(client, file), 'utf8')

export const chunks: Chunk[] = JSON.parse(readFileSync(join(dist, 'bundle.json'), 'utf8'))
const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]))

/** The chunk that a source file was the reason for. */
export function chunkOf(made: string): Chunk {
  const found = chunks.find((chunk) => chunk.made === made)
  if (!found) throw new Error(`Nothing was built for ${made}.`)
  return found
}

export const entry = (): Chunk => chunks.find(({ isEntry }) => isEntry) as Chunk
export const pages = (): Chunk[] => chunks.filter(({ made }) => made?.startsWith('src/client/pages/'))

/** These chunks and all they import at once; with `isLater`, also what they import later, where it says yes. */
export function reached(from: Chunk[], isLater: (chunk: Chunk) => boolean = () => false): Set<Chunk> {
  const seen = new Set<Chunk>()
  const visit = (chunk: Chunk | undefined) => {
    if (!chunk || seen.has(chunk)) return
    seen.add(chunk)
    chunk.imports.forEach((file) => visit(byFile.get(file)))
    chunk.dynamicImports.map((file) => byFile.get(file)).filter((later) => later && isLater(later)).forEach(visit)
  }
  from.forEach(visit)
  return seen
}

type Coding = '' | '.gz' | '.br'

/** Bytes of a file as it is sent: files too small to gain are sent as they are. */
export function weight(file: string, coding: Coding = ''): number {
  const coded = join(client, file + coding)
  return statSync(existsSync(coded) ? coded : join(client, file)).size
}

export const weightOfScripts = (some: Iterable<Chunk>, coding: Coding): number => [...some].reduce((sum, { file }) => sum + weight(file, coding), 0)

/** What every page is painted with: the style sheets that the shell names. The wall's own comes with the wall. */
export const stylesOfShell = (): string[] => [...readBuilt('index.html').matchAll(/<link rel="stylesheet"[^>]*href="\/([^"]+)"/g)].map(([, file]) => file!)

/** The addresses in the service worker's list of what it keeps. */
export const precached = (): string[] => [...readBuilt('worker.js').matchAll(/url:\s*[`"']([^`"']+)[`"']|"url":\s*"([^"]+)"/g)].map(([, a, b]) => a ?? b ?? '')

export const allBuilt = (): string[] => readdirSync(client, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
