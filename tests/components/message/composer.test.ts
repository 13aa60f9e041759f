import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { type ComposerDraft, emptyDraft, longest, type MessagePayload } from '../../../src/client/components/message/composer.ts'
import MessageComposer from '../../../src/client/components/message/MessageComposer.vue'
import { longestText } from '../../../src/contract/values.ts'
import { mounted, today } from '../made.ts'

const rooms = [
  { room: 'family:f', label: 'Begge forældre', readers: 'Anders og Sofie kan læse det.', isNew: false },
  { room: 'private:f:m', label: 'Kun dig og Sofie', readers: 'Sofie kan læse det.', isNew: true },
]
type Send = (payload: MessagePayload) => Promise<string | undefined>
function composer(given: { draft?: Partial<ComposerDraft>; side?: 'family' | 'municipality'; send?: Send; replyingTo?: { first: string; text: string } } = {}) {
  const { side = 'family', send = async () => undefined, replyingTo } = given
  const modelValue = { ...emptyDraft(side), ...given.draft }
  return mounted(MessageComposer, { props: { modelValue, side, label: 'Skriv til Sofie', today, send, rooms, room: 'family:f', replyingTo } })
}
const submit = async (wrapper: ReturnType<typeof composer>) => { await wrapper.find('form').trigger('submit'); await flushPromises() }

describe('the composer', () => {
  it('counts as the contract counts', () => { expect(longest).toBe(longestText) })
  it('hands up each change, so that the words are kept as they are typed', async () => {
    const wrapper = composer()
    await wrapper.find('[data-testid=composer]').setValue('Hej Sofie')
    expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([{ ...emptyDraft('family'), text: 'Hej Sofie' }])
  })
  it('sends what is written once, however often it is tapped', async () => {
    let done = (_problem?: string) => {}
    const send = vi.fn<Send>(() => new Promise((resolve) => { done = resolve }))
    const wrapper = composer({ draft: { text: ' Hej ' }, send })
    await wrapper.find('form').trigger('submit')
    await wrapper.find('form').trigger('submit')
    expect(wrapper.find('[data-testid=send]').attributes('disabled')).toBeDefined()
    done()
    await flushPromises()
    expect(send.mock.calls).toEqual([[{ kind: 'news', text: 'Hej', answerBy: null, replyTo: null }]])
    expect(wrapper.emitted('sent')).toHaveLength(1)
  })
  it('keeps the words and says so when the phone could not keep them', async () => {
    const wrapper = composer({ draft: { text: 'Hej' }, send: async () => 'Dine ord står her stadig.' })
    await submit(wrapper)
    expect(wrapper.text()).toContain('Dine ord står her stadig.')
    expect(wrapper.emitted('sent')).toBeUndefined()
    expect((wrapper.find('[data-testid=composer]').element as HTMLTextAreaElement).value).toBe('Hej')
  })
  it('sends nothing that is empty, and says why', async () => {
    const send = vi.fn<Send>(async () => undefined)
    const wrapper = composer({ draft: { text: '  \n ' }, send })
    await submit(wrapper)
    expect(send).not.toHaveBeenCalled()
    expect(wrapper.text()).toContain('Skriv noget, før du sender.')
  })
  it('says how much too long a text is', async () => {
    const wrapper = composer({ draft: { text: 'x'.repeat(20_000) } })
    await submit(wrapper)
    expect(wrapper.text()).toContain('12000 tegn for lang')
  })
  it('counts down only near the end', () => {
    expect(composer({ draft: { text: 'x'.repeat(7000) } }).text()).not.toContain('tegn tilbage')
    expect(composer({ draft: { text: 'x'.repeat(7900) } }).text()).toContain('100 tegn tilbage')
  })
  it('sends with Ctrl and Enter, never with Enter alone', async () => {
    const send = vi.fn<Send>(async () => undefined)
    const field = composer({ draft: { text: 'Hej' }, send }).find('[data-testid=composer]')
    await field.trigger('keydown', { key: 'Enter' })
    expect(send).not.toHaveBeenCalled()
    await field.trigger('keydown', { key: 'Enter', ctrlKey: true })
    expect(send).toHaveBeenCalledOnce()
  })
  it('offers a parent her kinds, news first', () => {
    expect(composer().findAll('option').map((option) => option.text())).toEqual(['Nyt fra os', 'Spørgsmål', 'Hilsen', 'Tak'])
  })
  it('says who will read, and lets another room be chosen', async () => {
    const wrapper = composer()
    expect(wrapper.find('[data-testid=room-choice]').text()).toContain('Anders og Sofie kan læse det.')
    await wrapper.findAll('[data-testid=room-choice] input')[1]?.trigger('change')
    expect(wrapper.emitted('room')).toEqual([['private:f:m']])
  })
  it('tells that something new stands in the other room', () => {
    expect(composer().find('[data-testid=room-choice]').text()).toContain('Kun dig og Sofie · ny')
  })
  it('shows what is answered, with the way out of it', async () => {
    const wrapper = composer({ draft: { text: 'Ja', replyTo: 'q' }, replyingTo: { first: 'Sofie', text: 'Må jeg dele den?' } })
    await vi.waitFor(() => expect(wrapper.text()).toContain('Du svarer Sofie: Må jeg dele den?'))
    await wrapper.find('[aria-label="Svar ikke på den besked"]').trigger('click')
    expect(wrapper.emitted('update:modelValue')?.at(-1)).toMatchObject([{ replyTo: null, text: 'Ja' }])
  })
})

describe("a worker's question", () => {
  const ask = (answerBy: string, send: Send = async () => undefined) => composer({ side: 'municipality', draft: { kind: 'question', text: 'Må jeg?', answerBy }, send })
  it.each([
    ['', 'Vælg den dag, du gerne vil have svar senest.'],
    ['2026-11-20', 'Datoen er allerede gået.'],
    ['bad', 'Den dato findes ikke.'],
  ])('is not sent with the date %j', async (day, words) => {
    const send = vi.fn<Send>(async () => undefined)
    const wrapper = ask(day, send)
    await vi.dynamicImportSettled()
    await submit(wrapper)
    expect(wrapper.text()).toContain(words)
    expect(send).not.toHaveBeenCalled()
  })
  it('goes with its date', async () => {
    const send = vi.fn<Send>(async () => undefined)
    await submit(ask('2026-11-25', send))
    expect(send).toHaveBeenCalledWith({ kind: 'question', text: 'Må jeg?', answerBy: '2026-11-25', replyTo: null })
  })
})
