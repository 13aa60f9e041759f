import { describe, expect, it } from 'vitest'
import { goalFaults, emptyGoal, tidyGoal } from '../../../src/client/components/goal/goal-draft.ts'
import { wordsOf } from '../../../src/client/components/message/unsent-words.ts'
import { emptyRole, roleFaults, tidyRole } from '../../../src/client/components/role/role-draft.ts'
import RoleList from '../../../src/client/components/role/RoleList.vue'
import ClashCard from '../../../src/client/components/suggestion/ClashCard.vue'
import { changedKeys, contentLines, type Naming } from '../../../src/client/components/suggestion/content-lines.ts'
import SuggestionCard from '../../../src/client/components/suggestion/SuggestionCard.vue'
import SuggestionLinks from '../../../src/client/components/suggestion/SuggestionLinks.vue'
import SuggestionPast from '../../../src/client/components/suggestion/SuggestionPast.vue'
import VersionCompare from '../../../src/client/components/suggestion/VersionCompare.vue'
import type { GoalContent, RoleContent, Suggestion } from '../../../src/contract/records/suggestion.ts'
import { roleKey } from '../../../src/contract/rules/roles.ts'
import { decidesWaits } from '../../../src/words/da/decides-waits.ts'
import { mounted, record, today } from '../made.ts'

const naming: Naming = { name: 'Sofie Lund', isTwo: true, isStaff: false, today, childName: () => undefined, goalText: () => undefined }
const says = (text: string, given: Partial<GoalContent> = {}): GoalContent => ({ ...emptyGoal(null), text, seenWhen: 'han vinker', ...given })
const turn = (by: string, text: string, reason: string | null = null): Suggestion['turns'][number] =>
  ({ side: by === 'sofie' ? 'municipality' : 'family', by, byName: by === 'sofie' ? 'Sofie Lund' : 'Mette Krog', at: '2026-11-20T09:00:00.000Z', content: says(text), reason })
const suggestion = (turns: Suggestion['turns'], given: Partial<Suggestion> = {}) =>
  record('suggestion', 's', { about: 'goal', subject: 's', base: 0, turn: turns.length - 1, state: 'open', turns, consents: [], version: null, asked: [], ...given })
const card = (given: object) => mounted(SuggestionCard, { props: { suggestion: suggestion([turn('sofie', 'Tryg i bussen', 'Han sagde det selv')]), naming, me: 'mette', side: 'family', isAsked: false, waits: 'Sofie svarer senest tirsdag.', ...given } })

describe('a suggestion', () => {
  it('says whose it is, why, and lets the other side say yes or something else', () => {
    const shown = card({})
    expect(shown.text()).toMatch(/Sofie foreslår[\s\S]*Tryg i bussen[\s\S]*Grund: Han sagde det selv/)
    shown.get('[data-testid=goal-agree]').trigger('click')
    shown.get('[data-testid=goal-answer]').trigger('click')
    expect([shown.emitted('agree')?.length, shown.emitted('answer')?.length]).toEqual([1, 1])
  })
  it('of one\'s own can be changed or taken back, never agreed to, and says who answers and when', () => {
    const shown = card({ me: 'sofie', side: 'municipality' })
    expect([shown.find('[data-testid=goal-agree]').exists(), shown.find('[data-testid=goal-withdraw]').exists(), shown.text().includes('Sofie svarer senest tirsdag.')]).toEqual([false, true, true])
  })
  it('says who decides what it needs, on its own page and in the list', () => {
    const decides = decidesWaits({ who: 'Visitationsudvalget', by: '2026-11-27', byWords: null }, today)
    expect(card({ decides }).get('[data-testid=decides-waits]').text()).toBe('Visitationsudvalget afgør det: senest fredag.')
    expect(card({}).find('[data-testid=decides-waits]').exists()).toBe(false)
    const links = mounted(SuggestionLinks, { props: { suggestions: [suggestion([turn('sofie', 'Tryg')])], me: 'mette', side: 'family', to: () => '/maal/s', title: 'Forslag', decides: (subject: string) => (subject === 's' ? decides : undefined) } as never })
    expect(links.get('[data-testid=decides-waits]').text()).toBe('Visitationsudvalget afgør det: senest fredag.')
  })
  it('asks the other custody holder about what is agreed, and says that it stands already', () => {
    const shown = card({ suggestion: suggestion([turn('mette', 'Tryg')], { state: 'agreed', consents: [{ person: 'sofie', name: 'Sofie Lund', turn: 0, answer: 'yes', reason: null, at: '2026-11-20T10:00:00.000Z' }] }), me: 'anders', isAsked: true })
    expect(shown.text()).toContain('Mette og Sofie er enige, så det gælder allerede.')
  })
  it('marks in words what is other than before', () => {
    expect(card({ suggestion: suggestion([turn('mette', 'Tryg'), { ...turn('sofie', 'Tryg'), content: says('Tryg', { seenWhen: 'han smiler' }) }]) }).text()).toContain('Vi kan se det, når · ændret')
  })
  it('that is over keeps each text, and who said no and why', () => {
    const past = mounted(SuggestionPast, { props: { naming, suggestions: [suggestion([turn('mette', 'Første'), turn('sofie', 'Anden', 'Kortere')], { state: 'agreed', consents: [{ person: 'a', name: 'Anders Friis', turn: 2, answer: 'no', reason: 'For lidt', at: '2026-11-20T10:00:00.000Z' }] })] } })
    expect(past.text()).toMatch(/Første[\s\S]*Anden[\s\S]*Anders er ikke enig. Grund: For lidt/)
  })
})

describe('two texts', () => {
  it('stand side by side when two wrote at once, with the choice', () => {
    const clash = mounted(ClashCard, { props: { mine: says('Min'), theirs: says('Din'), theirName: 'Mette Krog', naming } })
    expect(clash.text()).toMatch(/Det, Mette skrev imens[\s\S]*Din[\s\S]*Det, du skrev[\s\S]*Min/)
    clash.get('[data-testid=clash-keep]').trigger('click')
    expect(clash.emitted('keep')).toHaveLength(1)
  })
  it('stand side by side as versions, the chosen one with its date and names', async () => {
    const version = (number: number, text: string) => ({ about: 'goal' as const, subject: 'g', number, content: says(text), day: '2026-03-02', agreedBy: ['Mette Krog', 'Sofie Lund'] })
    const shown = mounted(VersionCompare, { props: { versions: [version(1, 'Først'), version(2, 'Så')], now: { content: says('Nu'), day: '2026-11-02', by: ['Sofie Lund'] }, naming, handle: 'goal-versions' } })
    expect(shown.text()).toMatch(/Så[\s\S]*Nu/)
    await shown.get('select').setValue('1')
    expect(shown.text()).toContain('Aftalt mandag 2. marts af Mette og Sofie')
    expect(shown.text()).toContain('Først')
  })
  it('are compared field by field, names with what they name', () => {
    const role = emptyRole(null, today)
    expect([...changedKeys(role, { ...role, holder: 'other', holderName: 'Bo' })]).toEqual(['holder'])
    expect([[...changedKeys(role, { ...role, ended: today })], [...changedKeys({ ...role, ended: today }, role)]]).toEqual([['ended'], ['ended']])
    expect(contentLines({ ...role, means: 'Vi ringer', holder: 'other', holderName: 'Bo' }, naming).map((line) => line.texts[0])).toContain('Bo')
  })
})

describe('what is in the way of sending', () => {
  it('is a goal without words, or without a way to see it', () => {
    expect([goalFaults(emptyGoal(null)).map((fault) => fault.id), goalFaults(says('Tryg'))]).toEqual([['goal-text', 'goal-seenWhen'], []])
  })
  it('is a step without words or with a day that does not exist', () => {
    expect(goalFaults(says('Tryg', { steps: [{ text: ' ', owner: null, due: 'bad' }] })).map((fault) => fault.id)).toEqual(['goal-step-0', 'goal-step-0-due'])
  })
  it('is a role of a party that has one, one without a name or a sentence', () => {
    const role: RoleContent = { ...emptyRole(null, today), party: 'other', holder: 'other', from: '' }
    expect(roleFaults(role, new Set()).map((fault) => fault.id)).toEqual(['role-partyName', 'role-holderName', 'role-means', 'role-from'])
    expect(roleFaults({ ...emptyRole(null, today), means: 'Ringer' }, new Set([roleKey(emptyRole(null, today))])).map((fault) => fault.id)).toEqual(['role-party'])
  })
  it('is an end before the beginning, or a day that does not exist; an emptied one lets the role go on', () => {
    const role: RoleContent = { ...emptyRole(null, today), means: 'Ringer', ended: '2026-11-01' }
    expect([roleFaults(role, new Set()), roleFaults({ ...role, ended: 'bad' }, new Set())].map(([fault]) => fault?.id)).toEqual(['role-ended', 'role-ended'])
    expect([tidyRole({ ...role, ended: '' }).ended, tidyRole({ ...role, ended: '2026-12-01' }).ended]).toEqual([undefined, '2026-12-01'])
  })
  it('is not a blank at the ends: texts are sent tidy', () => {
    expect([tidyGoal(says(' Tryg ', { why: ' ', horizon: 'long', partOf: 'g' })), tidyRole({ ...emptyRole(null, today), means: ' Ringer ', holderName: 'Bo' })]).toMatchObject([{ text: 'Tryg', why: null, partOf: null }, { means: 'Ringer', holderName: null }])
  })
})

it('the tray shows every word of a goal that was not sent', () => {
  const content = says('Tryg', { why: 'Derfor', steps: [{ text: 'Se bussen', owner: null, due: null }] })
  expect(wordsOf({ name: 'goal.answer', payload: { content, reason: 'Fordi' } })).toBe('Tryg\nhan vinker\nDerfor\nSe bussen\nFordi')
})

describe('the roles a family has', () => {
  const role = (id: string, holder: RoleContent['holder'], from = '2025-01-06') => record('role', id, { child: null, party: 'school', partyName: null, holder, holderName: null, means: 'Sådan', from, handedBack: null })
  const list = (...roles: object[]) => mounted(RoleList, { props: { roles, name: 'Sofie Lund', today, isTwo: true, to: (id: string) => `/roller/${id}`, canHandBack: true, versions: [record('version', 'v', { about: 'role', subject: 'a', number: 1, content: { ...emptyRole(null, today), holder: 'family', from: '2024-01-08' }, day: '2024-01-08', agreedBy: [] })] } as never })
  it('can be handed back with one tap, those that are theirs', async () => {
    const shown = list(role('a', 'contact-person'), role('b', 'family'), role('c', 'together'))
    expect(shown.findAll('[data-testid=role-hand-back]')).toHaveLength(2)
    await shown.get('[data-testid=role-hand-back]').trigger('click')
    expect(shown.emitted('handBack')).toEqual([['b']])
  })
  it('are told as they were a year ago, too', () => {
    expect(list(role('a', 'contact-person', '2026-09-07')).get('[data-testid=role-year-ago]').text()).toBe('Jer 1')
  })
})
