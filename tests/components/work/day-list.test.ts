import { describe, expect, it } from 'vitest'
import DayList from '../../../src/client/components/work/DayList.vue'
import type { DayPartView, DayRowView } from '../../../src/client/components/work/day-view.ts'
import { mounted } from '../made.ts'

const row = (key: string, given: Partial<DayRowView> = {}): DayRowView =>
  ({ key, what: 'question', family: 'f', label: 'Emil', to: `/arbejde/familie/f/beskeder/${key}#m`, kind: 'Spørgsmål fra Mette', due: 'svar senest mandag', words: 'Hvad nu?', isLate: false, covers: '', ...given })
const parts: DayPartView[] = [{ part: 'late', rows: [row('a', { isLate: true })] }, { part: 'soon', rows: [row('b'), row('c')] }, { part: 'later', rows: [row('d')] }]
const list = (given: object = {}) => mounted(DayList, { props: { parts, openPath: '/arbejde', isReady: true, ...given } })

describe('the day list', () => {
  it('says so where nothing waits', () => {
    expect(list({ parts: [] }).text()).toContain('Der er ikke noget, der venter på dig i dag')
  })
  it('does not say that nothing waits before it knows', () => {
    expect(list({ parts: [], isReady: false }).text()).toBe('Finder din dag frem')
  })
  it('stands in parts, the late first, what lies ahead behind a fold', () => {
    const shown = list()
    expect(shown.findAll('h2').map((one) => one.text())).toEqual(['Skulle være sket', 'De næste 7 dage'])
    expect(shown.find('details summary').text()).toBe('Længere fremme · 1')
    expect(shown.findAll('[data-testid="family-row"]')).toHaveLength(4)
  })
  it('tells lateness by its heading and by the line\'s own mark', () => {
    expect(list().findAll('[data-late="true"]')).toHaveLength(1)
  })
  it('marks the line whose thread stands beside it', () => {
    expect(list({ openPath: '/arbejde/familie/f/beskeder/b' }).findAll('.open').map((one) => one.attributes('data-what'))).toEqual(['question'])
  })
  it('moves among its lines by the arrows and by J and K', async () => {
    const shown = list()
    const lines = shown.findAll('a[data-line]').map((one) => one.element as HTMLElement)
    lines[0]?.focus()
    await shown.findAll('a[data-line]')[0]?.trigger('keydown', { key: 'ArrowDown' })
    expect(document.activeElement).toBe(lines[1])
    await shown.findAll('a[data-line]')[1]?.trigger('keydown', { key: 'j' })
    expect(document.activeElement).toBe(lines[2])
    await shown.findAll('a[data-line]')[2]?.trigger('keydown', { key: 'k' })
    expect(document.activeElement).toBe(lines[1])
  })
  it('leaves keys with a modifier alone', async () => {
    const shown = list()
    const [first] = shown.findAll('a[data-line]')
    ;(first?.element as HTMLElement).focus()
    await first?.trigger('keydown', { key: 'j', ctrlKey: true })
    expect(document.activeElement).toBe(first?.element)
  })
})
