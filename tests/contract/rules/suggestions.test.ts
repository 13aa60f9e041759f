import { describe, expect, it } from 'vitest'
import type { Suggestion } from '../../../src/contract/records/suggestion.ts'
import { suggestionDue } from '../../../src/contract/rules/day-suggestions.ts'
import { suggestionNeeds } from '../../../src/contract/rules/needs-suggestion.ts'
import { card } from '../records/samples.ts'
import { idOf, mette, record, sofie } from '../support.ts'

const anders = idOf(4)
const content = { child: null, horizon: 'short' as const, text: 'Tryg', why: null, seenWhen: 'han vinker', works: null, partOf: null, steps: [], decides: null, state: 'agreed' as const }
const turn = (by: string) => ({ side: by === sofie ? ('municipality' as const) : ('family' as const), by, byName: by === sofie ? 'Sofie Krog' : 'Mette Lund', at: '2026-11-20T09:00:00.000Z', content, reason: null })
const suggestion = (by: string, given: Partial<Suggestion> = {}, id = idOf(90)) =>
  record('suggestion', id, { about: 'goal', subject: idOf(80), base: 0, turn: 0, state: 'open', turns: [turn(by)], consents: [], version: null, asked: [], ...given })
const asked = [{ person: anders, name: 'Anders Friis' }]
const needs = (me: string, ...all: ReturnType<typeof suggestion>[]) => suggestionNeeds(all, me).map((need) => [need.id, need.isAgreed])

describe('what a suggestion asks of a parent', () => {
  it('is an answer while it is open and the other side spoke last', () => {
    expect([needs(mette, suggestion(sofie)), needs(mette, suggestion(mette)), needs(mette, suggestion(sofie, { state: 'withdrawn' }))]).toEqual([[[`${idOf(90)}:0`, false]], [], []])
  })
  it('is a yes of her own where the other holder has agreed, until she has answered', () => {
    const agreed = { state: 'agreed' as const, turn: 1, version: 1, asked }
    const yes = { person: anders, name: 'Anders Friis', turn: 1, answer: 'yes' as const, reason: null, at: '2026-11-21T09:00:00.000Z' }
    expect([needs(anders, suggestion(mette, agreed)), needs(mette, suggestion(mette, agreed)), needs(anders, suggestion(mette, { ...agreed, consents: [yes] }))]).toEqual([[[`${idOf(90)}:1`, true]], [], []])
  })
  it('is nothing about a version that is over', () => {
    const old = suggestion(mette, { state: 'agreed', turn: 1, version: 1, asked })
    const next = suggestion(sofie, { state: 'agreed', turn: 1, version: 2, asked: [] }, idOf(91))
    expect(needs(anders, old, next)).toEqual([])
  })
})

it('a suggestion of a parent is to be answered within the contact person\'s answer promise', () => {
  expect([suggestionDue(suggestion(mette), card(), []), suggestionDue(suggestion(mette), undefined, [])]).toEqual(['2026-11-24', undefined])
})
