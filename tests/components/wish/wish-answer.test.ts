import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { AnswerDraft, AnswerPayload } from '../../../src/client/components/wish/answer-draft.ts'
import WishAnswer from '../../../src/client/components/wish/WishAnswer.vue'
import WishTalk from '../../../src/client/components/wish/WishTalk.vue'
import { mounted } from '../made.ts'
import { staffWho, today, turn, who, wishOf } from './made-wishes.ts'

const wish = wishOf({
  rhythm: [turn('parent', 'weekly'), turn('contact-person', 'every-2-weeks', 'Hver uge når jeg ikke.')],
  channels: [turn('parent', ['message', 'call'])],
  carries: [turn('parent', 3), turn('contact-person', 3)],
})
type Send = (payload: AnswerPayload) => Promise<string | undefined>
function answer(modelValue: AnswerDraft = {}, given: { side?: 'parent' | 'contact-person'; send?: Send } = {}) {
  const { side = 'parent', send = async () => undefined } = given
  return mounted(WishAnswer, { props: { wish, who: side === 'parent' ? who : staffWho, today, nextLook: '2026-12-14', modelValue, send } })
}
const submit = async (wrapper: ReturnType<typeof answer>) => { await wrapper.find('form').trigger('submit'); await flushPromises() }

describe('answering a wish', () => {
  it('shows a parent the other proposal with its reason and what was said before', () => {
    const wrapper = answer()
    expect(wrapper.findAll('[data-field]').map((card) => card.attributes('data-field'))).toEqual(['rhythm'])
    for (const words of ['Sofie foreslår', 'Hver 14. dag', 'Grund: Hver uge når jeg ikke.', 'Hver uge']) expect(wrapper.text()).toContain(words)
  })
  it('shows the contact person what waits for her alone', () => {
    const wrapper = answer({}, { side: 'contact-person' })
    expect(wrapper.findAll('[data-field]').map((card) => card.attributes('data-field'))).toEqual(['channels'])
    expect(wrapper.text()).toContain('Mette ønsker')
  })
  it('says that the other side changed it meanwhile', () => {
    const wrapper = mounted(WishAnswer, { props: { wish, who: staffWho, today, nextLook: null, modelValue: {}, send: async () => undefined, hasChanged: true } })
    expect(wrapper.find('[role=status]').text()).toContain('Mette har sendt noget nyt, mens du svarede.')
    expect(answer().find('[role=status]').exists()).toBe(false)
  })
  it('sends a yes as the same value', async () => {
    const send = vi.fn<Send>(async () => undefined)
    await submit(answer({ rhythm: { choice: 'yes', reason: '' } }, { send }))
    expect(send).toHaveBeenCalledWith({ wish: 'w', turn: 3, answers: { rhythm: { value: 'every-2-weeks', reason: null } }, nextLook: '2026-12-14' })
  })
  it('sends another proposal with its reason', async () => {
    const send = vi.fn<Send>(async () => undefined)
    await submit(answer({ rhythm: { choice: 'other', value: 'monthly', reason: ' Så er der ro. ' } }, { send }))
    expect(send.mock.calls[0]?.[0].answers).toEqual({ rhythm: { value: 'monthly', reason: 'Så er der ro.' } })
  })
  it.each<[AnswerDraft, string]>([
    [{}, 'Du har ikke svaret på noget endnu.'],
    [{ rhythm: { choice: 'other', value: 'monthly', reason: ' ' } }, 'Skriv en kort grund.'],
    [{ rhythm: { choice: 'other', value: 'every-2-weeks', reason: 'x' } }, 'Det er det samme, som der står.'],
    [{ rhythm: { choice: 'other', value: undefined, reason: 'x' } }, 'Vælg, hvad du foreslår i stedet.'],
    [{ rhythm: { choice: 'other', value: 'monthly', reason: 'x'.repeat(501) } }, 'Grunden er for lang.'],
  ])('is not sent unfinished: %j', async (draft, words) => {
    const send = vi.fn<Send>(async () => undefined)
    const wrapper = answer(draft, { send })
    await submit(wrapper)
    expect(send).not.toHaveBeenCalled()
    expect(wrapper.find('[role=alert]').text()).toContain(words)
  })
  it('starts another proposal from what stands', async () => {
    const wrapper = answer()
    await wrapper.find('[data-answer=other]').trigger('change')
    expect(wrapper.emitted('update:modelValue')).toEqual([[{ rhythm: { choice: 'other', value: 'every-2-weeks', reason: '' } }]])
  })
  it('goes once, however often it is tapped', async () => {
    const send = vi.fn<Send>(() => new Promise(() => {}))
    const wrapper = answer({ rhythm: { choice: 'yes', reason: '' } }, { send })
    await submit(wrapper)
    await submit(wrapper)
    expect(send).toHaveBeenCalledOnce()
  })
})

describe('the wish under talk', () => {
  it('says of each field whose answer is awaited', () => {
    const talk = mounted(WishTalk, { props: { wish: wish.body, who, today } })
    const rows = talk.findAll('[data-awaits]').map((row) => [row.attributes('data-field'), row.attributes('data-awaits')])
    expect(rows).toEqual([['rhythm', 'parent'], ['channels', 'contact-person'], ['carries', 'none']])
    for (const words of ['Venter på dit svar', 'Sofie svarer', 'Enige']) expect(talk.text()).toContain(words)
  })
})
