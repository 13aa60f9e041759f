import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bodies, Kind, RecordOf } from '../../../src/contract/records/kinds.ts'
import type { Card } from '../../../src/contract/records/card.ts'
import { type DayFamily, type DayKnown, dayLines, partOf } from '../../../src/contract/rules/day-list.ts'
import { familyRoom, privateRoom } from '../../../src/contract/rooms.ts'
import { runs } from '../../support/counts.ts'

const today = '2026-11-18'
const emil: DayFamily = { family: 'f1', label: 'Emil', holders: ['mette', 'jonas'] }
const ida: DayFamily = { family: 'f2', label: 'Ida', holders: ['signe'] }
const common = familyRoom('f1')
const own = privateRoom('f1', 'mette')

const card = {
  person: 'sofie', name: 'Sofie Lund', title: 'Kontaktperson', portrait: { skin: 0, hair: 0, shape: 0, cloth: 0 }, introduction: 'Hej', phone: '1', email: 'a@b.dk',
  answerDays: 2, workingDays: [1, 2, 3, 4, 5], workingHours: '9-15', canDecide: [], cannotDecide: [], usual: 'Hver måned', absences: [],
} as Card

let made = 0
const row = <K extends Kind>(kind: K, room: string, body: Partial<Bodies[K]>, given: { id?: string; first?: number } = {}): RecordOf<K> => {
  made += 1
  return { room, kind, id: given.id ?? `${kind}-${made}`, first: given.first ?? made, number: made, body: body as Bodies[K] }
}
const sofie = (room: string) => row('member', room, { person: 'sofie', name: 'Sofie Lund', role: 'contact-person', since: '2024-08-12', until: null })
const message = (room: string, body: Partial<Bodies['message']>, first?: number) =>
  row('message', room, { by: 'mette', byName: 'Mette', side: 'family', kind: 'news', text: 'Nyt', at: '2026-11-17T09:00:00.000Z', answerBy: null, replyTo: null, answered: null, ...body }, first === undefined ? {} : { first })
const question = (room: string, at = '2026-11-17T09:00:00.000Z') => message(room, { kind: 'question', at })
const agreement = (fields: Bodies['agreement']['fields'], from = '2026-09-01') => row('agreement', own, { from, until: null, fields })
const contact = (room: string, at: string, body: Partial<Bodies['contact']> = {}) => row('contact', room, { type: 'call', gotThrough: true, at, ...body })

const known = (part: Partial<DayKnown> = {}): DayKnown => ({
  member: [sofie(common), sofie(familyRoom('f2'))], message: [], 'read-mark': [], wish: [], agreement: [], contact: [], 'follow-up': [], 'follow-up-wish': [], promise: [], meeting: [], role: [], suggestion: [], told: [], 'told-read': [], fit: [], 'meeting-ask': [], 'meeting-times': [], minutes: [], 'minutes-flag': [], ...part,
})
const given = { me: 'sofie', today, closingDays: [], cards: [card] }
const lines = (part: Partial<DayKnown>, families: readonly DayFamily[] = [emil, ida]) => dayLines(families, known(part), given)
const kinds = (part: Partial<DayKnown>) => lines(part).map((line) => line.what)

describe('roles to look at again', () => {
  const role = (nextLook: string | null, party: Bodies['role']['party'], given: Partial<Bodies['role']> = {}) => row('role', common, { child: null, party, partyName: null, holder: 'family', handedBack: null, nextLook, ...given })

  it('are one line of a family, due on the earliest day that both agreed on', () => {
    const some = [role('2026-11-25', 'school'), role('2026-11-20', 'ppr'), role('2026-12-24', 'relief'), role(null, 'aids')]
    expect(lines({ role: some })).toMatchObject([{ what: 'role-look', family: 'f1', due: '2026-11-20', roles: [{ body: { party: 'ppr' } }, { body: { party: 'school' } }] }])
  })

  it('are none where all are looked at later, are over, or are under talk', () => {
    const talked = role('2026-11-20', 'school')
    const suggestion = row('suggestion', common, { about: 'role', subject: talked.id, state: 'open', turns: [{ side: 'municipality' }] as never })
    expect(lines({ role: [talked, role('2026-12-24', 'relief'), role('2026-11-20', 'ppr', { ended: '2026-11-01' })], suggestion: [suggestion] })).toEqual([])
  })
})

describe('a talk about the contact', () => {
  const fit = (given: Partial<Bodies['fit']>) =>
    row('fit', own, { parent: 'mette', byName: 'Mette', at: '2026-11-17T09:00:00.000Z', contact: 'too-little', again: false, after: null, talked: null, ...given }, { id: given.at ?? 'fit' })

  it('is to be had within the answer promise where it does not fit', () => {
    expect(dayLines([emil], known({ fit: [fit({})] }), given).map(({ what, due }) => [what, due])).toEqual([['fit', '2026-11-19']])
    expect(dayLines([emil], known({ fit: [fit({ contact: 'right', again: true })] }), given)).toHaveLength(1)
  })

  it('is none where all is well, once it was had, or where the latest word is another', () => {
    const talked = { by: 'sofie', byName: 'Sofie', at: '2026-11-18T09:00:00.000Z' }
    expect([[fit({ contact: 'right' })], [fit({ talked })], [fit({}), fit({ contact: 'right', at: '2026-11-18T09:00:00.000Z' })]].map((some) => dayLines([emil], known({ fit: some }), given))).toEqual([[], [], []])
  })
})

describe('the day to look at an agreement again', () => {
  const standing = (nextLook: string, from = '2026-09-01') => row('agreement', own, { from, until: null, nextLook, agreedBy: ['Sofie Lund'], fields: { rhythm: 'only-news' } }, { id: 'agreement' })
  const talk = row('wish', own, { by: 'mette', at: '2026-11-17T09:00:00.000Z', turn: 1, state: 'open', fields: {} })

  it('is on the day list a week ahead, and late once it has passed', () => {
    expect(['2026-11-25', '2026-11-17', '2026-11-26'].map((day) => lines({ agreement: [standing(day)] }).map((one) => [one.what, one.due, partOf(one, today)])))
      .toEqual([[['look', '2026-11-25', 'soon']], [['look', '2026-11-17', 'late']], []])
  })

  it('gives way to a wish under talk, and to a new contact person\'s own yes', () => {
    const isNew = { ...sofie(common), body: { ...sofie(common).body, since: '2026-11-10' } }
    const others = { ...standing('2026-11-20'), body: { ...standing('2026-11-20').body, agreedBy: ['Karen Bech'] } }
    expect([kinds({ agreement: [standing('2026-11-20')], wish: [talk] }), kinds({ agreement: [others], member: [isNew] })]).toEqual([[], ['takeover']])
  })
})

describe('the family\'s own page', () => {
  const told = (id: string, version: number, at: string) => row('told', common, { child: null, topic: 'who', title: null, text: id, version, by: 'mette', byName: 'Mette', at }, { id })
  const read = (sections: Record<string, number>, id = 'sofie') => row('told-read', common, { person: id, name: id, sections, at: '2026-11-02T09:00:00.000Z' }, { id })
  const both = [told('a', 2, '2026-11-10T09:00:00.000Z'), told('b', 1, '2026-11-16T09:00:00.000Z')]

  it('is one line to read, of the newest text, while any of it is new to this worker', () => {
    expect(lines({ told: both })).toMatchObject([{ what: 'told', family: 'f1', due: undefined, count: 2, isFirst: true, told: { id: 'b' } }])
    expect(lines({ told: both, 'told-read': [read({ a: 1, b: 1 })] })).toMatchObject([{ count: 1, isFirst: false, told: { id: 'a' } }])
  })
  it('is none once she has read all of it, whoever else has not', () => {
    expect(lines({ told: both, 'told-read': [read({ a: 2, b: 1 }), read({}, 'maja')] })).toEqual([])
    expect(lines({ told: both, 'told-read': [read({ a: 2, b: 1 }, 'maja')] })).toHaveLength(1)
  })
})

describe('suggestions', () => {
  const says = { party: 'school', partyName: null } as Bodies['suggestion']['turns'][number]['content']
  const suggestion = (side: 'family' | 'municipality') =>
    row('suggestion', common, { about: 'role', subject: 'r', state: 'open', turns: [{ side, by: 'mette', byName: 'Mette', at: '2026-11-17T09:00:00.000Z', content: says, reason: null }] })

  it('wait for the worker when a parent spoke last, by her answer promise, and not when she did', () => {
    expect(lines({ suggestion: [suggestion('family')] })).toMatchObject([{ what: 'suggestion', family: 'f1', due: '2026-11-19' }])
    expect(lines({ suggestion: [suggestion('municipality')] })).toEqual([])
  })
})

describe('questions and messages', () => {
  it('is empty where nothing waits', () => {
    expect(lines({})).toEqual([])
  })

  it('says by when a question is to be answered: two working days after it came', () => {
    expect(lines({ message: [question(own)] })).toMatchObject([{ what: 'question', family: 'f1', room: own, due: '2026-11-19' }])
  })

  it('moves the date by her absence', () => {
    const away = { ...card, absences: [{ from: '2026-11-18', to: '2026-11-22', cover: 'lise', coverName: 'Lise' }] }
    expect(dayLines([emil], known({ message: [question(own)] }), { ...given, cards: [away] })[0]?.due).toBe('2026-11-24')
  })

  it('shows a question without a date where no working day is in sight', () => {
    const gone = { ...card, absences: [{ from: '2026-01-01', to: '2099-01-01', cover: 'lise', coverName: 'Lise' }] }
    expect(dayLines([emil], known({ message: [question(own)] }), { ...given, cards: [gone] })).toMatchObject([{ what: 'question', due: undefined }])
  })

  it('owes nothing for a question that was answered, or that the worker asked', () => {
    const answered = message(own, { kind: 'question', answered: { by: 'sofie', byName: 'Sofie', at: '2026-11-17T10:00:00.000Z' } }, 3)
    const hers = message(own, { kind: 'question', side: 'municipality', by: 'sofie' }, 4)
    expect(kinds({ message: [answered, hers], 'read-mark': [row('read-mark', own, { upTo: 9 }, { id: 'sofie' })] })).toEqual([])
  })

  it('counts what a family wrote since she last read, room by room', () => {
    const written = [message(own, {}, 5), message(own, { text: 'Nyest' }, 6), message(common, {}, 2)]
    const marks = [row('read-mark', own, { upTo: 4 }, { id: 'sofie' }), row('read-mark', common, { upTo: 4 }, { id: 'sofie' })]
    expect(lines({ message: written, 'read-mark': marks })).toMatchObject([{ what: 'unread', room: own, count: 2, message: { body: { text: 'Nyest' } } }])
  })

  it('takes the mate\'s read mark for her own, not for this worker\'s', () => {
    expect(kinds({ message: [message(own, {}, 5)], 'read-mark': [row('read-mark', own, { upTo: 9 }, { id: 'lise' })] })).toEqual(['unread'])
  })

  it('shows an open question once, though it is not read yet', () => {
    expect(kinds({ message: [question(own)] })).toEqual(['question'])
  })
})

describe('wishes and rhythm', () => {
  const turn = (side: 'parent' | 'contact-person', at: string) => ({ side, byName: 'x', at, value: 'weekly', reason: null })

  it('waits for her answer to a wish from the parent\'s last word on it', () => {
    const wish = row('wish', own, { by: 'mette', at: '2026-11-10T09:00:00.000Z', turn: 2, state: 'open', fields: { rhythm: [turn('parent', '2026-11-17T09:00:00.000Z')] } })
    expect(lines({ wish: [wish] })).toMatchObject([{ what: 'wish', parent: 'mette', count: 1, due: '2026-11-19' }])
  })

  it('leaves out a wish that waits for the parent', () => {
    const wish = row('wish', own, { by: 'mette', at: '2026-11-10T09:00:00.000Z', turn: 1, state: 'open', fields: { rhythm: [turn('parent', '2026-11-10T09:00:00.000Z'), { ...turn('contact-person', '2026-11-11T09:00:00.000Z'), value: 'monthly' }] } })
    expect(kinds({ wish: [wish] })).toEqual([])
  })

  it('says that contact is late by that parent\'s agreement', () => {
    const part = { agreement: [agreement({ rhythm: 'every-2-weeks' })], contact: [contact(common, '2026-10-20T10:00:00.000Z')] }
    expect(lines(part)).toMatchObject([{ what: 'rhythm', parent: 'mette', isLate: true, due: '2026-11-03' }])
  })

  it('counts a contact in the parent\'s own room, not a call that did not get through', () => {
    expect(kinds({ agreement: [agreement({ rhythm: 'every-2-weeks' })], contact: [contact(own, '2026-11-16T10:00:00.000Z')] })).toEqual([])
    expect(kinds({ agreement: [agreement({ rhythm: 'every-2-weeks' })], contact: [contact(own, '2026-11-16T10:00:00.000Z', { gotThrough: false })] })).toEqual(['rhythm'])
  })

  it('owes no contact where the parent is the one to begin', () => {
    expect(kinds({ agreement: [agreement({ rhythm: 'weekly', starts: 'parent' })] })).toEqual([])
  })

  it('does not say soon where a meeting comes in time', () => {
    const part = { agreement: [agreement({ rhythm: 'every-2-weeks' })], contact: [contact(common, '2026-11-05T10:00:00.000Z')] }
    expect(kinds(part)).toEqual(['rhythm'])
    expect(kinds({ ...part, meeting: [row('meeting', common, { starts: '2026-11-19T09:00:00.000Z', ends: '2026-11-19T10:00:00.000Z' })] })).toEqual([])
  })
})

describe('what is owed by date', () => {
  it('puts a parent\'s light answer among what is new, until the follow-up itself is near', () => {
    const light = (isTakenBack: boolean) => row('follow-up-wish', own, { child: null, form: null, byName: 'Mette Lund', lights: [{ id: 'l', followUp: 'u', note: null, isTakenBack, at: '2026-11-17T09:00:00.000Z' }] })
    const told = (due: string, isTakenBack = false) => lines({ 'follow-up': [{ ...row('follow-up', common, { due, held: null }), id: 'u' }], 'follow-up-wish': [light(isTakenBack)] } as never)
      .map((one) => [one.due, 'said' in one && one.said])
    expect([told('2026-12-01'), told('2026-11-24'), told('2026-12-01', true)]).toEqual([[[undefined, ['Mette Lund']]], [['2026-11-24', ['Mette Lund']]], [['2026-12-01', []]]])
  })

  it('shows follow-ups and her own promises within two weeks, and a task that was handed back', () => {
    const promise = (due: string, person: string) => row('promise', common, { state: 'open', due, owners: [{ person, name: person }] })
    const part: Partial<DayKnown> = {
      'follow-up': [row('follow-up', common, { due: '2026-12-02', held: null }), row('follow-up', common, { due: '2026-12-03', held: null })],
      promise: [promise('2026-11-20', 'sofie'), promise('2026-11-20', 'mette')],
      role: [row('role', common, { handedBack: { day: '2026-11-17', by: 'Mette', answerBy: '2026-11-21' } }), row('role', common, { handedBack: null })],
    }
    expect(lines(part).map(({ what, due }) => [what, due])).toEqual([['promise', '2026-11-20'], ['role', '2026-11-21'], ['follow-up', '2026-12-02']])
  })

  it('puts what is late first, then today, what is new, and what comes', () => {
    const followUp = (due: string) => row('follow-up', common, { due, held: null })
    const part = { 'follow-up': ['2026-11-30', today, '2026-11-01', '2026-11-25'].map(followUp), message: [message(own, {})] }
    expect(lines(part).map((line) => partOf(line, today))).toEqual(['late', 'today', 'new', 'soon', 'later'])
  })
})

describe('for any families', () => {
  const rooms = [common, own, privateRoom('f1', 'jonas'), privateRoom('f2', 'signe'), familyRoom('f3')]
  const rows = fc.array(fc.record({ room: fc.constantFrom(...rooms), kind: fc.constantFrom('question' as const, 'news' as const), day: fc.integer({ min: 1, max: 18 }) }), { maxLength: 30 })
  const asMessages = (some: { room: string; kind: 'question' | 'news'; day: number }[]) =>
    some.map(({ room, kind, day }, at) => message(room, { kind, at: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z` }, at + 1))

  it('has every open question of her families exactly once, and nothing of another family', () => {
    fc.assert(fc.property(rows, (some) => {
      const all = asMessages(some)
      const shown = lines({ message: all }).flatMap((line) => (line.what === 'question' ? [line.message.id] : []))
      const open = all.filter((one) => one.body.kind === 'question' && one.room !== familyRoom('f3')).map((one) => one.id)
      expect([...shown].sort()).toEqual(open.sort())
    }), { numRuns: runs(100, 2000) })
  })

  it('stands in the order of the dates, whatever the order in which the phone gives them', () => {
    fc.assert(fc.property(rows, fc.nat(), (some, turnBy) => {
      const all = asMessages(some)
      const turned = [...all.slice(turnBy % (all.length + 1)), ...all.slice(0, turnBy % (all.length + 1))]
      const keys = lines({ message: all }).map((line) => line.key)
      expect(lines({ message: turned }, [ida, emil]).map((line) => line.key)).toEqual(keys)
      const dues = lines({ message: all }).flatMap((line) => line.due ?? [])
      expect(dues).toEqual([...dues].sort())
    }), { numRuns: runs(100, 2000) })
  })
})
