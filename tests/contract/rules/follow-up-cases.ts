// Next dates reckoned by hand with a printed calendar, each with the reason why it is that day and no other.
import type { CaseSection, Decided } from '../../../src/contract/records/child.ts'
import type { RhythmRule } from '../../../src/contract/records/model-profile.ts'
import type { ClockGiven } from '../../../src/contract/rules/follow-up-clock.ts'

const rule = (name: string, sections: string[], unit: 'week' | 'month', count: number, validFrom = '2024-01-01'): RhythmRule =>
  ({ rule: name, plainName: name, sections, formerSections: [], interval: { unit, count }, validFrom, reason: name, isLocked: true })

export const costs = rule('costs', ['§ 86'], 'month', 3)
export const earnings = rule('earnings', ['§ 87'], 'month', 3)
export const assessment = rule('assessment', ['§§ 18–22'], 'week', 6)
export const measure = rule('measure', ['§ 32'], 'week', 6)
export const profile = [costs, earnings, assessment, measure]

export const section = (name: string, from: string, until: string | null = null): CaseSection => ({ section: `§ ${name}`, from, until })
const decided = (unit: 'week' | 'month', count: number, day: string): Decided => ({ interval: { unit, count }, day, reason: 'Roligt', childView: 'Det er fint', byName: 'Sofie' })
const longCosts = section('86', '2024-02-01')
const longMeasure = section('32', '2024-02-01')

type Given = Partial<ClockGiven> & { sections?: CaseSection[]; decisions?: Decided[] }
type Case = [why: string, given: Given, due: string | undefined, rule?: string]

const after = (lastHeld: string, sections = [longCosts]): Given => ({ sections, lastHeld })
const paused = (lastHeld: string, from: string, until: string, sections = [longCosts]): Given => ({ sections, lastHeld, pauses: [{ from, until }] })

/** A rule of three months that becomes six weeks on 1 March 2027, and the other way round. */
const shorter = [costs, rule('costs', ['§ 86'], 'week', 6, '2027-03-01')]
const longer = [rule('costs', ['§ 86'], 'week', 6), rule('costs', ['§ 86'], 'month', 3, '2027-03-01')]

const plain: Case[] = [
  ['three months after the one before', after('2026-11-22'), '2027-02-22', 'costs'],
  ['six weeks are forty-two days', after('2026-11-22', [longMeasure]), '2027-01-03', 'measure'],
  ['a section inside a range of sections', after('2026-11-22', [section('20', '2026-10-01')]), '2027-01-03', 'assessment'],
  ['the first section of a range', after('2026-11-22', [section('18', '2026-10-01')]), '2027-01-03', 'assessment'],
  ['the last section of a range', after('2026-11-22', [section('22', '2026-10-01')]), '2027-01-03', 'assessment'],
  ['a section just outside the range owes nothing', after('2026-11-22', [section('23', '2026-10-01')]), undefined],
  ['a section with a letter is another section', after('2026-11-22', [section('86 a', '2026-10-01')]), undefined],
  ['no section, nothing owed', after('2026-11-22', []), undefined],
  ['the first one counts from the day the section began', { sections: [section('86', '2026-11-22')] }, '2027-02-22', 'costs'],
  ['the first one counts from the earliest section', { sections: [section('87', '2026-12-10'), section('86', '2026-11-22')] }, '2027-02-22', 'costs'],
  ['two sections of one rhythm owe one follow-up', after('2026-11-22', [longCosts, section('87', '2024-02-01')]), '2027-02-22', 'costs'],
  ['six weeks go before three months', after('2026-11-22', [longCosts, longMeasure]), '2027-01-03', 'measure'],
  ['held on a Sunday, owed on a Monday: no day is moved', after('2026-08-23'), '2026-11-23', 'costs'],
  ['a due day may be Christmas Eve: at the latest is at the latest', after('2026-09-24'), '2026-12-24', 'costs'],
  ['where the sections are not known the rule of the follow-up stands', { lastHeld: '2026-11-22', rule: 'measure' }, '2027-01-03', 'measure'],
  ['where neither is known nothing is owed', { lastHeld: '2026-11-22', rule: 'nothing' }, undefined],
  ['sections known to be none go before the name of a rule', { sections: [], lastHeld: '2026-11-22', rule: 'measure' }, undefined],
]

const monthEnds: Case[] = [
  ['30 November has its day in February cut to the 28th', after('2026-11-30'), '2027-02-28', 'costs'],
  ['and to the 29th in a leap year', after('2027-11-30'), '2028-02-29', 'costs'],
  ['29 November meets the leap day itself', after('2027-11-29'), '2028-02-29', 'costs'],
  ['29 November in a common year', after('2026-11-29'), '2027-02-28', 'costs'],
  ['31 January has no 31 April', after('2027-01-31'), '2027-04-30', 'costs'],
  ['31 March has no 31 June', after('2027-03-31'), '2027-06-30', 'costs'],
  ['31 August has no 31 November', after('2026-08-31'), '2026-11-30', 'costs'],
  ['31 May has its 31 August', after('2027-05-31'), '2027-08-31', 'costs'],
  ['31 December to the last of March', after('2026-12-31'), '2027-03-31', 'costs'],
  ['a day cut short stays short: 28 February to 28 May', after('2027-02-28'), '2027-05-28', 'costs'],
  ['from the leap day to 29 May', after('2028-02-29'), '2028-05-29', 'costs'],
  ['six weeks over a leap day', after('2028-02-01', [longMeasure]), '2028-03-14', 'measure'],
  ['six weeks over the end of a common February', after('2027-02-01', [longMeasure]), '2027-03-15', 'measure'],
  ['over New Year', after('2026-10-31'), '2027-01-31', 'costs'],
  ['the year 2100 has no leap day', after('2099-11-30', [section('86', '2024-02-01')]), '2100-02-28', 'costs'],
]

const summerTime: Case[] = [
  ['six weeks over the night that is an hour short (28 March 2027)', after('2027-03-01', [longMeasure]), '2027-04-12', 'measure'],
  ['six weeks that end on that Sunday', after('2027-02-14', [longMeasure]), '2027-03-28', 'measure'],
  ['six weeks from that Sunday', after('2027-03-28', [longMeasure]), '2027-05-09', 'measure'],
  ['six weeks over the night that is an hour long (31 October 2027)', after('2027-10-10', [longMeasure]), '2027-11-21', 'measure'],
  ['six weeks that end on that Sunday', after('2027-09-19', [longMeasure]), '2027-10-31', 'measure'],
  ['three months over both ends of summer', after('2027-10-31'), '2028-01-31', 'costs'],
  ['three months into summer time', after('2026-12-28'), '2027-03-28', 'costs'],
]

const changes: Case[] = [
  ['a shorter rule that begins midway owes its first when its own interval has gone', { ...after('2027-02-20'), rules: shorter }, '2027-04-12', 'costs'],
  ['the old date stands where it comes first', { ...after('2026-12-10'), rules: shorter }, '2027-03-10', 'costs'],
  ['a date before the change is the old rule\'s', { ...after('2026-11-20'), rules: shorter }, '2027-02-20', 'costs'],
  ['a date on the eve of the change too', { ...after('2026-11-28'), rules: shorter }, '2027-02-28', 'costs'],
  ['held on the day of the change: the new rule alone', { ...after('2027-03-01'), rules: shorter }, '2027-04-12', 'costs'],
  ['held after the change: the new rule alone', { ...after('2027-03-10'), rules: shorter }, '2027-04-21', 'costs'],
  ['a longer rule counts from the one before', { ...after('2027-02-01'), rules: longer }, '2027-05-01', 'costs'],
  ['but not where the old date came before it began', { ...after('2027-01-10'), rules: longer }, '2027-02-21', 'costs'],
  ['a change on the very day it was due takes the new date', { ...after('2027-01-18'), rules: longer }, '2027-04-18', 'costs'],
  ['the eve of that is late by the old', { ...after('2027-01-17'), rules: longer }, '2027-02-28', 'costs'],
  ['a support that begins midway owes six weeks from its first day', after('2026-11-22', [longCosts, section('32', '2026-12-15')]), '2027-01-26', 'measure'],
  ['unless the three months are up before', after('2026-11-22', [longCosts, section('32', '2027-02-01')]), '2027-02-22', 'costs'],
  ['a support that ends gives the three months back', after('2026-11-22', [longCosts, section('32', '2026-01-10', '2026-12-20')]), '2027-02-22', 'costs'],
  ['a support that ends after its date was due does not', after('2026-11-22', [longCosts, section('32', '2026-01-10', '2027-01-04')]), '2027-01-03', 'measure'],
  ['all that owed has ended before the date', after('2026-11-22', [section('86', '2024-02-01', '2027-02-21')]), undefined],
  ['it ends on the date itself: the last one is owed', after('2026-11-22', [section('86', '2024-02-01', '2027-02-22')]), '2027-02-22', 'costs'],
  ['a rest between two periods of support: the new one counts from its own start', after('2026-11-01', [section('86', '2024-02-01', '2026-12-01'), section('86', '2027-04-15')]), '2027-07-15', 'costs'],
  ['a rule that is not valid yet owes from its first day', { ...after('2026-11-22'), rules: [rule('costs', ['§ 86'], 'month', 3, '2027-01-01')] }, '2027-04-01', 'costs'],
  ['a third version follows the second', { ...after('2027-02-01'), rules: [...shorter, rule('costs', ['§ 86'], 'week', 2, '2027-03-20')] }, '2027-04-03', 'costs'],
]

const pauses: Case[] = [
  ['the days of a pause do not count', paused('2026-11-22', '2026-12-01', '2026-12-31'), '2027-03-25', 'costs'],
  ['a pause of one day', paused('2026-11-22', '2026-12-01', '2026-12-01'), '2027-02-23', 'costs'],
  ['a pause that begins on the date itself', paused('2026-11-22', '2027-02-22', '2027-02-28'), '2027-03-01', 'costs'],
  ['what was late before the pause is owed the day after it', paused('2026-11-22', '2027-02-23', '2027-03-08'), '2027-03-09', 'costs'],
  ['a pause over the leap day', paused('2027-12-01', '2028-02-20', '2028-03-05'), '2028-03-16', 'costs'],
  ['a pause over the change to summer time', paused('2027-03-01', '2027-03-22', '2027-04-04', [longMeasure]), '2027-04-26', 'measure'],
  ['two pauses add up', { ...after('2026-11-22'), pauses: [{ from: '2026-12-01', until: '2026-12-07' }, { from: '2027-01-04', until: '2027-01-10' }] }, '2027-03-08', 'costs'],
  ['a pause taken back the day it began is none', paused('2026-11-22', '2026-12-01', '2026-11-30'), '2027-02-22', 'costs'],
]

const byLaw: Case[] = [
  ['the law: the first within three months, where no model owes', { sections: [section('46', '2026-11-22')], rules: [] }, '2027-02-22', 'law-first'],
  ['every section the law names: § 114', { sections: [section('114', '2026-11-30')], rules: [] }, '2027-02-28', 'law-first'],
  ['§ 115 inside §§ 114–116', { sections: [section('115', '2026-11-22')], rules: [] }, '2027-02-22', 'law-first'],
  ['§ 120', { sections: [section('120', '2026-11-22')], rules: [] }, '2027-02-22', 'law-first'],
  ['§ 117 is none of them', { sections: [section('117', '2026-11-22')], rules: [] }, undefined],
  ['§ 86 is none of them: the law sets nothing there', { sections: [section('86', '2026-11-22')], rules: [] }, undefined],
  ['the model\'s six weeks come before the law\'s three months', { sections: [section('32', '2026-11-22')] }, '2027-01-03', 'measure'],
  ['the law\'s first counts from the support, not from a follow-up on something else', { sections: [longCosts, section('46', '2026-11-22')], lastHeld: '2026-11-20' }, '2027-02-20', 'costs'],
  ['and comes first where it is first', { sections: [longCosts, section('46', '2026-11-01')], lastHeld: '2026-10-31', pauses: [{ from: '2026-12-01', until: '2026-12-31' }] }, '2027-02-01', 'law-first'],
  ['a pause does not move the law\'s date', { sections: [section('46', '2026-11-22')], rules: [], pauses: [{ from: '2026-12-01', until: '2026-12-31' }] }, '2027-02-22', 'law-first'],
  ['once held the law waits for a decision', { sections: [section('46', '2026-11-22')], rules: [], lastHeld: '2027-02-10' }, undefined],
  ['the decided rhythm counts from the decision at the earliest', { sections: [section('46', '2026-11-22')], rules: [], lastHeld: '2027-02-10', decisions: [decided('month', 4, '2027-02-10')] }, '2027-06-10', 'law-decided'],
  ['a decision made later than the follow-up', { sections: [section('46', '2026-11-22')], rules: [], lastHeld: '2027-02-10', decisions: [decided('month', 4, '2027-02-20')] }, '2027-06-20', 'law-decided'],
  ['a new decision takes the place of the old', { sections: [section('46', '2026-11-22')], rules: [], lastHeld: '2027-02-10', decisions: [decided('month', 6, '2027-02-10'), decided('month', 2, '2027-03-01')] }, '2027-05-01', 'law-decided'],
  ['a decision to follow up seldom does not lower the model', { sections: [longCosts, section('46', '2026-11-22')], lastHeld: '2027-02-10', decisions: [decided('month', 6, '2027-02-10')] }, '2027-05-10', 'costs'],
  ['a decision to follow up often goes before the model', { sections: [longCosts, section('46', '2026-11-22')], lastHeld: '2027-02-10', decisions: [decided('week', 4, '2027-02-10')] }, '2027-03-10', 'law-decided'],
  ['a support from before barnets lov counts from the law\'s first day', { sections: [section('46', '2023-05-01')], rules: [] }, '2024-04-01', 'law-first'],
  ['a support that ended before its first was due owes none', { sections: [section('46', '2026-11-22', '2027-01-31')], rules: [] }, undefined],
]

/** What the clock is given in a case. */
export const givenOf = ({ sections, decisions, ...given }: Given): ClockGiven => ({
  child: sections && { sections, ...(decisions && { decided: decisions }) }, rules: profile, lastHeld: undefined, ...given,
})

export const nextDates: { group: string; cases: Case[] }[] = [
  { group: 'plainly', cases: plain }, { group: 'at month ends and leap days', cases: monthEnds }, { group: 'over summer time', cases: summerTime },
  { group: 'when the rule or the case changes midway', cases: changes }, { group: 'with a pause', cases: pauses }, { group: 'by the law', cases: byLaw },
]
