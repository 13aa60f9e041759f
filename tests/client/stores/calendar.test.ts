import { createPinia, setActivePinia } from 'pinia'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import CalendarPage from '../../../src/client/pages/CalendarPage.vue'
import { calendar as words } from '../../../src/words/da/calendar.ts'

const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)*', component: {} }] })

async function open() {
  setActivePinia(createPinia())
  const page = mount(CalendarPage, { global: { plugins: [router] } })
  await flushPromises()
  return page
}
const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'))
const asked: string[] = []
const answers = (link: object | null) => (path: string) => { if (path.startsWith('/api/calendar-link')) asked.push(path); return Promise.resolve(Response.json({ link })) }

afterEach(() => { vi.unstubAllGlobals(); asked.length = 0 })

describe('the calendar page', () => {
  it('says without a network what it cannot tell, and asks again when there is one', async () => {
    vi.stubGlobal('fetch', noNetwork)
    const page = await open()
    expect(page.get('[role=alert]').text()).toBe(words.unknownText)
    expect(page.get('[data-testid=calendar-make]').attributes('disabled')).toBeDefined()
    vi.stubGlobal('fetch', answers(null))
    dispatchEvent(new Event('online'))
    await flushPromises()
    expect(page.find('[role=alert]').exists()).toBe(false)
    expect(page.text()).toContain(words.none)
    expect(asked).toEqual(['/api/calendar-link'])
    page.unmount()
    dispatchEvent(new Event('online'))
    expect(asked).toEqual(['/api/calendar-link'])
  })
})
