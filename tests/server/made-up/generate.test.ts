import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImportFamily } from '../../../src/contract/import/family.ts'
import { addDays, ageOn } from '../../../src/contract/rules/days.ts'
import { rhythmOf } from '../../../src/contract/rules/rhythm.ts'
import { checkImport } from '../../../src/server/import/read.ts'
import { momentAt } from '../../../src/server/made-up/clock.ts'
import { generate } from '../../../src/server/made-up/generate.ts'
import { runs } from '../../support/counts.ts'

const today = '2026-11-22'
const whole = generate({ today })
const demo = whole.families.slice(0, 4)

const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2025-01-01', days))

test('the same day gives the same file, another day another', () => {
  expect(generate({ today })).toEqual(whole)
  expect(generate({ today: '2026-11-23', families: 6 })).not.toEqual(generate({ today, families: 6 }))
  expect(generate({ today, families: 6, seed: 'x' })).not.toEqual(generate({ today, families: 6 }))
})

test('a slice is the beginning of the whole', () => {
  expect(generate({ today, families: 9 }).families).toEqual(whole.families.slice(0, 9))
})

test('the whole file passes the checks of the import', () => {
  expect(checkImport(structuredClone(whole))).not.toHaveProperty('faults')
})

test('on any day it passes the checks of the import', () => {
  fc.assert(fc.property(anyDay, fc.string(), (day, seed) => {
    const read = checkImport(JSON.parse(JSON.stringify(generate({ today: day, seed, families: 12 }))))
    expect('faults' in read ? read.faults : []).toEqual([])
  }), { numRuns: runs(15, 300) })
})

test('nothing in it happens after the day has begun', () => {
  fc.assert(fc.property(anyDay, (day) => {
    const morning = momentAt(day, 0)
    for (const family of generate({ today: day, families: 12 }).families) {
      const moments = [...family.messages, ...family.contacts, ...family.pageVisits, ...family.reads, ...family.wishes, ...family.agreements, ...family.meetings.flatMap((one) => one.points), ...(family.suggestions ?? []).flatMap((one) => one.turns)]
      expect(moments.filter((one) => one.at >= morning)).toEqual([])
    }
  }), { numRuns: runs(10, 100) })
})

test('what is suggested and not agreed has its suggestion, by a person and with a text', () => {
  for (const family of whole.families) {
    const open = new Set((family.suggestions ?? []).map(({ subject }) => subject))
    expect(family.goals.filter(({ id, state }) => state === 'suggested' && !open.has(id))).toEqual([])
  }
  const turns = whole.families.slice(4).flatMap(({ suggestions }) => suggestions ?? []).flatMap((one) => one.turns)
  expect([turns.length > 20, new Set(turns.map(({ by }) => whole.staff.some(({ id }) => id === by))).size]).toEqual([true, 2])
})

test('one leader, ten contact persons in pairs of mates, twenty-four families each', () => {
  expect(whole.staff.filter((one) => one.isLeader)).toHaveLength(1)
  expect(whole.families).toHaveLength(240)
  const holders = Map.groupBy(whole.families, (family) => holder(family, 'contact-person'))
  expect([...holders.values()].map((families) => families.length)).toEqual(Array(10).fill(24))
  for (const [worker, families] of holders) {
    const mates = new Set(families.map((family) => holder(family, 'mate')))
    expect(mates.size).toBe(1)
    expect(holders.get([...mates][0])!.every((family) => holder(family, 'mate') === worker)).toBe(true)
  }
})

const holder = ({ assignments }: ImportFamily, role: string) => assignments.find((one) => one.role === role && one.until === null)?.worker

test('it is small enough to load at a first start', () => {
  const count = whole.families.reduce((sum, family) => sum + Object.values(family).reduce((all, list) => all + (Array.isArray(list) ? list.length : 0), 0), 0)
  expect(count).toBeLessThan(60_000)
  expect(Math.max(...whole.families.map((family) => family.messages.length))).toBeLessThan(120)
  expect(Math.min(...whole.families.map((family) => family.messages.length))).toBeGreaterThan(0)
})

test('nobody in it can be reached by its numbers and addresses', () => {
  const text = JSON.stringify(whole)
  expect(whole.staff.flatMap((one) => (one.card ? [one.card.phone] : [])).every((phone) => /^00 00 00 \d\d$/.test(phone))).toBe(true)
  expect(text.match(/[\w.]+@[\w.]+/g)!.every((address) => address.endsWith('.example'))).toBe(true)
  expect(text).not.toMatch(/\b\d{6}-?\d{4}\b/)
})

const openQuestions = (family: ImportFamily, isFamilys: boolean) => {
  const parents = new Set(family.custody.map((one) => one.parent))
  const answered = new Set(family.messages.map((one) => one.replyTo))
  return family.messages.filter((one) => one.kind === 'question' && parents.has(one.by) === isFamilys && !answered.has(one.id))
}
const some = (say: (family: ImportFamily) => boolean) => whole.families.filter(say).length

test.each<[string, (family: ImportFamily) => boolean]>([
  ['two holders', (one) => one.custody.length === 2],
  ['a single holder', (one) => one.custody.length === 1],
  ['several children', (one) => one.children.length > 1],
  ['an earlier contact person', (one) => one.assignments.some((tie) => tie.until !== null)],
  ['a holder who joined later', (one) => one.custody.some((tie) => tie.since !== one.custody[0]!.since)],
  ['a question that waits for the family', (one) => openQuestions(one, false).length > 0],
  ['a question that waits for the worker', (one) => openQuestions(one, true).length > 0],
  ['messages in a parent\'s own thread', (one) => one.custody.length === 2 && one.messages.some((message) => message.privateTo !== null)],
  ['a standing agreement', (one) => one.agreements.some((agreement) => agreement.until === null)],
  ['an agreement that ended', (one) => one.agreements.some((agreement) => agreement.until !== null)],
  ['no agreement yet', (one) => one.agreements.length === 0],
  ['a wish under talk', (one) => one.wishes.some((wish) => wish.state === 'open')],
  ['a follow-up every three months', (one) => one.followUps.some((owed) => owed.held === null && owed.rule === 'additional-costs')],
  ['a follow-up every six weeks', (one) => one.followUps.some((owed) => owed.held === null && owed.rule === 'supporting-measure')],
  ['no follow-up owed', (one) => one.followUps.length === 0],
  ['a follow-up that is late', (one) => one.followUps.some((owed) => owed.held === null && owed.due < today)],
  ['a worker\'s promise that is late', (one) => one.promises.some((promise) => promise.state === 'open' && promise.due !== null && promise.due < today && one.custody.every((tie) => !promise.owners.includes(tie.parent)))],
  ['a promise that moved', (one) => one.promises.some((promise) => promise.moves.length > 0)],
  ['a promise of both parents', (one) => one.promises.some((promise) => promise.owners.length === 2)],
  ['a role handed back', (one) => one.roles.some((role) => role.handedBack !== null)],
  ['a goal reached', (one) => one.goals.some((goal) => goal.state === 'reached')],
  ['a meeting ahead', (one) => one.meetings.some((meeting) => meeting.minutes === null)],
  ['a meeting with points of its own', (one) => one.meetings.some((meeting) => meeting.minutes === null && meeting.points.length > 0)],
  ['a call that did not get through', (one) => one.contacts.some((contact) => !contact.gotThrough)],
  ['a message not read yet', (one) => one.reads.some((read) => one.messages.findLast((message) => message.privateTo === read.privateTo)!.id !== read.upTo)],
])('there are families with %s, and without', (_what, say) => {
  expect(some(say)).toBeGreaterThan(2)
  expect(some(say)).toBeLessThan(240)
})

test('mothers have families with two fathers, who share nothing else', () => {
  const families = Map.groupBy(whole.families.flatMap((family) => family.custody.map((one) => ({ family, parent: one.parent }))), (one) => one.parent)
  const twice = [...families.values()].filter((list) => list.length > 1)
  expect(twice.length).toBeGreaterThan(3)
  for (const list of twice) expect(new Set(list.flatMap((one) => one.family.custody.map((tie) => tie.parent))).size).toBe(3)
})

test('contact is in step, soon due and late', () => {
  const states = whole.families.map((family) => {
    const agreement = family.agreements.find((one) => one.until === null)
    const contacts = family.contacts.filter((one) => one.privateTo === null).map((one) => ({ ...one, byName: one.by }))
    return agreement && rhythmOf({ contacts, fields: agreement.fields, since: agreement.from, today }).state
  })
  for (const state of ['in-step', 'soon', 'late', 'none-owed']) expect(states.filter((one) => one === state).length, state).toBeGreaterThan(4)
})

test('the demo stands as it is drawn: Emil is seven, the meeting is near, and two have asked', () => {
  const [emil, camilla] = demo as [ImportFamily, ImportFamily]
  expect(ageOn(emil.children[0]!.born, today)).toBe(7)
  expect(emil.meetings.filter((one) => one.minutes === null && one.starts > `${today}T`).sort((one, other) => (one.starts < other.starts ? -1 : 1))[0]).toMatchObject({ title: 'Netværksmøde om skolestart', starts: '2026-11-26T08:00:00.000Z' })
  expect(emil.followUps.at(-1)).toMatchObject({ due: '2026-12-01', held: null, rule: 'additional-costs' })
  expect(openQuestions(emil, false).map((one) => [one.text, one.answerBy])).toEqual([['Må jeg dele Emils fysioterapeutiske status med klasselærer Anne før mødet?', '2026-11-25']])
  expect(openQuestions(camilla, true)).toHaveLength(1)
  expect(emil.roles.map((one) => one.holder).sort()).toEqual(['contact-person', 'contact-person', 'contact-person', 'family', 'family', 'family', 'together'])
})

test('the demo lists two parents who live apart, one alone, one with two families, staff and leader', () => {
  const listed = [...whole.parents, ...whole.staff].filter((one) => one.demo).sort((one, other) => one.demo!.order - other.demo!.order)
  expect(listed.map((one) => [one.name, one.demo!.role])).toEqual([
    ['Mette Kjær', 'parent'], ['Anders Friis', 'parent'], ['Camilla Juhl', 'parent'], ['Louise Brandt', 'parent'], ['Rasmus Toft', 'parent'],
    ['Sofie Lund', 'contact-person'], ['Jonas Holm', 'mate'], ['Hanne Dalgaard', 'leader'],
  ])
  expect(listed.every((one) => one.login?.issuer === 'test-login' && one.login.subject === one.id)).toBe(true)
})
