import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../src/contract/intents/intent.ts'
import { roleAnswer, roleEnd, roleHandBack, roleSayHow, roleSuggest, roleTakeBack, roleWithdraw } from '../../../src/contract/intents/role.ts'
import type { Card } from '../../../src/contract/records/card.ts'
import type { Municipality } from '../../../src/contract/records/municipality.ts'
import type { RoleContent } from '../../../src/contract/records/suggestion.ts'
import { isOver } from '../../../src/contract/rules/role-now.ts'
import { meetInTime, roleContent, roleKey, roleOn, roleVersion } from '../../../src/contract/rules/roles.ts'
import { lastTurn } from '../../../src/contract/rules/suggestions.ts'
import { isWorkingDay } from '../../../src/contract/rules/working-days.ts'
import { card } from '../records/samples.ts'
import { runs } from '../../support/counts.ts'
import { contextOf, idOf, misshapen, now, parent, record, sofie, type Store, storeOf, worker } from '../support.ts'

const role = idOf(60)
const says = (given: Partial<RoleContent> = {}): RoleContent =>
  ({ child: idOf(5), party: 'school', partyName: null, holder: 'family', holderName: null, means: 'I ringer selv', informed: null, from: '2026-01-05', nextLook: null, ...given })
const standing = (given: Partial<RoleContent> = {}) => storeOf([record('role', role, { ...says(given), handedBack: null })])
let acts = 700
const as = (actor: typeof parent, at = now) => contextOf(actor, { now: at, intent: idOf((acts += 1)) })
const suggest = (store: Store, content: RoleContent, subject: string | null = null, base = 0) => store.take(roleSuggest, { subject, base, content, reason: null }, as(parent))

describe('a role', () => {
  it('is suggested and agreed as a goal is', () => {
    const store = storeOf()
    const effect = suggest(store, says())
    const [suggestion] = store.known.all('suggestion')
    const yes = store.take(roleAnswer, { suggestion: suggestion!.id, turn: 0, content: says(), reason: null }, as(worker))
    expect([misshapen(effect), misshapen(yes)]).toEqual([[], []])
    expect(store.bodies('role')).toMatchObject([{ party: 'school', holder: 'family', version: 1, agreed: { day: '2026-11-20', by: ['Mette Lund', 'Sofie Krog'] } }])
  })
  it('stands once for a child and a party, whether agreed or only suggested', () => {
    expect(suggest(standing(), says({ holder: 'together' }))).toEqual({ refused: 'role-twice' })
    const store = storeOf()
    suggest(store, says())
    expect([suggest(store, says()), suggest(store, says({ child: idOf(6) })), suggest(store, says({ party: 'ppr' }))]).toMatchObject([{ refused: 'role-twice' }, [{}], [{}]])
  })
  it('tells other parties apart by their names', () => {
    const store = standing({ party: 'other', partyName: 'Svømning' })
    expect([suggest(store, says({ party: 'other', partyName: 'svømning ' })), suggest(store, says({ party: 'other', partyName: 'Spejder' }))]).toMatchObject([{ refused: 'role-twice' }, [{}]])
  })
  it('names whom it names', () => {
    expect([suggest(storeOf(), says({ party: 'other' })), suggest(storeOf(), says({ holder: 'other' }))]).toEqual([{ refused: 'name-missing' }, { refused: 'name-missing' }])
  })
  it('told as it was a year ago: by the version that stood then', () => {
    const store = standing()
    suggest(store, says({ holder: 'contact-person', from: '2026-11-23' }), role, 1)
    const [suggestion] = store.known.all('suggestion')
    store.take(roleAnswer, { suggestion: suggestion!.id, turn: 0, content: lastTurn(suggestion!.body).content as RoleContent, reason: null }, as(worker))
    const on = (day: string) => roleOn(store.known.get('role', role)!, store.known.all('version'), day)?.holder
    expect([on('2026-12-01'), on('2026-03-01'), on('2025-12-01')]).toEqual(['contact-person', 'family', undefined])
  })
})

describe('a role that is no longer needed', () => {
  const end = (store: Store, given: { ended?: string; base?: number } = {}, actor = parent) => store.take(roleEnd, { role, base: 1, ended: '2026-11-20', reason: 'Han er holdt', ...given }, as(actor))
  const answer = (store: Store, content: RoleContent, actor = worker, reason: string | null = null) => {
    const { id, body } = store.known.all('suggestion').at(-1)!
    return store.take(roleAnswer, { suggestion: id, turn: body.turn, content, reason }, as(actor))
  }
  const agree = (store: Store) => answer(store, lastTurn(store.known.all('suggestion').at(-1)!.body).content as RoleContent)

  it('stands until the other side has said yes, whoever of the two suggested it', () => {
    for (const [first, second] of [[parent, worker], [worker, parent]] as const) {
      const store = standing()
      const effect = end(store, {}, first)
      expect([misshapen(effect), isOver(store.bodies('role')[0]!, '2027-01-01')]).toEqual([[], false])
      const yes = answer(store, { ...says(), ended: '2026-11-20' }, second)
      expect([misshapen(yes), isOver(store.bodies('role')[0]!, '2026-11-20'), isOver(store.bodies('role')[0]!, '2026-11-19')]).toEqual([[], true, false])
    }
  })
  it('is in no picture from its day on, in that of a year before, and its versions can be read', () => {
    const store = standing()
    end(store)
    agree(store)
    const on = (day: string) => roleOn(store.known.get('role', role)!, store.known.all('version'), day)?.holder
    expect([on('2026-11-20'), on('2027-05-01'), on('2026-11-19'), on('2026-03-01')]).toEqual([undefined, undefined, 'family', 'family'])
    expect(store.bodies('version')).toMatchObject([{ number: 1, content: { means: 'I ringer selv' } }])
  })
  it('may be answered with a text in which it goes on, and then it does', () => {
    const store = standing()
    end(store)
    expect(answer(store, says({ holder: 'contact-person' }))).toEqual({ refused: 'no-reason' })
    answer(store, says({ holder: 'contact-person' }), worker, 'Skolen er der endnu')
    answer(store, says({ holder: 'contact-person' }), parent)
    expect([store.bodies('role')[0]!.holder, store.bodies('role')[0]!.ended]).toEqual(['contact-person', undefined])
  })
  it('makes room for another of the same party, from its day on and no earlier', () => {
    const store = standing()
    end(store)
    agree(store)
    expect(suggest(store, says({ from: '2026-11-19' }))).toEqual({ refused: 'role-twice' })
    expect(suggest(store, says({ from: '2026-11-20' }))).toMatchObject([{}])
    expect(suggest(store, says({ from: '2027-01-01' }), role, 2)).toEqual({ refused: 'role-twice' })
  })
  it('can be taken up again, as any change', () => {
    const store = standing()
    end(store)
    agree(store)
    suggest(store, says({ from: '2027-01-04' }), role, 2)
    agree(store)
    const on = (day: string) => roleOn(store.known.get('role', role)!, store.known.all('version'), day)?.holder
    expect([on('2027-02-01'), on('2026-12-01'), on('2026-06-01')]).toEqual(['family', undefined, 'family'])
  })
  it('does not end before it began, is not ended over a version that has changed, and cannot be handed back', () => {
    const store = standing()
    expect([end(store, { ended: '2026-01-04' }), end(store, { base: 2 }), end(storeOf())]).toEqual([{ refused: 'role-ends-early' }, { refused: 'suggestion-changed' }, { refused: 'no-such-role' }])
    end(store)
    agree(store)
    expect([store.take(roleHandBack, { role }, as(parent)), end(store, { base: 2 })]).toEqual([{ refused: 'role-over' }, { refused: 'nothing-changed' }])
  })
})

describe('handing a role back', () => {
  it('gives it to the contact person at once, without a reason, with a working day by which she says how', () => {
    const store = standing()
    const effect = store.take(roleHandBack, { role }, as(parent))
    expect([misshapen(effect), store.bodies('role')[0]!.handedBack]).toEqual([[], { day: '2026-11-20', by: 'Mette Lund', answerBy: '2026-11-27' }])
  })
  it('reckons public holidays: over Christmas and New Year the day is later', () => {
    const store = standing()
    store.take(roleHandBack, { role }, as(parent, '2026-12-23T09:00:00.000Z'))
    expect(store.bodies('role')[0]!.handedBack!.answerBy).toBe('2026-12-31')
  })
  it('reckons the municipality\'s closing days, her weekdays and her absence', () => {
    const answerBy = (closingDays: { day: string; name: string }[], given: Partial<Card>) => {
      const municipality = record('municipality', idOf(20), { closingDays } as Municipality)
      const store = storeOf([...standing().snapshot(), municipality, record('card', sofie, card(given))])
      store.take(roleHandBack, { role }, as(parent))
      return store.bodies('role')[0]!.handedBack!.answerBy
    }
    const away = (from: string, to: string) => ({ absences: [{ from, to, cover: idOf(3), coverName: 'Maja Holm' }] })
    expect(answerBy([], {})).toBe('2026-11-27')
    expect(answerBy([{ day: '2026-11-24', name: 'Lukket' }], {})).toBe('2026-11-30')
    expect(answerBy([], { workingDays: [1, 2, 3] })).toBe('2026-12-01')
    expect(answerBy([{ day: '2026-12-07', name: 'Lukket' }], away('2026-11-23', '2026-12-04'))).toBe('2026-12-14')
    expect(answerBy([], away('2026-11-23', '2037-01-01'))).toBe('2026-11-27')
  })
  it('is for what the family has, alone or together with her', () => {
    const back = (holder: RoleContent['holder']) => standing({ holder }).take(roleHandBack, { role }, as(parent))
    expect([back('family'), back('together'), back('contact-person'), back('other')]).toMatchObject([[{}], [{}], { refused: 'not-yours-to-hand-back' }, { refused: 'not-yours-to-hand-back' }])
    expect(storeOf().take(roleHandBack, { role }, as(parent))).toEqual({ refused: 'no-such-role' })
  })
  it('can be undone until she has said how', () => {
    const store = standing()
    const before = store.bodies('role')
    store.take(roleHandBack, { role }, as(parent))
    store.take(roleTakeBack, { role }, as(parent))
    expect(store.bodies('role')).toEqual(before)
  })
  it('is closed by her saying how; the version before can still be read', () => {
    const store = standing()
    store.take(roleHandBack, { role }, as(parent))
    const effect = store.take(roleSayHow, { role, means: 'Jeg ringer hver fredag', informed: 'Jeg skriver bagefter' }, as(worker))
    expect([misshapen(effect), store.bodies('role')]).toMatchObject([[], [{ holder: 'contact-person', means: 'Jeg ringer hver fredag', handedBack: null, version: 2 }]])
    expect(store.bodies('version')).toMatchObject([{ number: 1, content: { holder: 'family' } }])
    expect(store.take(roleSayHow, { role, means: 'Igen', informed: null }, as(worker))).toEqual({ refused: 'suggestion-changed' })
  })
  it('sets aside a suggestion about the same role, whose text stays', () => {
    const store = standing()
    suggest(store, says({ holder: 'together' }), role, 1)
    store.take(roleHandBack, { role }, as(parent))
    expect(store.bodies('suggestion')).toMatchObject([{ state: 'replaced', turns: [{ content: { holder: 'together' } }] }])
  })
})

// Any sequence, each act over the suggestion as its phone saw it, now or one act ago.
const actArb = fc.record({ what: fc.constantFrom('suggest', 'end', 'agree', 'withdraw', 'back', 'take', 'how'), isWorker: fc.boolean(), holder: fc.constantFrom('family' as const, 'together' as const, 'contact-person' as const), late: fc.boolean() })
type Act = { what: string; isWorker: boolean; holder: 'family' | 'together' | 'contact-person'; late: boolean }

function playOne(store: Store, { what, isWorker, holder }: Act, seen: { id: string; turn: number; content: RoleContent } | undefined) {
  const who = as(isWorker ? worker : parent)
  const body = store.known.get('role', role)!.body
  if (what === 'suggest') return store.take(roleSuggest, { subject: role, base: body.version ?? 1, content: { ...roleContent(body), holder }, reason: null }, who)
  if (what === 'end') return store.take(roleEnd, { role, base: body.version ?? 1, ended: '2026-11-20', reason: null }, who)
  if (what === 'back') return store.take(roleHandBack, { role }, as(parent))
  if (what === 'take') return store.take(roleTakeBack, { role }, as(parent))
  if (what === 'how') return store.take(roleSayHow, { role, means: `Sådan ${acts}`, informed: null }, as(worker))
  if (!seen) return undefined
  return what === 'agree' ? store.take(roleAnswer, { suggestion: seen.id, turn: seen.turn, content: seen.content, reason: null }, who) : store.take(roleWithdraw, { suggestion: seen.id, turn: seen.turn }, who)
}
const newest = (store: Store) => {
  const one = store.known.all('suggestion').at(-1)
  return one && { id: one.id, turn: one.body.turn, content: lastTurn(one.body).content as RoleContent }
}

describe('after any sequence of acts on a role', () => {
  it('handing back always leaves one task with a working day, until she says how, it is undone or both agree on something new', () => {
    fc.assert(fc.property(fc.array(actArb, { maxLength: 14 }), (list) => {
      const store = standing()
      let seen = newest(store)
      for (const act of list) {
        const now_ = act.late ? seen : newest(store)
        seen = newest(store)
        const was = store.bodies('role')[0]!
        const effect = playOne(store, act, now_)
        const [is] = store.bodies('role')
        if (act.what === 'back' && effect && !isRefusal(effect)) expect(isWorkingDay(is!.handedBack!.answerBy, { closingDays: [] })).toBe(true)
        if (was.handedBack && act.what !== 'take' && act.what !== 'how' && act.what !== 'agree') expect(is!.handedBack).toEqual(was.handedBack)
        if (was.holder !== is!.holder && act.what !== 'how') expect(is!.version).toBe((was.version ?? 1) + 1)
        expect(store.bodies('role')).toHaveLength(1)
        expect(store.bodies('version')).toHaveLength((is!.version ?? 1) - 1)
      }
    }), { numRuns: runs(300, 5000) })
  })

  it('no party of a child has two roles on one day, however they begin, end and come again', () => {
    const day = fc.constantFrom('2026-01-05', '2026-11-20', '2026-12-01', '2027-02-01')
    const act = fc.record({ what: fc.constantFrom('new', 'change', 'end', 'agree'), which: fc.nat(3), from: day, ended: fc.option(day, { nil: undefined }) })
    fc.assert(fc.property(fc.array(act, { maxLength: 16 }), (list) => {
      const store = standing()
      for (const { what, which, from, ended } of list) {
        const held = store.known.all('role')
        const one = held[which % held.length]!
        const content = says({ from, ...(ended && { ended }) })
        if (what === 'new') suggest(store, content)
        else if (what === 'change') suggest(store, content, one.id, roleVersion(one.body))
        else if (what === 'end') store.take(roleEnd, { role: one.id, base: roleVersion(one.body), ended: ended ?? from, reason: null }, as(parent))
        else for (const { id, body } of store.known.all('suggestion').filter(({ body: { state } }) => state === 'open').slice(0, 1)) store.take(roleAnswer, { suggestion: id, turn: body.turn, content: lastTurn(body).content as RoleContent, reason: null }, as(worker))
        const all = store.known.all('role').map(({ body }) => body)
        expect(all.flatMap((a, place) => all.slice(place + 1).filter((b) => roleKey(a) === roleKey(b) && meetInTime(a, b)))).toEqual([])
      }
    }), { numRuns: runs(300, 5000) })
  })
})
