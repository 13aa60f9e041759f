import { flushPromises } from '@vue/test-utils'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import ContactList from '../../../src/client/components/agreement/ContactList.vue'
import { emptyLog, type LogDraft, type LogPayload } from '../../../src/client/components/agreement/log-draft.ts'
import LogContact from '../../../src/client/components/agreement/LogContact.vue'
import { instantOf, wallOf } from '../../../src/contract/rules/wall-clock.ts'
import type { Contact } from '../../../src/contract/records/contact.ts'
import { mounted, record, today } from '../made.ts'

const now = '2026-11-21T09:00:00.000Z'
const rooms = [{ room: 'family:f', label: 'Begge forældre', readers: 'Mette og Anders' }, { room: 'private:f:m', label: 'Kun Mette', readers: 'Mette' }]
type Send = (payload: LogPayload) => Promise<string | undefined>
const form = (draft: Partial<LogDraft> = {}, send: Send = async () => undefined) => mounted(LogContact, { props: { modelValue: { ...emptyLog, ...draft }, rooms, now, send } })
const submit = async (wrapper: ReturnType<typeof form>) => { await wrapper.find('form').trigger('submit'); await flushPromises() }

describe('logging a contact', () => {
  it('starts at now, by the clock in Denmark', () => {
    expect((form().find('#log-at').element as HTMLInputElement).value).toBe('2026-11-21T10:00')
  })
  it('says who reads the note', () => {
    expect(form({ room: 'private:f:m' }).text()).toContain('Mette kan læse både formål og note.')
  })
  it('hands over the room and what took place', async () => {
    const send = vi.fn<Send>(async () => undefined)
    await submit(form({ purpose: ' Bussen ', at: '2026-11-20T14:30', room: 'private:f:m', gotThrough: false }, send))
    const payload = { type: 'call', at: '2026-11-20T13:30:00.000Z', gotThrough: false, metChild: false, purpose: 'Bussen', note: null }
    expect(send).toHaveBeenCalledWith({ room: 'private:f:m', payload })
  })
  it('takes a visit as one that got through, with the child there', async () => {
    const send = vi.fn<Send>(async () => undefined)
    await submit(form({ type: 'visit', purpose: 'Hilse på Emil', metChild: true, gotThrough: false }, send))
    expect(send.mock.calls[0]?.[0]).toMatchObject({ room: 'family:f', payload: { type: 'visit', at: now, gotThrough: true, metChild: true } })
  })
  it.each<[Partial<LogDraft>, string]>([
    [{}, 'Skriv, hvad det handlede om.'],
    [{ purpose: 'Bussen', at: '2026-11-21T10:01' }, 'ligger ude i fremtiden'],
    [{ purpose: 'Bussen', at: 'bad' }, 'som findes'],
    [{ purpose: 'x'.repeat(501) }, 'Formålet er for langt.'],
    [{ purpose: 'Bussen', note: 'x'.repeat(8001) }, 'Noten er for lang.'],
  ])('is not done with a fault: %j', async (draft, words) => {
    const send = vi.fn<Send>(async () => undefined)
    const wrapper = form(draft, send)
    await submit(wrapper)
    expect(send).not.toHaveBeenCalled()
    expect(wrapper.find('[role=alert]').text()).toContain(words)
  })
})

describe('the clock on the wall', () => {
  it('comes back to the same moment, whatever the minute', () => {
    const minutes = fc.integer({ min: Date.parse('2020-01-01') / 60_000, max: Date.parse('2035-01-01') / 60_000 })
    fc.assert(fc.property(minutes, (minute) => {
      const instant = new Date(minute * 60_000).toISOString()
      const back = instantOf(wallOf(instant))
      // Only in the hour that comes twice may it be the first of the two.
      return back === instant || (back !== undefined && wallOf(back) === wallOf(instant) && Date.parse(instant) - Date.parse(back) === 3_600_000)
    }))
  })
  it('knows that an hour in March does not exist', () => { expect(instantOf('2026-03-29T02:30')).toBeUndefined() })
  it('knows that a day does not exist', () => { expect(instantOf('2026-02-30T10:00')).toBeUndefined() })
})

describe('the contact until now', () => {
  const contact = (id: string, more: Partial<Contact>) => record('contact', id, {
    by: 'sofie', byName: 'Sofie Lund', at: '2026-11-13T10:00:00.000Z', type: 'call', gotThrough: true, metChild: false, purpose: null, note: null, ...more,
  })
  const list = (contacts: ReturnType<typeof contact>[]) => mounted(ContactList, { props: { contacts, today, sayOwn: true } })
  it('says who did what and when, the latest first', () => {
    const rows = list([contact('a', {}), contact('b', { at: '2026-11-20T08:30:00.000Z', gotThrough: false })]).findAll('[data-testid=contact]').map((row) => row.text())
    expect(rows[0]).toContain('Sofie ringede, men kom ikke igennem')
    expect(rows[0]).toContain('I går kl. 9.30')
    expect(rows[1]).toContain('Fredag 13. november kl. 11')
  })
  it('shows purpose and note, and that the child was there', () => {
    const text = list([contact('a', { type: 'visit', purpose: 'Hilse på Emil', note: 'Han viste sit værelse.', metChild: true })]).text()
    for (const words of ['Sofie var på besøg', 'Hilse på Emil', 'Han viste sit værelse.', 'Barnet var med']) expect(text).toContain(words)
  })
  it('shows a few, and more when asked', async () => {
    const wrapper = list(Array.from({ length: 8 }, (_none, index) => contact(`c${index}`, {})))
    expect(wrapper.findAll('[data-testid=contact]')).toHaveLength(5)
    await wrapper.findAll('button').find((button) => button.text() === 'Vis flere')?.trigger('click')
    expect(wrapper.findAll('[data-testid=contact]')).toHaveLength(8)
  })
  it('says so where nothing is written down yet', () => {
    expect(list([]).text()).toContain('Der er ikke skrevet nogen kontakt ned endnu.')
  })
})
