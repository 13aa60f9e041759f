import { describe, expect, it, vi } from 'vitest'
import RoleEnd from '../../../src/client/components/role/RoleEnd.vue'
import { mounted, today } from '../made.ts'

const shown = (given: object = {}) => mounted(RoleEnd, { props: { from: '2026-01-05', today, reason: '', send: vi.fn(async () => undefined), ...given } as never })
const submit = async (card: ReturnType<typeof shown>, day?: string) => {
  if (day !== undefined) await card.get('#role-ended').setValue(day)
  await card.get('form').trigger('submit')
}

describe('ending a role', () => {
  it('is suggested from today, unless another day is chosen', async () => {
    const send = vi.fn(async () => undefined)
    const card = shown({ send })
    await submit(card)
    await submit(card, '2026-12-01')
    expect(send.mock.calls).toEqual([[today], ['2026-12-01']])
  })
  it('asks for a day that is there, and one not before the role began, and sends nothing until then', async () => {
    const send = vi.fn(async () => undefined)
    const card = shown({ send })
    await submit(card, '')
    expect(card.text()).toContain('Vælg den dag, hvor rollen ikke længere er aktuel.')
    await submit(card, '2026-01-04')
    expect(card.text()).toContain('Den dag ligger før rollen begyndte. Den gælder fra')
    expect(send).not.toHaveBeenCalled()
  })
  it('says what went wrong, and the reason stays', async () => {
    const card = shown({ reason: 'Han er holdt', send: async () => 'Det blev ikke gemt.' })
    await submit(card)
    expect([card.get('[role=alert]').text(), (card.get('#role-end-reason').element as HTMLInputElement).value]).toEqual(['Det blev ikke gemt.', 'Han er holdt'])
  })
})
