import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { useBelow } from '../../../src/client/components/base/below.ts'
import { mounted } from '../made.ts'

afterEach(() => history.replaceState(null, ''))

function page(isWhole?: () => boolean) {
  const isReady = ref(false)
  const wrapper = mounted(defineComponent(() => {
    const isBelow = useBelow(() => isReady.value, isWhole)
    return () => h('p', isBelow.value ? 'all' : 'first')
  }))
  return { wrapper, isReady }
}

it('makes what lies below when what is above has been painted, not before', async () => {
  const { wrapper, isReady } = page()
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  expect(wrapper.text()).toBe('first')
  isReady.value = true
  await vi.waitFor(() => expect(wrapper.text()).toBe('all'))
})

it('makes all at once where one comes back to it', () => {
  history.replaceState({ scroll: { left: 0, top: 900 } }, '')
  expect(page().wrapper.text()).toBe('all')
})

it('makes all at once where the address points at something in it, also when that comes later', async () => {
  expect(page(() => true).wrapper.text()).toBe('all')
  const points = ref(false)
  const { wrapper } = page(() => points.value)
  expect(wrapper.text()).toBe('first')
  points.value = true
  await vi.waitFor(() => expect(wrapper.text()).toBe('all'))
})
