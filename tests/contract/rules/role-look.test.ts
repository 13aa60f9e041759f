import { describe, expect, it } from 'vitest'
import type { Bodies } from '../../../src/contract/records/kinds.ts'
import { isLookTime, lookAfter, rolesToLookAt } from '../../../src/contract/rules/role-look.ts'
import { idOf, record } from '../support.ts'

const today = '2026-11-22'
const role = (id: number, given: Partial<Bodies['role']>) =>
  record('role', idOf(id), { child: idOf(5), party: 'school', partyName: null, holder: 'family', holderName: null, means: 'Vi ringer.', from: '2026-08-22', handedBack: null, ...given })
const open = (subject: string) => record('suggestion', idOf(90), { about: 'role', subject, base: 1, turn: 0, state: 'open', turns: [] as never, consents: [], version: null, asked: [] })

describe('looking at a role again', () => {
  it.each([
    ['two weeks ahead of the day', { nextLook: '2026-12-06' }, true],
    ['earlier than that', { nextLook: '2026-12-07' }, false],
    ['once the day has passed', { nextLook: '2026-11-01' }, true],
    ['where no day was agreed', { nextLook: null }, false],
    ['of one from before there was such a day', {}, false],
    ['of one that was handed back', { nextLook: '2026-11-01', handedBack: { day: '2026-11-20', by: 'Mette', answerBy: '2026-11-27' } }, false],
    ['of one that is over', { nextLook: '2026-11-01', ended: '2026-11-20' }, false],
  ])('is time %s', (_, given, is) => expect(isLookTime(role(1, given), today)).toBe(is))

  it('names the earliest first, and none that is under talk', () => {
    const roles = [role(1, { nextLook: '2026-12-01' }), role(2, { nextLook: '2026-11-20', party: 'ppr' }), role(3, { nextLook: '2026-11-21', party: 'relief' })]
    expect(rolesToLookAt(roles, [open(idOf(3))], today).map(({ id }) => id)).toEqual([idOf(2), idOf(1)])
  })

  it('comes again three months later, at a month\'s end too', () => {
    expect([lookAfter('2026-11-22'), lookAfter('2026-11-30')]).toEqual(['2027-02-22', '2027-02-28'])
  })
})
