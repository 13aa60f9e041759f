import { afterEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { places } from '../../../src/client/components/base/places.ts'
import { warmPages } from '../../../src/client/warm-pages.ts'

afterEach(() => vi.unstubAllGlobals())

function barOf(isKept: boolean, address: string) {
  vi.stubGlobal('navigator', { serviceWorker: { controller: isKept ? {} : null } })
  vi.stubGlobal('location', { pathname: address })
  const read: string[] = []
  const routes = [...places.map(({ to }) => to), '/aftaler'].map((path) => ({ path, component: async () => { read.push(path); return { render: () => null } } }))
  return { read, router: createRouter({ history: createMemoryHistory(), routes }) }
}

it('reads the code of the places in the bar and of no other page', async () => {
  const { read, router } = barOf(true, '/overblik')
  await warmPages(router)
  expect(read).toEqual(places.map(({ to }) => to))
})

it.each([['the service worker keeps nothing yet', false, '/overblik'], ['one is in the workspace', true, '/arbejde/familie']] as const)('reads nothing where %s', async (_, isKept, address) => {
  const { read, router } = barOf(isKept, address)
  await warmPages(router)
  expect(read).toEqual([])
})
