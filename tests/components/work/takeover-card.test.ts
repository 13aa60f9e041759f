import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import TakeoverCard from '../../../src/client/components/work/TakeoverCard.vue'
import type { AnswerDraft } from '../../../src/client/components/wish/answer-draft.ts'
import type { Agreement } from '../../../src/contract/records/agreement.ts'
import { mounted, record } from '../made.ts'
import { staffWho, today } from '../wish/made-wishes.ts'

const fields = { rhythm: 'weekly' as const, carries: 3, justNow: { change: 'less' as const, until: '2026-12-24' } }
const body: Agreement = { wish: null, parent: 'mette', agreedBy: ['Mette Kjær', 'Jonas Holm'], at: '2026-05-01T09:00:00.000Z', from: '2026-05-01', until: null, nextLook: '2026-12-01', fields }
function card(modelValue: AnswerDraft = {}, given: { hasWish?: boolean } = {}) {
  const send = vi.fn(async () => undefined)
  const confirm = vi.fn()
  const wrapper = mounted(TakeoverCard, { props: { agreement: record('agreement', 'a', body), who: staffWho, parentName: 'Mette Kjær', today, talkTo: '/besked', hasWish: false, confirm, send, modelValue, ...given } })
  const submit = async () => { await wrapper.find('form').trigger('submit'); await flushPromises() }
  return { wrapper, send, confirm, submit }
}

describe('a new contact person and the agreement from before her', () => {
  it('may say yes as it stands, propose something else, or write', async () => {
    const { wrapper, confirm } = card()
    expect(wrapper.find('form').exists()).toBe(false)
    await wrapper.get('[data-testid=takeover-yes]').trigger('click')
    expect(confirm).toHaveBeenCalledOnce()
  })

  it('answers field by field, where all is yes until she says otherwise; less just now is not hers to answer', async () => {
    const { wrapper } = card()
    await wrapper.get('[data-testid=takeover-other]').trigger('click')
    expect(wrapper.findAll('[data-field]').map((one) => one.attributes('data-field'))).toEqual(['rhythm', 'carries'])
    expect(wrapper.findAll<HTMLInputElement>('[data-answer=yes]').map((one) => one.element.checked)).toEqual([true, true])
  })

  it('sends only what she would have otherwise, with her reason', async () => {
    const { send, confirm, submit } = card({ rhythm: { choice: 'other', value: 'monthly', reason: ' Jeg er her på deltid ' } })
    await submit()
    expect(send).toHaveBeenCalledWith({ agreement: 'a', answers: { rhythm: { value: 'monthly', reason: 'Jeg er her på deltid' } } })
    expect(confirm).not.toHaveBeenCalled()
  })

  it('sends nothing without a reason, and says where it is missing', async () => {
    const { wrapper, send, submit } = card({ rhythm: { choice: 'other', value: 'monthly', reason: ' ' } })
    await submit()
    expect([send.mock.calls, wrapper.text().includes('Skriv en kort grund.')]).toEqual([[], true])
  })

  it('says yes where she went through it all and would have nothing otherwise', async () => {
    const { wrapper, send, confirm, submit } = card()
    await wrapper.get('[data-testid=takeover-other]').trigger('click')
    await submit()
    expect([send.mock.calls, confirm.mock.calls.length]).toEqual([[], 1])
  })

  it('points to the wish where the parent has made a new one', () => {
    const { wrapper } = card({}, { hasWish: true })
    expect(wrapper.text()).toContain('Mette har et nyt ønske')
    expect(wrapper.find('[data-testid=takeover-other]').exists()).toBe(false)
  })
})
