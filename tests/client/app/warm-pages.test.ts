import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { warmPages } from '../../../src/client/warm-pages.ts'

const parents = ['/overblik', '/maal', '/maal/:id', '/mere']

beforeEach(() => { setActivePinia(createPinia()) })
afterEach(() => vi.unstubAllGlobals())

function routesOf(isKept: boolean, address: string) {
  vi.stubGlobal('navigator', { serviceWorker: { controller: isKept ? {} : null } })
  vi.stubGlobal('location', { pathname: address })
  const read: string[] = []
  const page = (path: string) => async () => { read.push(path); return { render: () => null } }
  const routes = [...parents.map((path) => ({ path, component: page(path) })), { path: '/', redirect: '/overblik' }, { path: '/arbejde', component: page('/arbejde'), meta: { isWork: true } }]
  return { read, router: createRouter({ history: createMemoryHistory(), routes }) }
}

it('reads the code of a parent\'s pages and nothing of the workspace', async () => {
  const { read, router } = routesOf(true, '/overblik')
  await warmPages(router)
  expect(read.toSorted()).toEqual(parents.toSorted())
})

it.each([['the service worker keeps nothing yet', false, '/overblik'], ['one is in the workspace', true, '/arbejde/familie']] as const)('reads nothing where %s', async (_, isKept, address) => {
  const { read, router } = routesOf(isKept, address)
  await warmPages(router)
  expect(read).toEqual([])
})
