import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import WorkHoursForm from '../../../src/client/components/work/WorkHoursForm.vue'
import { mounted } from '../made.ts'

const daily = { from: '08:00', to: '15:30' }
function form(card: object = {}) {
  const send = vi.fn(async () => undefined)
  const wrapper = mounted(WorkHoursForm, { props: { card: { workingDays: [1, 5], ...card }, send } })
  const fill = (id: string, clock: string) => wrapper.get(`#${id}`).setValue(clock)
  const save = async () => { await wrapper.get('form').trigger('submit'); await flushPromises() }
  return { wrapper, send, fill, save }
}

describe('setting one\'s own hours', () => {
  it('has a row for each day of hers, with what is told already', () => {
    const { wrapper } = form({ hours: [daily, null, null, null, null, null, null] })
    expect(wrapper.findAll<HTMLInputElement>('input').map((one) => [one.element.id, one.element.value])).toEqual([['hours-1-from', '08:00'], ['hours-1-to', '15:30'], ['hours-5-from', ''], ['hours-5-to', '']])
  })

  it('sends the whole week, and says that it is kept', async () => {
    const { wrapper, send, fill, save } = form()
    await fill('hours-5-from', '09:00')
    await fill('hours-5-to', '12:00')
    await save()
    expect(send).toHaveBeenCalledWith({ hours: [null, null, null, null, { from: '09:00', to: '12:00' }, null, null] })
    expect(wrapper.get('[role=status]').text()).toContain('Gemt')
  })

  it.each([['half a day', '09:00', '', 'Skriv begge klokkeslæt ved fredag'], ['a day that ends first', '15:00', '09:00', 'Fredag slutter, før den begynder']])('says where %s is in the way, and keeps it', async (_what, from, to, said) => {
    const { wrapper, send, fill, save } = form()
    await fill('hours-5-from', from)
    await fill('hours-5-to', to)
    await save()
    expect([send.mock.calls.length, wrapper.text().includes(said), wrapper.get<HTMLInputElement>('#hours-5-from').element.value]).toEqual([0, true, from])
  })
})
