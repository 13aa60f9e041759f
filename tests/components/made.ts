import { mount, RouterLinkStub } from '@vue/test-utils'
import type { Card } from '../../src/contract/records/card.ts'
import type { Bodies, Kind, RecordOf } from '../../src/contract/records/kinds.ts'
import type { Member } from '../../src/contract/records/member.ts'

/** The day it is in these tests: a Saturday. */
export const today = '2026-11-21'

/** Mounts a component with links that need no router. */
export const mounted = ((component: never, options: { props?: object; slots?: object } = {}) =>
  mount(component, { ...options, global: { stubs: { RouterLink: RouterLinkStub } }, attachTo: document.body } as never)) as unknown as typeof mount

/** A record as it lies on the phone. */
export const record = <K extends Kind>(kind: K, id: string, body: Bodies[K]): RecordOf<K> => ({ room: 'family:f', kind, id, first: 1, number: 1, body })

export const sofie: Card = {
  person: 'sofie', name: 'Sofie Lund', title: 'Kontaktperson', portrait: { skin: 0, hair: 1, shape: 1, cloth: 0 }, introduction: 'Jeg er socialrådgiver.',
  phone: '+45 20 30 40 50', email: 'sofie@kommune.example', answerDays: 2, workingDays: [1, 2, 3, 4, 5], workingHours: '8.30–15.30',
  canDecide: ['Aflastning op til 30 timer'], cannotDecide: ['Skoletilbud'], usual: 'Jeg ringer en gang om måneden.', absences: [],
}
export const jonas: Card = { ...sofie, person: 'jonas', name: 'Jonas Holm', phone: '+45 20 30 40 51' }
export const member = (given: Partial<Member>): Member =>
  ({ person: 'sofie', name: 'Sofie Lund', role: 'contact-person', since: '2024-08-12', until: null, relation: null, met: 6, ...given })
