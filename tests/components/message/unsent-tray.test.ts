import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reasonOf, wordsOf } from '../../../src/client/components/message/unsent-words.ts'
import UnsentTray from '../../../src/client/components/message/UnsentTray.vue'
import { refusalCodes } from '../../../src/contract/protocol.ts'
import { mounted, today } from '../made.ts'

const row = { id: 'u', name: 'message.send', room: 'family:f', payload: { text: 'Kan vi få en ny tid?' }, code: 'no-such-message', at: '2026-11-21T08:00:00.000Z' }
const tray = (rows = [row]) => mounted(UnsentTray, { props: { rows, today } })
const press = (wrapper: ReturnType<typeof tray>, name: string) => wrapper.findAll('button').find((button) => button.text() === name)?.trigger('click')

beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }) })
afterEach(() => { vi.useRealTimers() })

describe('the tray of what was not sent', () => {
  it('is not there when all is sent', () => {
    expect(tray([]).find('[data-testid=unsent-tray]').exists()).toBe(false)
  })
  it('shows the words, what happened, that nothing is lost and what to do', () => {
    const text = tray().text()
    for (const part of ['Ikke sendt', 'Kan vi få en ny tid?', 'er her ikke længere', 'Dine ord er ikke tabt', 'send det som en ny besked']) expect(text).toContain(part)
  })
  it('marks a refused message as such', () => {
    expect(tray().find('[data-testid=message]').attributes()).toMatchObject({ 'data-state': 'refused', 'data-id': 'u' })
  })
  it('hands a row over to be corrected', async () => {
    const wrapper = tray()
    await press(wrapper, 'Ret')
    expect(wrapper.emitted('edit')).toEqual([['u']])
  })
  it('copies the words', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await press(tray(), 'Kopiér')
    expect(writeText).toHaveBeenCalledWith('Kan vi få en ny tid?')
  })
  it('removes nothing while it can still be undone', async () => {
    const wrapper = tray()
    await press(wrapper, 'Slet')
    expect(wrapper.text()).toContain('Slettet.')
    await press(wrapper, 'Fortryd')
    vi.advanceTimersByTime(60_000)
    expect(wrapper.emitted('remove')).toBeUndefined()
    expect(wrapper.text()).toContain('Kan vi få en ny tid?')
  })
  it('removes a row a while after it was deleted', async () => {
    const wrapper = tray()
    await press(wrapper, 'Slet')
    vi.advanceTimersByTime(60_000)
    expect(wrapper.emitted('remove')).toEqual([['u']])
  })
  it('removes what was deleted when the page is left', async () => {
    const onRemove = vi.fn()
    const wrapper = mounted(UnsentTray, { props: { rows: [row], today, onRemove } })
    await press(wrapper, 'Slet')
    wrapper.unmount()
    expect(onRemove).toHaveBeenCalledWith('u')
  })
})

describe('what is said of a refusal', () => {
  it.each(refusalCodes)('has its own three sentences: %s', (code) => {
    const { happened, kept, todo } = reasonOf(code)
    for (const words of [happened, kept, todo]) expect(words).toMatch(/\.$/)
  })
  it('stands even for a code that this version does not know', () => {
    expect(reasonOf('from-the-future').kept).toContain('ikke tabt')
  })
  it('finds the own words in other acts too', () => {
    expect(wordsOf({ name: 'wish.submit', payload: { fields: { rhythm: 'monthly', avoid: 'Ring ikke.' } } })).toBe('Dit ønske om kontakten (2 ting)\nRing ikke.')
    expect(wordsOf({ name: 'contact.log', payload: { purpose: 'Bussen', note: 'Det går bedre.' } })).toContain('Bussen\nDet går bedre.')
    const pictures = [{ id: 'a' }, { id: 'b' }]
    expect([wordsOf({ name: 'told.write', payload: { text: 'Emil', pictures } }), wordsOf({ name: 'told.write', payload: { text: '', pictures: pictures.slice(1) } })]).toEqual(['Emil\n2 billeder', 'Et billede'])
    expect(wordsOf({ name: 'other', payload: null })).toBe('Noget, du gjorde i appen')
  })
})
