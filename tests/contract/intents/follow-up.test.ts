import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseDecide, caseSection } from '../../../src/contract/intents/case.ts'
import { followUpForm, followUpHold, followUpLight, followUpPause, followUpResume } from '../../../src/contract/intents/follow-up.ts'
import type { Child } from '../../../src/contract/records/child.ts'
import type { FollowUp } from '../../../src/contract/records/follow-up.ts'
import type { RhythmRule } from '../../../src/contract/records/model-profile.ts'
import { addDays, addInterval, daysBetween } from '../../../src/contract/rules/days.ts'
import { pauseOn } from '../../../src/contract/rules/follow-up-stream.ts'
import { runs } from '../../support/counts.ts'
import { contextOf, idOf, mate, mette, misshapen, parent, record, storeOf, worker } from '../support.ts'
import { profile, section } from '../rules/follow-up-cases.ts'

const emil = idOf(20)
const today = '2026-11-20'
const childOf = (given: Partial<Child> = {}) => record('child', emil, { name: 'Emil', born: '2019-05-02', sections: [section('86', '2025-01-10')], ...given })
const owed = (given: Partial<FollowUp> = {}, id = idOf(1)) => record('follow-up', id, { child: emil, rule: 'costs', due: '2026-12-01', form: 'call', held: null, from: '2026-09-01', ...given })
const rules = (rhythms: RhythmRule[] = profile) => record('model-profile', idOf(90), { model: 'sammen-om-familien', rhythms })
const townOf = (rows = [owed()], child = childOf(), rhythms = profile) => storeOf([...rows, child, rules(rhythms)])
const holding = { followUp: idOf(1), day: today, form: 'visit' as const, note: 'Roligt efterår. Vi tager vinterjakken op næste gang.', childView: null, purpose: 'Opfølgning' }
const open = (store: ReturnType<typeof storeOf>) => store.bodies('follow-up').filter((one) => one.held === null)

describe('a follow-up that was held', () => {
  it('says when, in which form and by whom, and the next one counts from that day', () => {
    const store = townOf()
    const effect = store.take(followUpHold, holding, contextOf(worker))
    expect([store.bodies('follow-up'), misshapen(effect)]).toEqual([[
      { child: emil, rule: 'costs', due: '2026-12-01', form: 'visit', held: today, from: '2026-09-01', note: holding.note, childView: null, byName: 'Sofie Krog' },
      { child: emil, rule: 'costs', due: '2027-02-20', form: 'visit', held: null, from: today },
    ], []])
  })

  it('is a contact too where it was a call or a visit, so that nobody types it twice', () => {
    const told = (form: 'visit' | 'call' | 'two-lines' | 'meeting', purpose: string | null = 'Opfølgning') => {
      const store = townOf()
      store.take(followUpHold, { ...holding, form, purpose, day: '2026-11-19' }, contextOf(worker))
      return store.bodies('contact').map((one) => [one.type, one.at, one.note])
    }
    expect([told('visit'), told('call'), told('two-lines'), told('meeting'), told('visit', null)].map((list) => list.length)).toEqual([1, 1, 0, 0, 0])
    expect(told('call')).toEqual([['call', '2026-11-19T11:00:00.000Z', holding.note]])
  })

  it.each([
    ['is not there', [], {}, 'no-such-follow-up'], ['was held already', [owed({ held: '2026-11-19' })], {}, 'follow-up-held'],
    ['lies ahead', [owed()], { day: '2026-11-21' }, 'date-in-future'],
    ['would be a second one for the same day', [owed(), owed({ held: today }, idOf(2))], {}, 'held-too-early'],
    ['would lie before the last one', [owed(), owed({ held: '2026-11-19' }, idOf(2))], { day: '2026-11-18' }, 'held-too-early'],
  ] as const)('is refused when it %s', (_, rows, given, code) => {
    expect(townOf([...rows]).take(followUpHold, { ...holding, ...given }, contextOf(worker))).toEqual({ refused: code })
  })

  it('takes the child\'s own view where § 95 asks for it, and does not go without', () => {
    const child = childOf({ sections: [section('46', '2026-09-01')] })
    expect(townOf([owed()], child).take(followUpHold, holding, contextOf(worker))).toEqual({ refused: 'child-view-missing' })
    const store = townOf([owed()], child)
    store.take(followUpHold, { ...holding, childView: 'Emil vil hellere have besøg om eftermiddagen.' }, contextOf(worker))
    expect(store.bodies('follow-up')[0]?.childView).toBe('Emil vil hellere have besøg om eftermiddagen.')
  })

  it('is held once when contact person and mate both write it down', () => {
    const store = townOf()
    store.take(followUpHold, holding, contextOf(worker, { intent: idOf(801) }))
    expect(store.take(followUpHold, holding, contextOf(mate, { intent: idOf(802) }))).toEqual({ refused: 'follow-up-held' })
    expect(open(store)).toHaveLength(1)
  })

  it('leaves one open where an import had two for the same child', () => {
    const store = townOf([owed(), owed({ rule: 'earnings', due: '2026-12-20' }, idOf(2))])
    store.take(followUpHold, holding, contextOf(worker))
    expect(open(store).map((one) => one.due)).toEqual(['2027-02-20'])
  })

  it('is written by staff alone', () => {
    expect([followUpHold.may, followUpPause.may, followUpResume.may]).toEqual([['contact-person', 'mate'], ['contact-person'], ['contact-person', 'mate']])
  })
})

describe('a pause', () => {
  const pausing = { followUp: idOf(1), until: '2026-12-10', reason: 'Emil er indlagt' }

  it('moves the date by its days and says why and who', () => {
    const store = townOf()
    const effect = store.take(followUpPause, pausing, contextOf(worker))
    expect(open(store)[0]).toMatchObject({ due: '2026-12-22', unpaused: '2026-12-01', pauses: [{ from: today, until: '2026-12-10', reason: 'Emil er indlagt', byName: 'Sofie Krog' }] })
    expect(misshapen(effect)).toEqual([])
  })

  it('that is ended early leaves out only the days that were paused', () => {
    const store = townOf()
    store.take(followUpPause, pausing, contextOf(worker))
    store.take(followUpResume, { followUp: idOf(1) }, contextOf(worker, { now: '2026-11-25T09:00:00.000Z' }))
    expect(open(store)[0]).toMatchObject({ due: '2026-12-06', pauses: [{ from: today, until: '2026-11-24' }] })
  })

  it('that is ended the day it began was none', () => {
    const store = townOf()
    store.take(followUpPause, pausing, contextOf(worker))
    store.take(followUpResume, { followUp: idOf(1) }, contextOf(worker))
    expect(open(store)[0]).toMatchObject({ due: '2026-12-01', pauses: [] })
  })

  it.each([
    ['a day that has passed', { until: '2026-11-19' }, owed(), 'date-passed'], ['more than three months', { until: '2027-02-21' }, owed(), 'pause-too-long'],
    ['one held already', {}, owed({ held: '2026-11-01' }), 'follow-up-held'], ['nothing', { followUp: idOf(7) }, owed(), 'no-such-follow-up'],
    ['the law\'s own date', {}, owed({ rule: 'law-first' }), 'law-has-no-pause'],
    ['one that is paused', {}, owed({ pauses: [{ from: '2026-11-01', until: '2026-11-30', reason: 'Ferie', byName: 'Sofie' }] }), 'follow-up-paused'],
  ] as const)('cannot be given to %s', (_, given, one, code) => {
    expect(townOf([one]).take(followUpPause, { ...pausing, ...given }, contextOf(worker))).toEqual({ refused: code })
  })

  it('does not take the date past the law\'s', () => {
    const store = townOf([owed({ from: '2026-09-10' })], childOf({ sections: [section('86', '2025-01-10'), section('46', '2026-09-15')] }))
    expect(store.take(followUpPause, pausing, contextOf(worker))).toEqual({ refused: 'law-has-no-pause' })
  })

  it('that does not run cannot be ended', () => {
    expect(townOf().take(followUpResume, { followUp: idOf(1) }, contextOf(worker))).toEqual({ refused: 'not-paused' })
  })
})

describe('a parent\'s word on the follow-up', () => {
  it('lies in her own room: a form wished until further notice, and each light answer', () => {
    const store = storeOf()
    store.take(followUpForm, { child: emil, form: 'two-lines' }, contextOf(parent))
    const effect = store.take(followUpLight, { child: emil, followUp: idOf(1), note: 'Alt er som sidst', isTakenBack: false }, contextOf(parent))
    expect(store.bodies('follow-up-wish')).toMatchObject([{ child: emil, form: 'two-lines', by: mette, lights: [{ followUp: idOf(1), note: 'Alt er som sidst' }] }])
    expect([misshapen(effect), followUpForm.rooms, followUpLight.rooms, followUpLight.may]).toEqual([[], ['private'], ['private'], ['parent']])
  })

  it('keeps what was said before when it is said again or taken back', () => {
    const store = storeOf()
    for (const [place, isTakenBack] of [false, true, false].entries())
      store.take(followUpLight, { child: null, followUp: idOf(1), note: `Nr. ${place}`, isTakenBack }, contextOf(parent, { intent: idOf(700 + place) }))
    expect(store.bodies('follow-up-wish')[0]?.lights.map((one) => one.note)).toEqual(['Nr. 0', 'Nr. 1', 'Nr. 2'])
  })
})

describe('the case', () => {
  const beginning = { child: emil, section: '§ 32', from: today, until: null }

  it('that gets a supporting measure brings the date forward, and says by which rule', () => {
    const store = townOf([owed({ from: '2026-11-10', due: '2027-02-10' })])
    store.take(caseSection, beginning, contextOf(worker))
    expect(open(store)).toMatchObject([{ due: '2027-01-01', rule: 'measure', from: '2026-11-10' }])
  })

  it('without any follow-up gets its first', () => {
    const store = townOf([], childOf({ sections: [] }))
    store.take(caseSection, { ...beginning, section: '§ 86' }, contextOf(worker))
    expect(open(store)).toEqual([{ child: emil, rule: 'costs', due: '2027-02-20', form: null, held: null }])
  })

  it('that owes no more has no date, but what was late stays owed', () => {
    const ending = { child: emil, section: '§ 86', from: '2025-01-10', until: '2026-11-25' }
    const store = townOf()
    store.take(caseSection, ending, contextOf(worker))
    const late = townOf([owed({ due: '2026-11-01' })])
    late.take(caseSection, { ...ending, until: '2026-11-19' }, contextOf(worker))
    expect([open(store), open(late).map((one) => one.due)]).toEqual([[], ['2026-11-01']])
  })

  it('nobody has told anything of loses nothing when something is added to it', () => {
    const { sections: _, ...untold } = childOf().body
    const store = townOf([owed()], record('child', emil, untold))
    store.take(caseSection, { ...beginning, section: '§ 30' }, contextOf(worker))
    expect(open(store).map((one) => [one.due, one.rule])).toEqual([['2026-12-01', 'costs']])
  })

  it.each([['a child nobody knows', { child: idOf(66) }, 'no-such-child'], ['days that stand backwards', { until: '2026-11-19' }, 'days-backwards']])('is refused for %s', (_, given, code) => {
    expect(townOf().take(caseSection, { ...beginning, ...given }, contextOf(worker))).toEqual({ refused: code })
  })

  it('takes a decision by § 95 where it applies, and nowhere else', () => {
    const deciding = { child: emil, interval: { unit: 'week' as const, count: 4 }, reason: 'Der sker meget nu', childView: 'Emil vil gerne have besøg' }
    expect(townOf().take(caseDecide, deciding, contextOf(worker))).toEqual({ refused: 'law-not-here' })
    const store = townOf([owed({ from: '2026-11-10', due: '2027-02-10' })], childOf({ sections: [section('46', '2026-08-01')] }))
    const effect = store.take(caseDecide, deciding, contextOf(worker))
    expect([store.bodies('child')[0]?.decided?.map((one) => one.reason), open(store).map((one) => [one.due, one.rule]), misshapen(effect)]).toEqual([['Der sker meget nu'], [['2026-12-18', 'law-decided']], []])
  })
})

type Act = { days: number; what: 'hold' | 'pause' | 'resume' | 'section' | 'end' | 'decide'; number: number }
const actArb: fc.Arbitrary<Act> = fc.record({ days: fc.nat(70), what: fc.constantFrom('hold', 'hold', 'hold', 'pause', 'resume', 'section', 'end', 'decide'), number: fc.nat(80) })
const some = ['86', '32', '46', '20', '30']

/** Lives some years of a case: whatever is refused changes nothing. */
function live(acts: readonly Act[], rhythms: RhythmRule[], look: (store: ReturnType<typeof storeOf>, day: string) => void) {
  const store = townOf([], childOf({ sections: [] }), rhythms)
  let day = '2026-01-10'
  const at = (intent: number) => contextOf(worker, { now: `${day}T09:00:00.000Z`, intent: idOf(1000 + intent) })
  store.take(caseSection, { child: emil, section: '§ 86', from: day, until: null }, at(0))
  for (const [place, act] of acts.entries()) {
    day = addDays(day, act.days)
    const followUp = store.known.all('follow-up').find((one) => one.body.held === null)?.id ?? idOf(1)
    const sections = store.bodies('child')[0]?.sections ?? []
    const ended = sections[act.number % sections.length]!
    const context = at(place + 1)
    if (act.what === 'hold') store.take(followUpHold, { followUp, day: addDays(day, -(act.number % 3)), form: 'call', note: null, childView: 'Ja', purpose: null }, context)
    if (act.what === 'pause') store.take(followUpPause, { followUp, until: addDays(day, act.number), reason: 'Ferie' }, context)
    if (act.what === 'resume') store.take(followUpResume, { followUp }, context)
    if (act.what === 'section') store.take(caseSection, { child: emil, section: `§ ${some[act.number % some.length]}`, from: day, until: null }, context)
    if (act.what === 'end' && sections.length > 1) store.take(caseSection, { child: emil, ...ended, until: day > ended.from ? day : ended.from }, context)
    if (act.what === 'decide') store.take(caseDecide, { child: emil, interval: { unit: 'week' as const, count: 1 + (act.number % 30) }, reason: 'Ro', childView: 'Ja' }, context)
    look(store, day)
  }
}

describe('over any sequence of holding, pausing, resuming and changes of case and rule', () => {
  const changing = [...profile, { ...profile[0]!, interval: { unit: 'week' as const, count: 6 }, validFrom: '2026-07-01' }, { ...profile[0]!, interval: { unit: 'month' as const, count: 2 }, validFrom: '2027-02-15' }]
  const living = (look: (store: ReturnType<typeof storeOf>, day: string) => void) =>
    fc.assert(fc.property(fc.array(actArb, { maxLength: 25 }), fc.boolean(), (acts, isChanging) => live(acts, isChanging ? changing : profile, look)), { numRuns: runs(300, 10_000) })

  it('there is never a second one for one period', () => {
    living((store) => {
      expect(open(store).length).toBeLessThan(2)
      const held = store.bodies('follow-up').flatMap((one) => one.held ?? []).sort()
      expect(new Set(held).size).toBe(held.length)
    })
  })

  it('none is missing while something owes it', () => {
    living((store, day) => {
      const lasting = (store.bodies('child')[0]?.sections ?? []).some((one) => ['§ 86', '§ 32', '§ 20'].includes(one.section) && one.from <= day && one.until === null)
      if (lasting) expect(open(store)).toHaveLength(1)
    })
  })

  it('each period begins where the one before was held', () => {
    living((store) => {
      const held = store.bodies('follow-up').flatMap((one) => one.held ?? [])
      for (const one of store.bodies('follow-up')) if (one.from !== undefined) expect(held).toContain(one.from)
    })
  })

  it('the date is never further away than the longest rhythm and the days that were paused', () => {
    living((store, day) => {
      for (const one of open(store)) {
        const paused = (one.pauses ?? []).reduce((sum, pause) => sum + daysBetween(pause.from, pause.until) + 1, 0)
        const latest = addDays(addInterval(day, { unit: 'month', count: 7 }), paused)
        expect(one.due <= latest).toBe(true)
        if (pauseOn(one, day)) expect(one.due > day || one.rule === 'law-first').toBe(true)
      }
    })
  })
})
