import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import WishForm from '../../../src/client/components/wish/WishForm.vue'
import type { WishFields } from '../../../src/contract/records/wish.ts'
import { mounted } from '../made.ts'
import { today, who } from './made-wishes.ts'

const owed = ['Opfølgning hver 3. måned ligger fast.']
const stepTo = (step: number) => `/forventninger/oensk/${step}`
type Send = (payload: { fields: WishFields }) => Promise<string | undefined>
const form = (step: number, fields: WishFields = {}, send: Send = async () => undefined) =>
  mounted(WishForm, { props: { step, fields, who, today, owed, kept: 'Gemt på telefonen.', stepTo, agreed: { rhythm: 'weekly' as const }, hasTalk: false, send } })
const submit = async (wrapper: ReturnType<typeof form>) => { await wrapper.find('form').trigger('submit'); await flushPromises() }

describe('the five screens of a wish', () => {
  it('offers six rhythms, and says what is owed whatever is chosen', () => {
    const wrapper = form(1)
    expect(wrapper.findAll('[data-testid=wish-rhythm] input')).toHaveLength(6)
    expect(wrapper.text()).toContain('Opfølgning hver 3. måned ligger fast.')
  })
  it('hands up each choice at once', async () => {
    const wrapper = form(1)
    await wrapper.find('[data-testid=wish-rhythm] input[value=monthly]').trigger('change')
    expect(wrapper.emitted('change')).toEqual([[{ rhythm: 'monthly' }]])
  })
  it('lets a choice be taken back', async () => {
    const wrapper = form(1, { rhythm: 'monthly' })
    await wrapper.findAll('button').find((button) => button.text() === 'Fjern valget')?.trigger('click')
    expect(wrapper.emitted('change')).toEqual([[{ rhythm: undefined }]])
  })
  it('goes on with nothing chosen', async () => {
    const wrapper = form(2)
    await submit(wrapper)
    expect(wrapper.emitted('go')).toEqual([[3]])
  })
  it.each([
    ['', 'Skriv, hvor længe det skal gælde.'],
    ['2026-11-20', 'Datoen er allerede gået.'],
    ['bad', 'Den dato findes ikke.'],
  ])('stays where a date is wrong: %j', async (until, words) => {
    const wrapper = form(1, { justNow: { change: 'more', until } })
    await submit(wrapper)
    expect(wrapper.emitted('go')).toBeUndefined()
    expect(wrapper.find('[role=alert]').text()).toContain(words)
  })
  it('tells of a date that the browser knows does not exist', async () => {
    const wrapper = form(1, { justNow: { change: 'more', until: '' } })
    await vi.dynamicImportSettled()
    const input = wrapper.find('#wish-justNow')
    Object.defineProperty(input.element, 'validity', { value: { badInput: true } })
    await input.trigger('input')
    expect(wrapper.emitted('change')?.at(-1)).toEqual([{ justNow: { change: 'more', until: 'bad' } }])
  })
  it('numbers the channels in the order they are tapped', async () => {
    const wrapper = form(2, { channels: ['call'] })
    await vi.dynamicImportSettled()
    await wrapper.find('input[value=message]').trigger('change')
    expect(wrapper.emitted('change')).toEqual([[{ channels: ['call', 'message'] }]])
  })
  it('moves a channel with a button', async () => {
    const wrapper = form(2, { channels: ['call', 'message'] })
    await vi.dynamicImportSettled()
    await wrapper.find('[aria-label="Flyt Besked her i appen op"]').trigger('click')
    expect(wrapper.emitted('change')).toEqual([[{ channels: ['message', 'call'] }]])
  })
  it('turns a time of the week from possible to good, and says so in words', async () => {
    const wrapper = form(2)
    const cell = wrapper.find('[aria-label="onsdag formiddag: går an"]')
    await cell.trigger('click')
    const [[fields]] = wrapper.emitted('change') as [[WishFields]]
    expect(fields.week?.forenoon).toEqual(['possible', 'possible', 'good', 'possible', 'possible'])
  })
})

describe('the summary', () => {
  it('says what was chosen and what was not, each with a way back', async () => {
    const wrapper = form(6, { rhythm: 'every-2-weeks', notByPhone: ['money', 'health'] })
    await vi.dynamicImportSettled()
    expect(wrapper.text()).toContain('Hver 14. dag')
    expect(wrapper.text()).toContain('Penge, helbred og diagnoser')
    expect(wrapper.text()).toContain('Ikke valgt')
    expect(wrapper.findAll('[aria-label^="Ret: "]')).toHaveLength(11)
  })
  it('sends nothing when nothing at all was chosen', async () => {
    const send = vi.fn<Send>(async () => undefined)
    const wrapper = form(6, { channels: [], avoid: '  ' }, send)
    await submit(wrapper)
    expect(send).not.toHaveBeenCalled()
    expect(wrapper.find('[role=alert]').text()).toContain('Du har ikke valgt noget endnu.')
  })
  it('sends the chosen fields alone, once', async () => {
    const send = vi.fn<Send>(() => new Promise(() => {}))
    const wrapper = form(6, { rhythm: 'monthly', channels: [], avoid: ' Ring ikke. ' }, send)
    await submit(wrapper)
    await submit(wrapper)
    expect(send.mock.calls).toEqual([[{ fields: { rhythm: 'monthly', avoid: 'Ring ikke.' } }]])
  })
  it('keeps the choices and says so when the phone could not keep the wish', async () => {
    const wrapper = form(6, { rhythm: 'monthly' }, async () => 'Det, du har valgt, er her stadig.')
    await submit(wrapper)
    expect(wrapper.text()).toContain('Det, du har valgt, er her stadig.')
  })
  it('sends no wish with a fault from an earlier screen', async () => {
    const send = vi.fn<Send>(async () => undefined)
    await submit(form(6, { rhythm: 'monthly', justNow: { change: 'less', until: '2020-01-01' } }, send))
    expect(send).not.toHaveBeenCalled()
  })
})
