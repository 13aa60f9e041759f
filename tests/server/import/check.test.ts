import { expect, test } from 'vitest'
import type { ImportFamily } from '../../../src/contract/import/family.ts'
import type { ImportFile } from '../../../src/contract/import/file.ts'
import { checkImport } from '../../../src/server/import/read.ts'
import { changed } from './changed.ts'

const faults = (change: (file: ImportFile) => void) => {
  const read = checkImport(changed(change))
  return 'faults' in read ? read.faults : []
}
const inCircle = 'expected the id of a custody holder of this family or of a worker assigned to it'
const first = (change: (family: ImportFamily) => void) => (file: ImportFile) => change(file.families[0]!)

test.each<[string, string, (file: ImportFile) => void]>([
  ['families[0].custody[0].parent', 'expected the id of one of "parents"', first((one) => { one.custody.unshift({ ...one.custody[0]!, parent: 'nobody' }) })],
  ['families[0].assignments[0].worker', 'expected the id of one of "staff" who is no leader and has a card', first((one) => { one.assignments.unshift({ worker: 'hanne-dalgaard', role: 'mate', since: '2026-01-01', until: null }) })],
  ['families[0].goals[0].child', 'expected the id of a child of this family', first((one) => { one.goals[0]!.child = 'f002-c1' })],
  ['families[0].goals[0].partOf', 'expected the id of a goal of this family', first((one) => { one.goals[0]!.partOf = 'f002-g1' })],
  ['families[0].promises[0].owners[0]', inCircle, first((one) => { one.promises[0]!.owners = ['camilla-juhl'] })],
  ['families[0].promises[0].owners', 'expected owners of one side: parents, or workers', first((one) => { one.promises[0]!.owners = ['mette-kjaer', 'sofie-lund'] })],
  ['families[0].promises[0].goal', 'expected the id of a goal of this family', first((one) => { one.promises[0]!.goal = 'none' })],
  ['families[0].promises[0].meeting', 'expected the id of a meeting of this family', first((one) => { one.promises[0]!.meeting = 'none' })],
  ['families[0].meetings[0].people[0].person', inCircle, first((one) => { one.meetings[0]!.people[0]!.person = 'bent-krogh' })],
  ['families[0].meetings[0].ends', 'expected a day or moment not before the one it begins with', first((one) => { one.meetings[0]!.ends = '2020-01-01T00:00:00.000Z' })],
  ['families[0].followUps[0].rule', 'expected the id of a rule of the model profile (modelProfile.rhythms[].rule)', first((one) => { one.followUps[0]!.rule = 'none' })],
  ['families[0].followUps[8]', 'expected one open follow-up for each child, but followUps[7] is open for the same', first((one) => { one.followUps.push({ ...one.followUps[7]!, id: 'more' }) })],
  ['families[0].followUps', 'expected an open follow-up for families[0].children[0], whose sections owe one', first((one) => { one.followUps.pop() })],
  ['families[0].children[0].sections[0].until', 'expected a day or moment not before the one it begins with', first((one) => { one.children[0]!.sections![0]!.until = '2001-01-01' })],
  ['modelProfile.rhythms[0]', 'expected the model\'s own interval: it is locked, and a municipality cannot alter it', (file) => { file.modelProfile.rhythms[0]!.interval.count = 6 }],
  ['modelProfile.rhythms[3]', 'expected the model\'s own interval: it is locked, and a municipality cannot alter it', (file) => { file.modelProfile.rhythms[3]!.interval.unit = 'month' }],
  ['modelProfile.rhythms[0]', 'expected sections of barnets lov by which this model owes follow-up, all of one rhythm', (file) => { file.modelProfile.rhythms[0]!.sections = ['§ 86', '§ 32'] }],
  ['modelProfile.rhythms[0].isLocked', 'expected true: the model\'s rhythms are locked', (file) => { file.modelProfile.rhythms[0]!.isLocked = false }],
  ['modelProfile.rhythms[1].validFrom', 'expected a day of its own for each version of a rule', (file) => { file.modelProfile.rhythms.unshift(structuredClone(file.modelProfile.rhythms[0]!)) }],
  ['modelProfile.rhythms', 'expected a rhythm for § 90 too: the model owes it', (file) => { file.modelProfile.rhythms.splice(2, 1) }],
  ['modelProfile.rhythms[0]', 'expected no rhythms: this model has none of its own, and a municipality cannot give it one', (file) => { file.modelProfile.model = 'en-familie-en-indgang' }],
  ['families[0].contacts[0].by', 'expected the id of a worker assigned to this family', first((one) => { one.contacts[0]!.by = 'mette-kjaer' })],
  ['families[0].contacts[0].privateTo', 'expected the id of a custody holder of this family', first((one) => { one.contacts[0]!.privateTo = 'camilla-juhl' })],
  ['families[0].messages[0].by', inCircle, first((one) => { one.messages[0] = { ...one.messages[0]!, by: 'bent-krogh' } })],
  ['families[0].roles[1].party', 'expected one role for each child and party, but roles[0] has the same', first((one) => { one.roles[1]!.party = one.roles[0]!.party })],
  ['families[0].pageVisits[0].by', 'expected the id of a worker assigned to this family', first((one) => { one.pageVisits[0]!.by = 'bent-krogh' })],
  ['families[0].wishes[0].by', 'expected the id of a custody holder of this family', first((one) => { one.wishes.unshift({ ...one.wishes[0]!, id: 'own', by: 'sofie-lund' }) })],
  ['families[0].agreements[0].wish', 'expected the id of a wish of the same parent', first((one) => { one.agreements[0]!.wish = one.wishes.find((wish) => wish.by === 'anders-friis')!.id })],
  ['families[0].agreements[0].agreedBy[0]', inCircle, first((one) => { one.agreements[0]!.agreedBy = ['bent-krogh'] })],
  ['families[0].reads[0].upTo', 'expected the id of a message of that thread', first((one) => { one.reads[0]!.upTo = 'none' })],
  ['families[0].custody[0].until', 'expected a day or moment not before the one it begins with', first((one) => { one.custody[0]!.until = '2001-01-01' })],
  ['staff[1].card.absences[0].cover', 'expected the id of another worker with a card', (file) => { file.staff[1]!.card!.absences[0]!.cover = 'sofie-lund' }],
  ['staff[2].login', 'expected a login of its own, but staff[1] has the same', (file) => { file.staff[2]!.login = file.staff[1]!.login }],
])('says at %s: %s', (path, expected, change) => expect(faults(change)).toContainEqual({ path, expected }))

test('says where an id stands twice', () => {
  expect(faults(first((one) => { one.children.push(one.children[0]!) }))).toEqual([{ path: 'families[0].children[1].id', expected: 'expected an id of its own, but families[0].children[0] has the same' }])
  expect(faults((file) => { file.parents.push({ ...file.parents[0]!, login: null, id: 'sofie-lund' }) })).toContainEqual({ path: 'parents[6].id', expected: 'expected an id of its own, but staff[1] has the same' })
})

test('takes no reply to what is not there, came later, or stands in another thread', () => {
  const at = (family: ImportFamily, id: string) => family.messages.findIndex((one) => one.id === id)
  for (const replyTo of ['none', 'f001-md8', 'f001-me1']) {
    const place = at(changed(() => {}).families[0]!, 'f001-md4')
    expect(faults(first((one) => { one.messages[place]!.replyTo = replyTo }))).toContainEqual({ path: `families[0].messages[${place}].replyTo`, expected: 'expected the id of an earlier message of the same thread' })
  }
})

test('takes no common thread in a family with one custody holder', () => {
  const told = faults((file) => { file.families[1]!.messages[0]!.privateTo = null })
  expect(told).toContainEqual({ path: 'families[1].messages[0].privateTo', expected: 'expected the parent\'s id: a family with one custody holder has no common thread' })
})

test('takes no message of one parent in the other\'s own thread', () => {
  const told = faults(first((one) => { one.messages.push({ ...one.messages.find((message) => message.id === 'f001-me1')!, id: 'wrong', by: 'anders-friis' }) }))
  expect(told.map((fault) => fault.expected)).toEqual(['expected the parent whose own thread this is, or a worker'])
})

test('takes a day for an answer on a worker\'s question only, and not one that has passed', () => {
  const withDay = (id: string, answerBy: string) => faults(first((one) => { one.messages.find((message) => message.id === id)!.answerBy = answerBy })).map((fault) => fault.expected)
  expect(withDay('f001-md3', '2026-12-01')).toEqual(['expected null: only a worker\'s question names a day'])
  expect(withDay('f001-md1', '2026-12-01')).toEqual(['expected null: only a worker\'s question names a day'])
  expect(withDay('f001-md8', '2026-11-11')).toEqual(['expected a day not before the message'])
})

test('takes one open wish and one standing agreement for a parent', () => {
  const told = faults(first((one) => {
    one.agreements.push({ ...one.agreements.find((agreement) => agreement.until === null)!, id: 'again' })
    one.wishes.push({ ...one.wishes[0]!, id: 'w1', state: 'open' }, { ...one.wishes[0]!, id: 'w2', state: 'open' })
  }))
  expect(told.map((fault) => fault.expected.replace(/\d+/, 'N'))).toEqual(['expected one open wish for a parent, but wishes[N] is one too', 'expected one standing agreement for a parent, but agreements[N] is one too'])
})

test('takes one contact person at a time', () => {
  const told = faults(first((one) => { one.assignments.push({ worker: 'bent-krogh', role: 'contact-person', since: '2026-01-01', until: null }) }))
  expect(told).toEqual([{ path: 'families[0].assignments[3]', expected: 'expected one contact person at a time, but assignments[1] has no end either' }])
})

test('lists nobody at the test login in a municipality that is not made up', () => {
  const told = faults((file) => { file.municipality.isMadeUp = false })
  expect(told).toHaveLength(8)
  expect(told[0]).toEqual({ path: 'staff[0].demo', expected: 'expected null, since this municipality is not made up' })
})

test('refuses a rhythm of no length before anything is loaded', () => {
  expect(faults((file) => { file.modelProfile.rhythms[0]!.interval.count = 0 }).map((fault) => fault.path)).toEqual(['modelProfile.rhythms[0].interval.count'])
})
