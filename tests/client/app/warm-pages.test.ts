import { afterEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { places } from '../../../src/client/components/base/places.ts'
import { warmPages } from '../../../src/client/warm-pages.ts'

const opened = [...places.map(({ to }) => to), '/maal/:id', '/moeder/:id', '/aftaler', '/forventninger', '/opfoelgning', '/kontaktperson']

afterEach(() => vi.unstubAllGlobals())

function barOf(isKept: boolean, address: string) {
  vi.stubGlobal('navigator', { serviceWorker: { controller: isKept ? {} : null } })
  vi.stubGlobal('location', { pathname: address })
  const read: string[] = []
  const routes = [...opened, '/roller/:id', '/kalender'].map((path) => ({ path, component: async () => { read.push(path); return { render: () => null } } }))
  return { read, router: createRouter({ history: createMemoryHistory(), routes }) }
}

it('reads the code of what a tap opens, and of no other page', async () => {
  const { read, router } = barOf(true, '/overblik')
  await warmPages(router)
  expect(read).toEqual(opened)
})

it.each([['the service worker keeps nothing yet', false, '/overblik'], ['one is in the workspace', true, '/arbejde/familie']] as const)('reads nothing where %s', async (_, isKept, address) => {
  const { read, router } = barOf(isKept, address)
  await warmPages(router)
  expect(read).toEqual([])
})
