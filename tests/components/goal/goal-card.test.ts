import { describe, expect, it } from 'vitest'
import { goalTrees } from '../../../src/client/components/goal/goal-tree.ts'
import GoalCard from '../../../src/client/components/goal/GoalCard.vue'
import GoalDetails from '../../../src/client/components/goal/GoalDetails.vue'
import type { Goal } from '../../../src/contract/records/goal.ts'
import { mounted, record, today } from '../made.ts'

const voices: Goal['voices'] = [
  { by: 'family', day: '2026-08-14', mark: 3, words: 'Det er hårdt.' }, { by: 'family', day: '2026-11-02', mark: 6, words: null }, { by: 'contact-person', day: '2026-11-02', mark: 5, words: null },
]
const goal = (id: string, given: Partial<Goal> = {}) => record('goal', id, {
  child: 'e', horizon: 'short', text: 'Emil er tryg i bussen', why: 'Morgenen er svær.', seenWhen: 'Emil stiger på uden at græde.', state: 'agreed', partOf: null,
  steps: [{ text: 'Køre turen en søndag', owner: 'Lars Bech', due: null, isDone: true }], voices, agreed: { day: '2026-08-14', by: ['Mette Krog', 'Sofie Lund'] }, ...given,
})
const props = (given: object = {}) => ({ goal: goal('g'), name: 'Sofie Lund', today, isTwo: true, ...given })

describe('a goal', () => {
  it('tells both voices and the earlier mark in words', () => {
    const said = mounted(GoalCard, { props: props() }).findAll('li').map((one) => one.text())
    expect(said).toEqual(['I siger 6', 'Sofie siger 5', 'i august sagde I 3'])
  })
  it('says du to a single parent', () => {
    expect(mounted(GoalCard, { props: props({ isTwo: false }) }).text()).toContain('Du siger 6')
  })
  it('says that nobody has given it a mark yet', () => {
    expect(mounted(GoalCard, { props: props({ goal: goal('g', { voices: [] }) }) }).text()).toContain('Ingen har sat tal på endnu.')
  })
  it('tells when we can see it, its steps, who agreed and what was said', () => {
    const text = mounted(GoalDetails, { props: { ...props(), level: 2 } }).text()
    expect(text).toMatch(/Vi kan se det, når\s+Emil stiger på uden at græde\./)
    expect(text).toMatch(/Køre turen en søndag\s+\(gjort\)/)
    expect(text).toContain('Aftalt fredag 14. august af Mette og Sofie.')
    expect(text).toContain('14. august: I sagde 3. „Det er hårdt.“')
  })
})

describe('goals in their order', () => {
  it('gathers short goals under the long one they are part of', () => {
    const trees = goalTrees([goal('a', { partOf: 'b' }), goal('c'), goal('b', { horizon: 'long' })])
    expect(trees.map((tree) => [tree.goal.id, tree.parts.map((part) => part.id)])).toEqual([['b', ['a']], ['c', []]])
  })
  it('shows a short goal by itself when its long one is gone', () => {
    expect(goalTrees([goal('a', { partOf: 'gone' })]).map((tree) => tree.goal.id)).toEqual(['a'])
  })
})
