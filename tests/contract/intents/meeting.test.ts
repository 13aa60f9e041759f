import { describe, expect, it } from 'vitest'
import { meetingAnswer, meetingBring, meetingCancel, meetingDescribe, meetingLeave, meetingMove, meetingPlan } from '../../../src/contract/intents/meeting.ts'
import { meetingAnswerTimes, meetingAsk, meetingCloseAsk, meetingProposeTimes, meetingWithdrawTimes } from '../../../src/contract/intents/meeting-times.ts'
import { pointAdd } from '../../../src/contract/intents/point.ts'
import { calendarEvent } from '../../../src/contract/rules/calendar-event.ts'
import { lapsedAnswer, standingAnswers, unanswered } from '../../../src/contract/rules/meetings.ts'
import { contextOf, idOf, mette, misshapen, now, parent, record, sofie, storeOf, worker } from '../support.ts'

const at = (hour: string, day = '26') => `2026-11-${day}T${hour}:00.000Z`
const plan = { child: null, type: 'network' as const, title: 'Netværksmøde', purpose: 'Skolestart', noSupportCut: true, place: 'Skolen', people: [] }
const planned = { plan, starts: at('08:00'), ends: at('09:00'), despite: false, times: null }
const meeting = idOf(5)
const held = record('meeting', meeting, { ...plan, starts: at('08:00'), ends: at('09:00'), minutes: null })
const move = { meeting, sequence: 0, starts: at('12:00'), ends: at('13:00'), despite: false, place: 'Skolen, lokale 2', link: null, travel: null, words: 'Lokalet er optaget', times: null }
const other = { ...parent, person: idOf(4), name: 'Anders Friis' }
const by = (intent: number, actor = worker) => contextOf(actor, { intent: idOf(intent) })

describe('a meeting that is planned', () => {
  it('stands with its time, its purpose and nothing counted yet', () => {
    const store = storeOf()
    const effect = store.take(meetingPlan, planned, by(100))
    expect(misshapen(effect)).toEqual([])
    expect(store.bodies('meeting')).toMatchObject([{ title: 'Netværksmøde', noSupportCut: true, sequence: 0, cancelled: null, starts: at('08:00') }])
  })

  it.each([
    ['ends before it begins', { ends: at('07:00') }, 'meeting-backwards'], ['ends as it begins', { ends: at('08:00') }, 'meeting-backwards'],
    ['is in the past', { starts: at('08:00', '19'), ends: at('09:00', '19') }, 'meeting-in-past'],
    ['is out of times that are over', { times: idOf(77) }, 'times-over'],
  ])('is refused when it %s', (_, given, code) => {
    expect(storeOf().take(meetingPlan, { ...planned, ...given }, by(100))).toEqual({ refused: code })
  })

  it('is refused on top of another, unless somebody says so; next to another it is not', () => {
    const plans = (given: object) => storeOf([held]).take(meetingPlan, { ...planned, ...given }, by(100))
    expect(plans({ starts: at('08:30'), ends: at('09:30') })).toEqual({ refused: 'meeting-clash' })
    expect(plans({ starts: at('08:30'), ends: at('09:30'), despite: true })).toMatchObject([{ kind: 'meeting' }])
    expect(plans({ starts: at('09:00'), ends: at('09:30') })).toMatchObject([{ kind: 'meeting' }])
  })

  it('is not in the way once it is cancelled', () => {
    const store = storeOf([held])
    store.take(meetingCancel, { meeting, words: 'Anne er syg' }, by(101))
    expect(store.take(meetingPlan, planned, by(102))).toMatchObject([{ kind: 'meeting', id: idOf(102) }])
  })
})

describe('a meeting that is moved', () => {
  it('raises its sequence, keeps the old time in sight with why, and counts no answer to it', () => {
    const store = storeOf([held])
    store.take(meetingAnswer, { meeting, sequence: 0, answer: 'comes' as const }, by(110, parent))
    expect(misshapen(store.take(meetingMove, move, by(111)))).toEqual([])
    const [body] = store.bodies('meeting')
    expect(body).toMatchObject({ sequence: 1, starts: at('12:00'), place: 'Skolen, lokale 2', moves: [{ starts: at('08:00'), place: 'Skolen', words: 'Lokalet er optaget', byName: 'Sofie Krog' }] })
    expect(standingAnswers(body!)).toEqual([])
    expect(lapsedAnswer(body!, mette)).toMatchObject({ answer: 'comes', sequence: 0 })
  })

  it('hands back an answer that was meant for the old time, and takes one for the new', () => {
    const store = storeOf([held])
    store.take(meetingMove, move, by(111))
    expect(store.take(meetingAnswer, { meeting, sequence: 0, answer: 'comes' as const }, by(112, parent))).toEqual({ refused: 'meeting-moved' })
    store.take(meetingAnswer, { meeting, sequence: 1, answer: 'cannot' as const }, by(113, parent))
    expect(standingAnswers(store.bodies('meeting')[0]!)).toMatchObject([{ person: mette, answer: 'cannot' }])
    expect(lapsedAnswer(store.bodies('meeting')[0]!, mette)).toBeUndefined()
  })

  it('is moved by the one who saw its last time: of two at once the second is told', () => {
    const store = storeOf([held])
    store.take(meetingMove, move, by(111))
    expect(store.take(meetingMove, { ...move, starts: at('14:00'), ends: at('15:00') }, by(112))).toEqual({ refused: 'meeting-moved' })
  })

  it('lapses what was put forward for it, and says so to whoever answers that', () => {
    const store = storeOf([held])
    store.take(meetingProposeTimes, { meeting, plan: null, slots: [{ starts: at('10:00', '27'), ends: at('11:00', '27') }] }, by(120, parent))
    store.take(meetingMove, move, by(121))
    expect(store.bodies('meeting-times')).toMatchObject([{ state: 'lapsed' }])
    const answer = { times: idOf(120), answers: [{ starts: at('10:00', '27'), answer: 'yes' as const }], another: [] }
    expect(store.take(meetingAnswerTimes, answer, by(122, other))).toEqual({ refused: 'meeting-moved' })
  })

  it('takes with it the answers to the time that was chosen', () => {
    const store = storeOf([held])
    const slot = { starts: at('10:00', '27'), ends: at('11:00', '27') }
    store.take(meetingProposeTimes, { meeting, plan: null, slots: [slot] }, by(120, parent))
    store.take(meetingMove, { ...move, ...slot, times: idOf(120) }, by(121))
    expect(standingAnswers(store.bodies('meeting')[0]!)).toMatchObject([{ person: mette, answer: 'comes', sequence: 1 }])
    expect(store.bodies('meeting-times')).toMatchObject([{ state: 'chosen', chosen: slot.starts }])
  })
})

describe('what stands about a meeting', () => {
  const told = { meeting, seen: 0, title: 'Netværksmøde om skolen', purpose: 'Skolestart og bussen', noSupportCut: false, link: null, travel: null, bring: 'Tegninger', decisions: null }

  it('is put right without asking anybody again, and what stood there stays in sight with who changed it', () => {
    const store = storeOf([held])
    store.take(meetingAnswer, { meeting, sequence: 0, answer: 'comes' as const }, by(140, parent))
    expect(misshapen(store.take(meetingDescribe, told, by(141)))).toEqual([])
    const [body] = store.bodies('meeting')
    expect(body).toMatchObject({ title: told.title, purpose: told.purpose, noSupportCut: false, bring: 'Tegninger', starts: at('08:00'), place: 'Skolen', earlier: [{ title: 'Netværksmøde', purpose: 'Skolestart', noSupportCut: true, bring: null, byName: 'Sofie Krog' }] })
    expect(standingAnswers(body!)).toMatchObject([{ person: mette, answer: 'comes' }])
    expect(calendarEvent(record('meeting', meeting, body!), true, { neutral: '', cancelled: (title) => title }).sequence).toBe(1)
  })

  it('is put right by the one who has read it: of two at once the second is told, and no text is written over', () => {
    const store = storeOf([held])
    store.take(meetingDescribe, told, by(141))
    expect(store.take(meetingDescribe, { ...told, title: 'Skolemøde' }, by(142))).toEqual({ refused: 'meeting-described' })
    store.take(meetingDescribe, { ...told, seen: 1, title: 'Skolemøde' }, by(143))
    expect(store.bodies('meeting')).toMatchObject([{ title: 'Skolemøde', earlier: [{ title: 'Netværksmøde' }, { title: told.title }] }])
  })

  it('is left as it is where nothing was changed, where it was called off, and once it is over', () => {
    const same = { ...told, title: plan.title, purpose: plan.purpose, noSupportCut: true, bring: null }
    expect(storeOf([held]).take(meetingDescribe, same, by(144))).toEqual([])
    const over = record('meeting', meeting, { ...held.body, starts: at('08:00', '19'), ends: at('09:00', '19') })
    expect(storeOf([over]).take(meetingDescribe, told, by(145))).toEqual({ refused: 'meeting-over' })
    const store = storeOf([held])
    store.take(meetingCancel, { meeting, words: 'Anne er syg' }, by(146))
    expect(store.take(meetingDescribe, told, by(147))).toEqual({ refused: 'meeting-cancelled' })
  })
})

describe('a meeting that is cancelled', () => {
  it('stays with the words, raises its sequence, and takes nothing more', () => {
    const store = storeOf([held])
    store.take(meetingCancel, { meeting, words: 'Anne er syg' }, by(130, parent))
    expect(store.bodies('meeting')).toMatchObject([{ sequence: 1, cancelled: { byName: 'Mette Lund', words: 'Anne er syg' } }])
    expect(store.take(meetingMove, { ...move, sequence: 1 }, by(131))).toEqual({ refused: 'meeting-cancelled' })
    expect(store.take(pointAdd, { meeting, text: 'Bussen' }, by(132, parent))).toEqual({ refused: 'meeting-cancelled' })
    expect(store.take(meetingCancel, { meeting, words: 'Igen' }, by(133))).toEqual({ refused: 'meeting-cancelled' })
  })

  it('is not one that is over, nor one that is not there', () => {
    const over = record('meeting', meeting, { ...held.body, starts: at('08:00', '19'), ends: at('09:00', '19') })
    expect(storeOf([over]).take(meetingCancel, { meeting, words: 'Nej' }, by(134))).toEqual({ refused: 'meeting-over' })
    expect(storeOf().take(meetingCancel, { meeting, words: 'Nej' }, by(135))).toEqual({ refused: 'no-such-meeting' })
  })
})

describe('somebody who is brought', () => {
  it('stands among the people with who brought her, once, and goes again only by the same hand', () => {
    const store = storeOf([held])
    for (const intent of [140, 141]) store.take(meetingBring, { meeting, name: 'Inge Kjær', duty: 'supporter' as const }, by(intent, parent))
    expect(store.bodies('meeting')[0]?.people).toEqual([{ name: 'Inge Kjær', part: null, person: null, duties: ['supporter'], broughtBy: mette }])
    expect(store.take(meetingLeave, { meeting, name: 'Inge Kjær' }, by(142))).toEqual([])
    store.take(meetingLeave, { meeting, name: 'Inge Kjær' }, by(143, parent))
    expect(store.bodies('meeting')[0]?.people).toEqual([])
  })
})

describe('asking for a meeting', () => {
  it('is open until the worker plans one, or the parent who asked takes it back', () => {
    const asked = () => { const store = storeOf(); store.take(meetingAsk, { what: 'visit' as const, words: null }, by(150, parent)); return store }
    const store = asked()
    expect(store.take(meetingCloseAsk, { ask: idOf(150), meeting: null }, by(151, other))).toEqual({ refused: 'may-not' })
    store.take(meetingCloseAsk, { ask: idOf(150), meeting }, by(152))
    expect(store.bodies('meeting-ask')).toMatchObject([{ byName: 'Mette Lund', what: 'visit', state: 'planned', meeting }])
    const back = asked()
    back.take(meetingCloseAsk, { ask: idOf(150), meeting: null }, by(153, parent))
    expect(back.bodies('meeting-ask')).toMatchObject([{ state: 'withdrawn' }])
  })
})

describe('times that are put forward', () => {
  const slots = [{ starts: at('08:00'), ends: at('09:00') }, { starts: at('12:00', '27'), ends: at('13:00', '27') }]
  const put = () => { const store = storeOf(); store.take(meetingProposeTimes, { meeting: null, plan, slots }, by(160)); return store }
  const answer = (given: object = {}) => ({ times: idOf(160), answers: [{ starts: slots[0]!.starts, answer: 'no' as const }], another: [], ...given })

  it('wait for each parent, time by time; the last word stands', () => {
    const store = put()
    const open = (person: string) => unanswered(store.bodies('meeting-times')[0]!, person, now).length
    expect([open(mette), open(other.person), open(sofie)]).toEqual([2, 2, 0])
    store.take(meetingAnswerTimes, answer(), by(161, parent))
    store.take(meetingAnswerTimes, answer({ answers: [{ starts: slots[0]!.starts, answer: 'yes' as const }] }), by(162, parent))
    expect([open(mette), open(other.person)]).toEqual([1, 2])
    expect(store.bodies('meeting-times')[0]?.answers.filter((one) => one.person === mette)).toMatchObject([{ answer: 'yes' }])
  })

  it('grow by another that a parent can make, which then waits for the others', () => {
    const store = put()
    store.take(meetingAnswerTimes, answer({ another: [{ starts: at('07:00', '30'), ends: at('08:00', '30') }] }), by(163, parent))
    const [times] = store.bodies('meeting-times')
    expect([times?.slots.length, unanswered(times!, mette, now).length, unanswered(times!, sofie, now).length]).toEqual([3, 1, 1])
  })

  it('become a meeting with the answers to the time that was chosen, and are over', () => {
    const store = put()
    store.take(meetingAnswerTimes, answer(), by(164, parent))
    store.take(meetingPlan, { ...planned, times: idOf(160) }, by(165))
    expect(store.bodies('meeting')[0]?.answers).toMatchObject([{ person: sofie, answer: 'comes' }, { person: mette, answer: 'cannot' }])
    expect(store.take(meetingAnswerTimes, answer(), by(166, other))).toEqual({ refused: 'times-over' })
    expect(store.take(meetingPlan, { ...planned, times: idOf(160), despite: true }, by(167))).toEqual({ refused: 'times-over' })
  })

  it('may be for a meeting to be only from a worker, and neither backwards nor in the past', () => {
    const proposes = (given: object, actor = worker) => storeOf([held]).take(meetingProposeTimes, { meeting: null, plan, slots, ...given }, by(168, actor))
    expect(proposes({}, parent)).toEqual({ refused: 'may-not' })
    expect(proposes({ meeting, plan: null }, parent)).toMatchObject([{ kind: 'meeting-times' }])
    expect(proposes({ slots: [{ starts: at('09:00'), ends: at('08:00') }] })).toEqual({ refused: 'meeting-backwards' })
    expect(proposes({ slots: [{ starts: at('08:00', '01'), ends: at('09:00', '01') }] })).toEqual({ refused: 'meeting-in-past' })
  })

  it('are taken back by whoever put them forward, or a worker', () => {
    const store = storeOf([held])
    store.take(meetingProposeTimes, { meeting, plan: null, slots }, by(169, parent))
    expect(store.take(meetingWithdrawTimes, { times: idOf(169) }, by(170, other))).toEqual({ refused: 'may-not' })
    store.take(meetingWithdrawTimes, { times: idOf(169) }, by(171, parent))
    expect(store.bodies('meeting-times')).toMatchObject([{ state: 'withdrawn' }])
  })
})
