import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalAnswer, goalState, goalStep, goalSuggest, goalVoice, goalWithdraw } from '../../../src/contract/intents/goal.ts'
import type { Context, Effect } from '../../../src/contract/intents/intent.ts'
import { isRefusal } from '../../../src/contract/intents/intent.ts'
import type { GoalContent, Suggestion } from '../../../src/contract/records/suggestion.ts'
import { goalContent, goalVersion, isAsked, lastTurn } from '../../../src/contract/rules/suggestions.ts'
import { runs } from '../../support/counts.ts'
import { contextOf, idOf, mate, mette, misshapen, now, parent, record, sofie, type Store, storeOf, worker } from '../support.ts'

const anders = { person: idOf(4), name: 'Anders Friis', role: 'parent' as const }
const member = (person: string, name: string, role: 'parent' | 'contact-person') => record('member', person, { person, name, role, since: '2024-01-01', until: null, relation: null, met: 0 })
const household = [member(mette, 'Mette Lund', 'parent'), member(anders.person, anders.name, 'parent'), member(sofie, 'Sofie Krog', 'contact-person')]
const says = (text: string, given: Partial<GoalContent> = {}): GoalContent => ({
  child: null, horizon: 'short', text, why: null, seenWhen: 'han vinker', works: null, partOf: null, steps: [], decides: null, state: 'agreed', ...given,
})
const goalId = idOf(100)
let turns = 500
const as = (actor: Context['actor'], intent = idOf((turns += 1))) => contextOf(actor, { intent, now })

/** A family's room in which Mette has suggested a goal. */
function suggested(): Store {
  const store = storeOf(household)
  store.take(goalSuggest, { subject: null, base: 0, content: says('Tryg i bussen'), reason: null }, as(parent, goalId))
  return store
}
const answer = (store: Store, actor: Context['actor'], text: string, given: { turn?: number; reason?: string | null; suggestion?: string } = {}): Effect =>
  store.take(goalAnswer, { suggestion: given.suggestion ?? goalId, turn: given.turn ?? store.known.get('suggestion', goalId)!.body.turn, content: says(text), reason: given.reason ?? null }, as(actor))
const agreed = (): Store => { const store = suggested(); answer(store, worker, 'Tryg i bussen'); return store }
const first = (store: Store): Suggestion => store.known.get('suggestion', goalId)!.body

describe('a suggested goal', () => {
  it('is no goal before the other side has said yes', () => {
    const store = suggested()
    expect([store.bodies('goal'), first(store).turns[0]]).toMatchObject([[], { side: 'family', byName: 'Mette Lund', content: { text: 'Tryg i bussen' } }])
  })
  it('stands with date and names once the contact person says the same', () => {
    const store = suggested()
    const effect = answer(store, worker, 'Tryg i bussen')
    expect(store.bodies('goal')).toMatchObject([{ text: 'Tryg i bussen', state: 'agreed', version: 1, agreed: { day: '2026-11-20', by: ['Mette Lund', 'Sofie Krog'] } }])
    expect([misshapen(effect), first(store).state]).toEqual([[], 'agreed'])
  })
  it('cannot be agreed to by whoever wrote it, nor by her own side alone', () => {
    const store = suggested()
    expect(answer(store, parent, 'Tryg i bussen')).toEqual({ refused: 'own-suggestion' })
    answer(store, anders, 'Tryg i bussen')
    expect([store.bodies('goal'), first(store).consents.map((one) => one.answer)]).toEqual([[], ['yes']])
  })
  it('may be answered with another text and a reason, and not without the reason', () => {
    const store = suggested()
    expect(answer(store, worker, 'Glad i bussen')).toEqual({ refused: 'no-reason' })
    answer(store, worker, 'Glad i bussen', { reason: 'Det er hans eget ord' })
    expect(first(store).turns.map((turn) => (turn.content as GoalContent).text)).toEqual(['Tryg i bussen', 'Glad i bussen'])
    answer(store, parent, 'Glad i bussen')
    expect(store.bodies('goal')).toMatchObject([{ text: 'Glad i bussen', agreed: { by: ['Sofie Krog', 'Mette Lund'] } }])
  })
  it('is refused without a way to see it', () => {
    expect(storeOf(household).take(goalSuggest, { subject: null, base: 0, content: says('Tryg', { seenWhen: ' ' }), reason: null }, as(parent))).toEqual({ refused: 'no-seen-when' })
  })
  it('can be taken back by whoever began, and stays readable', () => {
    const store = suggested()
    expect(store.take(goalWithdraw, { suggestion: goalId, turn: 0 }, as(worker))).toEqual({ refused: 'may-not' })
    store.take(goalWithdraw, { suggestion: goalId, turn: 0 }, as(parent))
    expect([first(store).state, first(store).turns]).toMatchObject(['withdrawn', [{ content: { text: 'Tryg i bussen' } }]])
    expect(answer(store, worker, 'Tryg i bussen')).toEqual({ refused: 'suggestion-changed' })
  })
})

describe('two who answer at once', () => {
  it('leave the first standing, and refuse a yes to a text that has changed', () => {
    const store = suggested()
    answer(store, worker, 'Glad i bussen', { reason: 'Hans eget ord', turn: 0 })
    expect(answer(store, mate, 'Tryg i bussen', { turn: 0 })).toEqual({ refused: 'suggestion-changed' })
    expect(store.bodies('goal')).toEqual([])
  })
  it('let the second choose his own text again, now having seen the first', () => {
    const store = suggested()
    answer(store, worker, 'Glad i bussen', { reason: 'Hans eget ord' })
    answer(store, parent, 'Rolig i bussen', { reason: 'Glad er for meget', turn: 1 })
    expect(answer(store, anders, 'Modig i bussen', { reason: 'Det siger han selv', turn: 1 })).toEqual({ refused: 'suggestion-changed' })
    answer(store, anders, 'Modig i bussen', { reason: 'Det siger han selv', turn: 2 })
    expect(first(store).turns.map((turn) => turn.byName)).toEqual(['Mette Lund', 'Sofie Krog', 'Mette Lund', 'Anders Friis'])
  })
  it('allow one open suggestion about a goal', () => {
    const store = agreed()
    const change = (actor: Context['actor'], text: string) => store.take(goalSuggest, { subject: goalId, base: 1, content: says(text), reason: null }, as(actor))
    expect([change(parent, 'Kører selv'), change(worker, 'Kører hver dag')]).toMatchObject([[{ kind: 'suggestion' }], { refused: 'suggestion-changed' }])
  })
})

describe('with two custody holders', () => {
  it('the agreement stands with one, and the other is asked', () => {
    const store = agreed()
    expect([isAsked(first(store), anders.person), isAsked(first(store), mette)]).toEqual([true, false])
  })
  it('keeps the other one\'s yes per person', () => {
    const store = agreed()
    expect(misshapen(answer(store, anders, 'Tryg i bussen'))).toEqual([])
    expect([first(store).consents.map((one) => [one.name, one.answer]), isAsked(first(store), anders.person)]).toEqual([[['Sofie Krog', 'yes'], ['Anders Friis', 'yes']], false])
  })
  it('takes a yes given without a network to just the text that was agreed', () => {
    const store = agreed()
    expect(isRefusal(answer(store, anders, 'Tryg i bussen', { turn: 0 }))).toBe(false)
  })
  it('opens again what the other says no to, with another text and a reason, and keeps what was agreed meanwhile', () => {
    const store = agreed()
    expect([answer(store, anders, 'Kører selv'), answer(store, anders, 'Kører selv', { reason: 'Han kan mere', turn: 0 })]).toEqual([{ refused: 'no-reason' }, { refused: 'suggestion-changed' }])
    answer(store, anders, 'Kører selv', { reason: 'Han kan mere' })
    const open = store.bodies('suggestion').find((one) => one.state === 'open')!
    expect([open, first(store).consents.at(-1), store.bodies('goal')]).toMatchObject([{ subject: goalId, base: 1 }, { answer: 'no', reason: 'Han kan mere' }, [{ text: 'Tryg i bussen' }]])
  })
  it('asks nobody else', () => {
    expect(answer(agreed(), mate, 'Kører selv', { reason: 'Han kan mere' })).toEqual({ refused: 'suggestion-changed' })
  })
})

describe('an agreed goal', () => {
  const changed = () => {
    const store = agreed()
    store.take(goalSuggest, { subject: goalId, base: 1, content: says('Kører selv'), reason: 'Det går godt' }, as(worker, idOf(101)))
    answer(store, parent, 'Kører selv', { suggestion: idOf(101), turn: 0 })
    return store
  }
  it('changes only when both have said so, and the earlier version is kept', () => {
    const store = changed()
    expect([store.bodies('goal'), store.bodies('version')]).toMatchObject([[{ text: 'Kører selv', version: 2 }], [{ number: 1, day: '2026-11-20', content: { text: 'Tryg i bussen' }, agreedBy: ['Mette Lund', 'Sofie Krog'] }]])
  })
  it('refuses a change of a version that is over, of nothing, or of what is not there', () => {
    const suggest = (given: object) => changed().take(goalSuggest, { subject: goalId, base: 2, content: says('Kører selv'), reason: null, ...given }, as(parent))
    expect([suggest({ base: 1, content: says('Andet') }), suggest({}), suggest({ subject: idOf(77) })]).toEqual([{ refused: 'suggestion-changed' }, { refused: 'nothing-changed' }, { refused: 'no-such-goal' }])
  })
  it('rests, is reached or is let go by agreement too', () => {
    const store = agreed()
    store.take(goalState, { goal: goalId, base: 1, state: 'reached', reason: null }, as(parent, idOf(101)))
    expect(store.bodies('goal')).toMatchObject([{ state: 'agreed' }])
    store.take(goalAnswer, { suggestion: idOf(101), turn: 0, content: says('Tryg i bussen', { state: 'reached' }), reason: null }, as(worker))
    expect(store.bodies('goal')).toMatchObject([{ state: 'reached', text: 'Tryg i bussen' }])
  })
  it('keeps its voices and its done steps when the text changes', () => {
    const store = storeOf([...household, record('goal', goalId, { ...says('Tryg'), steps: [{ text: 'Se bussen', owner: null, due: null, isDone: false }], voices: [], agreed: { day: '2026-01-05', by: ['Mette Lund'] } })])
    store.take(goalStep, { goal: goalId, step: 'Se bussen', isDone: true }, as(parent))
    store.take(goalVoice, { goal: goalId, mark: 6, words: 'Han vinker' }, as(parent))
    store.take(goalSuggest, { subject: goalId, base: 1, content: says('Glad', { steps: [{ text: 'Se bussen', owner: null, due: null }, { text: 'Køre', owner: null, due: null }] }), reason: null }, as(worker, idOf(101)))
    store.take(goalAnswer, { suggestion: idOf(101), turn: 0, content: lastTurn(store.known.get('suggestion', idOf(101))!.body).content as GoalContent, reason: null }, as(parent))
    expect(store.bodies('goal')).toMatchObject([{ text: 'Glad', version: 2, voices: [{ by: 'family', mark: 6, byName: 'Mette Lund' }], steps: [{ isDone: true }, { isDone: false }] }])
  })
  it('has one voice a day of each person, the last one standing', () => {
    const store = agreed()
    for (const mark of [3, 7]) store.take(goalVoice, { goal: goalId, mark, words: null }, as(parent))
    store.take(goalVoice, { goal: goalId, mark: 5, words: null }, as(worker))
    expect(store.bodies('goal')[0]!.voices.map((voice) => [voice.by, voice.mark])).toEqual([['family', 7], ['contact-person', 5]])
  })
  it('has no step ticked that it does not have', () => {
    expect(agreed().take(goalStep, { goal: goalId, step: 'Noget andet', isDone: true }, as(parent))).toEqual({ refused: 'suggestion-changed' })
  })
})

// Whatever four people do to one goal, each knowing it as it was some acts ago: offline, late, twice.
type Act = { who: number; what: 'suggest' | 'answer' | 'agree' | 'withdraw'; text: string; late: number; hasReason: boolean }
const people = [parent, anders, worker, mate]
const actArb: fc.Arbitrary<Act> = fc.record({
  who: fc.nat(3), what: fc.constantFrom('suggest', 'answer', 'agree', 'agree', 'withdraw'), text: fc.constantFrom('A', 'B', 'C'), late: fc.constantFrom(0, 0, 0, 1, 2), hasReason: fc.boolean(),
})
type Seen = { id: string; body: Suggestion }[]

function playOne(store: Store, act: Act, seen: Seen, place: number): Effect | undefined {
  const context = as(people[act.who]!, idOf(2000 + place))
  const goal = store.known.get('goal', goalId)?.body
  const reason = act.hasReason ? `fordi ${act.text}` : null
  if (act.what === 'suggest') return store.take(goalSuggest, { subject: goal ? goalId : null, base: goal ? goalVersion(goal) : 0, content: says(act.text), reason }, context)
  const known = seen.at(-1)
  if (!known) return undefined
  if (act.what === 'withdraw') return store.take(goalWithdraw, { suggestion: known.id, turn: known.body.turn }, context)
  const content = act.what === 'agree' ? (lastTurn(known.body).content as GoalContent) : says(act.text)
  return store.take(goalAnswer, { suggestion: known.id, turn: known.body.turn, content, reason }, context)
}

/** Plays acts over a room with one agreed goal, each over what its phone last saw; hands every step to `look`. */
function play(acts: readonly Act[], look: (step: { before: Store; store: Store; act: Act; effect: Effect | undefined }) => void): Store {
  const store = agreed()
  const history: Seen[] = [snapshotOf(store)]
  acts.forEach((act, place) => {
    const before = storeOf(store.snapshot())
    const effect = playOne(store, act, history[Math.max(0, history.length - 1 - act.late)]!, place)
    history.push(snapshotOf(store))
    look({ before, store, act, effect })
  })
  return store
}
const snapshotOf = (store: Store): Seen => store.known.all('suggestion').map(({ id, body }) => ({ id, body: structuredClone(body) }))
const textsIn = (store: Store): string[] => [
  ...store.bodies('suggestion').flatMap((one) => one.turns.map((turn) => JSON.stringify([turn.byName, turn.content, turn.reason]))),
]
const agreedTexts = (store: Store): string[] => [...store.bodies('goal').map((goal) => goal.text), ...store.bodies('version').map((one) => (one.content as GoalContent).text)]
const numRuns = runs(300, 5000)
const holds = (look: Parameters<typeof play>[1], after: (store: Store) => void = () => undefined) =>
  fc.assert(fc.property(fc.array(actArb, { maxLength: 14 }), (acts) => after(play(acts, look))), { numRuns })

describe('after any sequence of suggesting, answering, withdrawing and opening again, offline too', () => {
  it('there is one agreed version, the earlier ones are numbered without a gap, and at most one suggestion is open', () => {
    holds(() => undefined, (store) => {
      const goals = store.bodies('goal')
      expect(goals).toHaveLength(1)
      expect(store.bodies('version').map((one) => one.number).sort((one, other) => one - other)).toEqual(Array.from({ length: goalVersion(goals[0]!) - 1 }, (_, place) => place + 1))
      expect(store.bodies('suggestion').filter((one) => one.subject === goalId && one.state === 'open').length).toBeLessThanOrEqual(1)
    })
  })
  it('every text that was taken is still readable, and so is every agreed one', () => {
    holds(({ before, store }) => {
      expect(textsIn(store)).toEqual(expect.arrayContaining(textsIn(before)))
      expect(agreedTexts(store)).toEqual(expect.arrayContaining(agreedTexts(before)))
    })
  })
  it('nothing agreed changes without both sides having said just that text', () => {
    holds(({ before, store, act }) => {
      const [old, next] = [before, store].map((one) => one.bodies('goal')[0]!)
      if (JSON.stringify(goalContent(old!)) === JSON.stringify(goalContent(next!))) return
      const by = store.bodies('suggestion').find((one) => one.version === next!.version && one.subject === goalId)!
      expect(lastTurn(by).content).toEqual(goalContent(next!))
      expect(lastTurn(by).side).not.toBe(people[act.who]!.role === 'parent' ? 'family' : 'municipality')
    })
  })
  it('a refused act changes nothing, and what is written has the right shape', () => {
    holds(({ before, store, effect }) => {
      if (effect && isRefusal(effect)) expect(store.snapshot()).toEqual(before.snapshot())
      else if (effect) expect(misshapen(effect)).toEqual([])
    })
  })
})
