import { describe, expect, it, vi } from 'vitest'
import MessageThread from '../../../src/client/components/message/MessageThread.vue'
import { type MessageRow, threadItems } from '../../../src/client/components/message/thread-items.ts'
import { mounted } from '../made.ts'
import { madeMessage, today } from './made-messages.ts'

const items = (messages: MessageRow[]) => threadItems({ messages, stateOf: () => 'sent', readersOf: () => [], me: 'mette', side: 'family', seenUpTo: undefined, today, due: () => '2026-11-25' })
const thread = (messages: MessageRow[], more: object = {}) =>
  mounted(MessageThread, { props: { items: items(messages), label: 'Beskeder med Sofie', hasOlder: false, isLoadingOlder: false, isReady: true, ...more } })
const question = madeMessage({ kind: 'question', text: 'Må jeg dele status?' })

describe('the thread', () => {
  it('says kind before content', () => {
    const text = thread([question]).find('[data-testid=message]').text()
    expect(text.indexOf('vil gerne have svar')).toBeLessThan(text.indexOf('Må jeg dele status?'))
  })
  it('answers a question with one tap', async () => {
    const wrapper = thread([question])
    await wrapper.find('[data-answer=yes]').trigger('click')
    await wrapper.find('[data-answer=no]').trigger('click')
    expect(wrapper.emitted('answer')).toEqual([[question.id, 'Ja'], [question.id, 'Nej']])
  })
  it('holds the answers still while one is on its way', () => {
    expect(thread([question], { busyWith: question.id }).find('[data-answer=yes]').attributes('disabled')).toBeDefined()
  })
  it('puts a question off, and says when it comes back', async () => {
    const wrapper = thread([question])
    await wrapper.find('[data-answer=later]').trigger('click')
    expect(wrapper.emitted('later')).toEqual([[question.id]])
    expect(thread([question], { postponed: new Set([question.id]) }).text()).toContain('Vi minder dig om det på Overblik i morgen.')
  })
  it('paints its end first, and then all, without asking for older ones meanwhile', async () => {
    const all = Array.from({ length: 30 }, (_, place) => madeMessage({ text: `nr. ${place}` }))
    const wrapper = thread(all, { hasOlder: true })
    const texts = () => wrapper.findAll('.text').map((one) => one.text())
    expect(texts()).toEqual(all.slice(-10).map(({ body }) => body.text))
    expect(wrapper.text()).not.toContain('Vis ældre')
    await vi.waitFor(() => expect(texts()).toHaveLength(30))
    expect(wrapper.text()).toContain('Vis ældre')
    expect(thread(all, { isWhole: true }).findAll('.text')).toHaveLength(30)
  })
  it('fetches older messages by a button as well', async () => {
    const wrapper = thread([question], { hasOlder: true })
    await wrapper.findAll('button').find((button) => button.text() === 'Vis ældre beskeder')?.trigger('click')
    expect(wrapper.emitted('older')).toHaveLength(1)
  })
  it('says that older messages need a network when they could not be fetched', () => {
    expect(thread([question], { hasOlder: true, hasFailed: true }).text()).toContain('når der er forbindelse')
  })
  it('tells a screen reader of the newest from somebody else by kind, not by content', () => {
    const live = thread([question]).find('[aria-live=polite]').text()
    expect(live).toBe('Fra Sofie. Sofie vil gerne have svar senest onsdag')
  })
  it('keeps line breaks and never reads words as markup', () => {
    const wrapper = thread([madeMessage({ text: 'Hej <b>Mette</b>\nVi ses' })])
    expect(wrapper.find('.text').element.textContent).toBe('Hej <b>Mette</b>\nVi ses')
  })
})
