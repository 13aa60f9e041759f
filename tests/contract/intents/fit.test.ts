import { describe, expect, it } from 'vitest'
import { fitAnswer, fitTalk } from '../../../src/contract/intents/fit.ts'
import { saidPublish, saidWithdraw } from '../../../src/contract/intents/said.ts'
import { contextOf, idOf, leader, mette, misshapen, now, parent, sofie, storeOf, worker } from '../support.ts'

const said = { contact: 'too-little', again: true, after: null } as const

describe('how the contact fits', () => {
  it('is kept with whose it is, once, and not yet talked about', () => {
    const store = storeOf()
    const effect = store.take(fitAnswer, said, contextOf(parent))
    store.take(fitAnswer, said, contextOf(parent))
    expect([store.bodies('fit'), misshapen(effect)]).toEqual([[{ ...said, parent: mette, byName: 'Mette Lund', at: now, talked: null }], []])
  })

  it('is talked about by the contact person, and the first time stands', () => {
    const store = storeOf()
    store.take(fitAnswer, said, contextOf(parent, { intent: idOf(7) }))
    const effect = store.take(fitTalk, { fit: idOf(7) }, contextOf(worker))
    expect(store.take(fitTalk, { fit: idOf(7) }, contextOf(worker, { now: '2026-11-21T09:00:00.000Z' }))).toEqual([])
    expect([store.bodies('fit')[0]!.talked, misshapen(effect)]).toEqual([{ by: sofie, byName: 'Sofie Krog', at: now }, []])
  })

  it('is said by a parent and taken up by staff, in the parent\'s own room alone', () => {
    expect([fitAnswer.may, fitAnswer.rooms, fitTalk.may, fitTalk.rooms]).toEqual([['parent'], ['private'], ['contact-person', 'mate'], ['private']])
    expect(storeOf().take(fitTalk, { fit: idOf(7) }, contextOf(worker))).toEqual({ refused: 'changed-meanwhile' })
  })
})

describe('what families said and what was done', () => {
  const context = contextOf(leader, { room: 'municipality', intent: idOf(8) })
  it('is the leader\'s to tell and to take away', () => {
    const store = storeOf()
    const effect = store.take(saidPublish, { said: 'Svar var for lange', did: 'Vi skriver kortere' }, context)
    expect([store.bodies('said-done'), misshapen(effect)]).toEqual([[{ said: 'Svar var for lange', did: 'Vi skriver kortere', by: idOf(4), byName: 'Birgit Dam', at: now }], []])
    store.take(saidWithdraw, { entry: idOf(8) }, context)
    expect([store.bodies('said-done'), store.take(saidWithdraw, { entry: idOf(8) }, context)]).toEqual([[], []])
    expect([saidPublish.may, saidWithdraw.may]).toEqual([['leader'], ['leader']])
  })
})
