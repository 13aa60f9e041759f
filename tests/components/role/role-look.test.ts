import { expect, it, vi } from 'vitest'
import RoleLook from '../../../src/client/components/role/RoleLook.vue'
import { mounted, today } from '../made.ts'

it('a role whose day has come goes on by one tap, with a day three months on that both can read before', async () => {
  const send = vi.fn(async () => undefined)
  const look = mounted(RoleLook, { props: { nextLook: '2026-11-18', today, send } })
  expect(look.text()).toContain('I ville se på rollen igen onsdag 18. november.')
  expect(look.text()).toContain('Så ser I på den igen senest søndag 21. februar 2027.')
  await look.get('[data-testid=role-look-on]').trigger('click')
  expect(send).toHaveBeenCalledWith('2027-02-21')
})
