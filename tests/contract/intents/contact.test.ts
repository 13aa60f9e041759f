import { describe, expect, it } from 'vitest'
import { contactLog } from '../../../src/contract/intents/contact.ts'
import type { Member } from '../../../src/contract/records/member.ts'
import { contextOf, idOf, misshapen, now, record, sofie, storeOf, worker } from '../support.ts'

type Log = Parameters<typeof contactLog.effect>[1]
const logged = (given: Partial<Log> = {}): Log => ({ type: 'call', at: now, gotThrough: true, metChild: false, purpose: 'Hvordan går det?', note: null, ...given })
const member = (met: number) => record('member', sofie, { person: sofie, name: 'Sofie Krog', role: 'contact-person', since: '2025-01-01', until: null, relation: null, met } satisfies Member)
const minutesAhead = (minutes: number, ms = 0) => new Date(Date.parse(now) + minutes * 60_000 + ms).toISOString()

describe('a logged contact', () => {
  it.each(['call', 'visit', 'meeting'] as const)('is kept with its purpose and note: a %s', (type) => {
    const store = storeOf([member(3)])
    const effect = store.take(contactLog, logged({ type, note: 'Vi talte om skolen' }), contextOf(worker))
    expect(store.bodies('contact')).toEqual([{ by: sofie, byName: 'Sofie Krog', at: now, type, gotThrough: true, metChild: false, purpose: 'Hvordan går det?', note: 'Vi talte om skolen' }])
    expect(misshapen(effect)).toEqual([])
  })

  it('may lie five minutes ahead of the server\'s clock, and not more', () => {
    const at = (when: string) => storeOf().take(contactLog, logged({ at: when }), contextOf(worker))
    expect([at(minutesAhead(5)), at(minutesAhead(5, 1))]).toMatchObject([[{ kind: 'contact' }], { refused: 'date-in-future' }])
  })

  it('may lie long ago', () => {
    expect(storeOf().take(contactLog, logged({ at: '2024-02-29T10:00:00.000Z' }), contextOf(worker))).toHaveLength(1)
  })

  it('counts that she met the child, once', () => {
    const store = storeOf([member(3)])
    store.take(contactLog, logged({ type: 'visit', metChild: true }), contextOf(worker))
    expect(store.bodies('member')[0]).toEqual({ ...member(4).body })
    store.take(contactLog, logged({ type: 'visit', metChild: true }), contextOf(worker))
    expect([store.bodies('member')[0]?.met, store.bodies('contact').length]).toEqual([4, 1])
  })

  it('counts each time she met the child', () => {
    const store = storeOf([member(3)])
    for (const intent of [idOf(801), idOf(802)]) store.take(contactLog, logged({ metChild: true }), contextOf(worker, { intent }))
    expect(store.bodies('member')[0]?.met).toBe(5)
  })

  it('counts no meeting with the child where she did not meet it, or stands as no member of the room', () => {
    expect(storeOf([member(3)]).take(contactLog, logged(), contextOf(worker))).toHaveLength(1)
    expect(storeOf().take(contactLog, logged({ metChild: true }), contextOf(worker))).toHaveLength(1)
  })
})
