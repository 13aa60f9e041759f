import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { emptyAbout } from '../../../src/client/components/agreement/about-draft.ts'
import DeviationCard from '../../../src/client/components/agreement/DeviationCard.vue'
import { emptyLog, type LogDraft, type LogPayload } from '../../../src/client/components/agreement/log-draft.ts'
import LogContact from '../../../src/client/components/agreement/LogContact.vue'
import { agreedWith, type AgreedWith, deviationsOf, offViews, reasonFault } from '../../../src/client/components/agreement/off-view.ts'
import OffAgreement from '../../../src/client/components/agreement/OffAgreement.vue'
import { messageGuard } from '../../../src/client/components/work/message-guard.ts'
import type { Agreement } from '../../../src/contract/records/agreement.ts'
import type { WishFields } from '../../../src/contract/records/wish.ts'
import { planned, was, week } from '../../contract/rules/fits-cases.ts'
import { mounted, record, today } from '../made.ts'
import { madeMessage } from '../message/made-messages.ts'

const agreement = (fields: WishFields): Agreement => ({ wish: null, parent: 'm', agreedBy: ['Mette Kjær'], at: '2026-09-01T09:00:00.000Z', from: '2026-09-01', until: null, nextLook: '2026-12-01', fields })
const withParent = (first: string, fields: WishFields): AgreedWith => ({ room: `private:f:${first}`, first, standing: { fields, since: '2026-09-01', recent: [] } })
const mette = withParent('Mette', { channels: ['message'] })
const anders = withParent('Anders', { week })
const now = '2026-11-21T09:00:00.000Z'
const call = planned('call', '2026-11-20T18:00')
const wrapped = (off: ReturnType<typeof offViews>, reason = '') => mounted(OffAgreement, { props: { off, modelValue: reason, 'onUpdate:modelValue': () => undefined } })

describe('a contact that is not as agreed', () => {
  it('is nothing to see while it fits', () => {
    expect(wrapped(offViews(planned('message', '2026-11-20T10:00'), [mette], today)).find('[data-testid=off-agreement]').exists()).toBe(false)
  })

  it('is told with each parent it goes against, and only with those', () => {
    const late = planned('call', '2026-11-20T20:00')
    const text = wrapped(offViews(late, [mette, anders, withParent('Bo', {})], today)).text()
    expect(['Ikke som aftalt med Mette', 'Ikke som aftalt med Anders', 'Bo'].map((words) => text.includes(words))).toEqual([true, true, false])
    expect(text).toContain('Mette og Anders kan hver især læse grunden hos sig selv.')
  })

  it('takes a short reason in one tap', async () => {
    const onUpdate = vi.fn()
    const wrapper = mounted(OffAgreement, { props: { off: offViews(call, [mette], today), modelValue: '', 'onUpdate:modelValue': onUpdate } })
    await wrapper.findAll('.chip')[0]!.trigger('click')
    expect(onUpdate).toHaveBeenCalledWith('Der er nyt, som ikke kan vente.')
  })

  it('needs a reason, and one that is not too long, only where something does not fit', () => {
    const off = offViews(call, [mette], today)
    expect([reasonFault([], ''), reasonFault(off, 'Mødet er flyttet')]).toEqual([undefined, undefined])
    expect([reasonFault(off, '  '), reasonFault(off, 'x'.repeat(501))].every(Boolean)).toBe(true)
  })

  it('puts the reason in the room of each parent whose agreement it is, with that parent\'s codes alone', () => {
    const off = offViews(planned('call', '2026-11-20T20:00'), [mette, anders], today)
    const notes = deviationsOf(off, 'call', ' Mødet er flyttet ')('contact-id')
    expect(notes).toEqual([
      { name: 'deviation.note', room: 'private:f:Mette', payload: { type: 'call', contact: 'contact-id', whys: ['channel'], reason: 'Mødet er flyttet' } },
      { name: 'deviation.note', room: 'private:f:Anders', payload: { type: 'call', contact: 'contact-id', whys: ['outside'], reason: 'Mødet er flyttet' } },
    ])
  })

  it('is judged by the agreements that stand: who has none is not among them', () => {
    const view = (first: string, of: Agreement | undefined) => ({ parent: { room: `private:f:${first}`, first }, agreement: of, contacts: [{ body: was('2026-11-20') }] })
    expect(agreedWith([view('Mette', agreement({ rhythm: 'monthly' })), view('Anders', undefined)])).toEqual([
      { room: 'private:f:Mette', first: 'Mette', standing: { fields: { rhythm: 'monthly' }, since: '2026-09-01', recent: [was('2026-11-20')] } },
    ])
  })
})

describe('a message while it is written', () => {
  const draft = { text: 'Hej', kind: 'information' as const, answerBy: '', replyTo: null }
  const guard = (given: Partial<Parameters<typeof messageGuard>[0]>) => messageGuard({ draft, about: emptyAbout, agreed: [anders], messages: [], now, ...given })

  it('is held against nothing before there are words', () => {
    expect(guard({ draft: { ...draft, text: ' ' }, agreed: [withParent('Mette', { channels: ['call'] })] }).off).toEqual([])
  })

  it('on a Saturday fits while its notice waits for Monday at nine, and not when it is given at once', () => {
    const at = (notice: 'good-time' | 'now') => guard({ about: { ...emptyAbout, notice } })
    expect([at('good-time').off, at('good-time').waits]).toEqual([[], [{ first: 'Anders', at: '2026-11-23T08:00:00.000Z' }]])
    expect(at('now').off.map((one) => one.whys)).toEqual([['day-off']])
  })

  it('is a reply when it names a message, or when the last word is the family\'s', () => {
    const agreed = [withParent('Mette', { rhythm: 'only-news' })]
    const hello = { ...draft, kind: 'hello' as const }
    const whys = (given: Partial<Parameters<typeof messageGuard>[0]>) => guard({ agreed, draft: hello, ...given }).off.flatMap((one) => one.whys)
    const at = '2026-11-19T09:00:00.000Z'
    const fromFamily = madeMessage({ side: 'family', by: 'mette', at })
    expect([whys({}), whys({ draft: { ...hello, replyTo: 'a' } }), whys({ messages: [fromFamily] }), whys({ messages: [fromFamily, madeMessage({ at })] })]).toEqual([['only-news'], [], [], ['only-news']])
  })

  it('asks what it is about only where an agreement says something of it', () => {
    expect(guard({}).asks).toEqual({ subjects: [], isHard: false, isNews: false, smsFirst: false })
    const asked = guard({ agreed: [withParent('Mette', { notInWriting: ['behaviour'], hardNews: 'call-first' })], about: { ...emptyAbout, subject: 'behaviour' } })
    expect([asked.asks.subjects, asked.asks.isHard, asked.off[0]?.says]).toEqual([['behaviour'], true, ['Adfærd vil Mette ikke have på skrift.']])
  })
})

describe('logging a contact that was not as agreed', () => {
  type Send = (payload: LogPayload) => Promise<string | undefined>
  const rooms = [{ room: 'private:f:Mette', label: 'Kun Mette', readers: 'Mette' }]
  const form = (draft: Partial<LogDraft>, send: Send) => mounted(LogContact, { props: { modelValue: { ...emptyLog, purpose: 'Bussen', ...draft }, rooms, now, agreed: () => [mette], send } })
  const submit = async (wrapper: ReturnType<typeof form>) => { await wrapper.find('form').trigger('submit'); await flushPromises() }

  it('is not done without a reason, and with it takes the reason along', async () => {
    const send = vi.fn<Send>(async () => undefined)
    const wrapper = form({}, send)
    expect(wrapper.find('[data-testid=off-agreement]').text()).toContain('I har ikke aftalt opkald.')
    await submit(wrapper)
    expect(send).not.toHaveBeenCalled()
    await submit(form({ about: { ...emptyAbout, reason: 'Det hastede' } }, send))
    expect(send.mock.calls[0]?.[0].also?.('c')).toEqual([{ name: 'deviation.note', room: 'private:f:Mette', payload: { type: 'call', contact: 'c', whys: ['channel'], reason: 'Det hastede' } }])
  })

  it('is as agreed when the family called', async () => {
    const send = vi.fn<Send>(async () => undefined)
    const wrapper = form({ startedBy: 'parent' }, send)
    expect(wrapper.find('[data-testid=off-agreement]').exists()).toBe(false)
    await submit(wrapper)
    expect(send.mock.calls[0]?.[0]).toMatchObject({ payload: { startedBy: 'parent' } })
  })
})

describe('the parent\'s list of what was not as agreed', () => {
  it('says what, when and why, the latest first', () => {
    const row = (id: string, at: string, whys: 'too-often'[] | 'never'[]) => record('deviation', id, { by: 's', byName: 'Sofie Lund', at, type: 'message', contact: 'c', whys, reason: `Grund ${id}` })
    const wrapper = mounted(DeviationCard, { props: { deviations: [row('1', '2026-11-18T09:00:00.000Z', ['never']), row('2', '2026-11-20T13:30:00.000Z', ['too-often'])], worker: 'Sofie', today, isTwo: true } })
    const told = wrapper.findAll('[data-testid=deviation]').map((one) => one.text())
    expect(told[0]).toContain('Sofie skrev tiere end aftalt.')
    expect(told[0]).toContain('I går kl. 14.30')
    expect(told[1]).toContain('på et tidspunkt, du har sagt nej til')
  })
})
