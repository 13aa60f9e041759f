import { describe, expect, it } from 'vitest'
import RoleList from '../../../src/client/components/role/RoleList.vue'
import type { RoleRecord } from '../../../src/contract/records/role.ts'
import { mounted, record, today } from '../made.ts'

const role = (id: string, given: Partial<RoleRecord>) => record('role', id, { child: 'e', party: 'school', partyName: null, holder: 'contact-person', holderName: null, means: 'Sofie ringer.', from: '2026-09-14', handedBack: null, ...given })
const list = (...roles: object[]) => mounted(RoleList, { props: { roles, name: 'Sofie Lund', today, isTwo: true } as never })

describe('the roles', () => {
  it('tell in words who carries how many', () => {
    const text = list(role('a', {}), role('b', { holder: 'family' }), role('c', { holder: 'together' }), role('d', { holder: 'contact-person' })).get('ul.row').text()
    expect(text).toBe('Sofie 2Jer 1Sammen 1')
  })
  it('name the party and who coordinates it', () => {
    expect(list(role('a', { party: 'hospital', holder: 'together' })).get('[data-testid=role]').text()).toContain('HospitalSammen')
  })
  it('name another who coordinates', () => {
    expect(list(role('a', { holder: 'other', holderName: 'Bo Friis' })).get('[data-testid=role]').text()).toContain('Bo Friis')
  })
  it('leave out what is over, which stays in the picture of a year ago and behind a fold', () => {
    const shown = mounted(RoleList, { props: { roles: [role('a', { from: '2025-01-06', ended: '2026-11-20' }), role('b', { party: 'ppr', holder: 'family' }), role('c', { party: 'relief', ended: '2026-12-24' })], name: 'Sofie Lund', today, isTwo: true, to: (id: string) => `/roller/${id}` } as never })
    expect(shown.findAll('[data-testid=role]')).toHaveLength(2)
    expect([shown.get('ul.row').text(), shown.get('[data-testid=role-year-ago]').text()]).toEqual(['Sofie 1Jer 1', 'Sofie 1'])
    expect(shown.get('[data-testid=roles-over]').text()).toMatch(/Ikke længere aktuelle · 1[\s\S]*Skole · til /)
  })
  it('tell that none is left where all are over', () => {
    expect(list(role('a', { ended: '2026-11-20' })).text()).toContain('Der er ingen roller lige nu.')
  })
  it('tell that what was handed back is the contact person\'s now, and when she says how', () => {
    const back = list(role('a', { holder: 'family', handedBack: { day: '2026-11-20', by: 'Mette Krog', answerBy: '2026-11-27' } }))
    expect(back.text()).toContain('Mette gav den tilbage i går. Sofie har den nu og siger senest fredag, hvordan.')
    expect(back.get('ul.row').text()).toBe('Sofie 1')
  })
  it('tell when they are looked at again, and who decides what one waits for', () => {
    const shown = mounted(RoleList, { props: { roles: [role('a', { nextLook: '2027-02-22' }), role('b', { party: 'ppr', nextLook: '2026-11-20' })], name: 'Sofie Lund', today, isTwo: true, decides: (id: string) => (id === 'a' ? 'Visitationen afgør det: uden dato endnu.' : undefined) } as never })
    const [first, second] = shown.findAll('[data-testid=role]').map((one) => one.text())
    expect(first).toMatch(/Ses på igen 22\. februar 2027.*Visitationen afgør det/s)
    expect(second).toContain('Skulle ses på igen 20. november')
  })
  it('offer only a parent to keep what was handed back', () => {
    const props = { roles: [role('a', { holder: 'family', handedBack: { day: '2026-11-20', by: 'Mette Krog', answerBy: '2026-11-27' } })], name: 'Sofie Lund', today, isTwo: true, to: (id: string) => `/roller/${id}` }
    const isOffered = (canHandBack: boolean) => mounted(RoleList, { props: { ...props, canHandBack } as never }).find('[data-testid=role-take-back]').exists()
    expect([isOffered(true), isOffered(false)]).toEqual([true, false])
  })
})
