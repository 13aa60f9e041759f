// What people could say, at random: bodies of every intent, and fields of a wish.
import * as fc from 'fast-check'
import { agreedStates, holders, parties } from '../../../src/contract/records/plan-fields.ts'
import { topics } from '../../../src/contract/records/told-topics.ts'
import { mostEdge, mostPictures } from '../../../src/contract/rules/pictures.ts'
import { followUpForms } from '../../../src/contract/records/follow-up-forms.ts'
import { contactTypes } from '../../../src/contract/records/contact.ts'
import { offWhys } from '../../../src/contract/records/off-whys.ts'
import type { WishFields } from '../../../src/contract/records/wish.ts'
import { channels, dayParts, fits, newsWays, rhythms, starters, subjects } from '../../../src/contract/records/wish-fields.ts'
import { anyDay, anyInstant, idOf, maja, mette, sofie } from '../support.ts'

// Few values, so that the two sides often agree.
const words = fc.constantFrom('Ring ikke om morgenen', 'Skriv hellere', 'Ikke før klokken 9')
const fiveFits = fc.array(fc.constantFrom(...fits), { minLength: 5, maxLength: 5 })

/** The value of any one field, few enough to be met by the other side now and then. */
export const fieldArbs: { [F in keyof WishFields]-?: fc.Arbitrary<NonNullable<WishFields[F]>> } = {
  rhythm: fc.constantFrom(...rhythms),
  starts: fc.constantFrom(...starters),
  justNow: fc.record({ change: fc.constantFrom('more' as const, 'less' as const), until: fc.constantFrom('2026-12-24', '2027-01-31') }),
  channels: fc.shuffledSubarray([...channels], { minLength: 1 }),
  week: fc.record(Object.fromEntries(dayParts.map((part) => [part, fiveFits])) as Record<(typeof dayParts)[number], typeof fiveFits>),
  hardNews: fc.constantFrom(...newsWays),
  notByPhone: fc.subarray([...subjects], { minLength: 1 }),
  notInWriting: fc.subarray([...subjects], { minLength: 1 }),
  carries: fc.integer({ min: 1, max: 5 }),
  language: fc.record({ language: fc.constantFrom('dansk', 'arabisk'), needsInterpreter: fc.boolean() }),
  avoid: words,
}

export const fieldsArb: fc.Arbitrary<WishFields> = fc.record(fieldArbs, { requiredKeys: [] })

const someId = fc.nat(8).map(idOf)
const nullable = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null })

const soon = fc.constantFrom('2026-11-19', '2026-11-20', '2026-11-30', '2026-12-24')
const aDay = fc.constantFrom('2026-11-02', '2027-03-01')
/** What a goal or role says: few values, so that the two sides often say the same. */
export const goalContentArb = fc.record({
  child: nullable(someId), horizon: fc.constantFrom('short' as const, 'long' as const), text: words, why: nullable(words), seenWhen: fc.constantFrom('', 'han vinker'), works: nullable(words), partOf: nullable(someId),
  steps: fc.array(fc.record({ text: words, owner: nullable(words), due: nullable(aDay) }), { maxLength: 2 }), decides: nullable(words), state: fc.constantFrom(...agreedStates),
})
export const roleContentArb = fc.record({
  child: nullable(fc.constant(idOf(1))), party: fc.constantFrom(...parties), partyName: nullable(words), holder: fc.constantFrom(...holders), holderName: nullable(words), means: words, informed: nullable(words), from: aDay, nextLook: nullable(aDay),
})
const suggesting = (content: fc.Arbitrary<unknown>) => fc.record({ subject: nullable(someId), base: fc.nat(2), content, reason: nullable(words) })
const answering = (content: fc.Arbitrary<unknown>) => fc.record({ suggestion: someId, turn: fc.nat(2), content, reason: nullable(words) })
const withdrawing = fc.record({ suggestion: someId, turn: fc.nat(2) })
// Hours around the tests' now: some over already, some backwards, few enough to meet and to stand in each other's way.
const moment = fc.constantFrom('2026-11-19T09:00:00.000Z', '2026-11-26T08:00:00.000Z', '2026-11-26T08:30:00.000Z', '2026-11-26T09:00:00.000Z', '2026-12-03T09:00:00.000Z')
const slots = fc.array(fc.record({ starts: moment, ends: moment }), { maxLength: 3 })
const plan = fc.record({
  child: nullable(someId), type: fc.constantFrom('network', 'home-visit', 'other'), title: words, purpose: words, noSupportCut: fc.boolean(), place: words,
  people: fc.array(fc.record({ name: fc.constantFrom('Anne', 'PPR'), part: nullable(fc.constant('Klasselærer')), person: nullable(someId) }), { maxLength: 2 }),
}, { requiredKeys: ['child', 'type', 'title', 'purpose', 'noSupportCut', 'place', 'people'] })
const span = { starts: moment, ends: moment, despite: fc.boolean() }
const https = nullable(fc.constant('https://video.example/moede'))

const meetingArbs: Record<string, fc.Arbitrary<unknown>> = {
  'meeting.plan': fc.record({ plan, ...span, times: nullable(someId) }),
  'meeting.move': fc.record({ meeting: someId, sequence: fc.nat(2), ...span, place: words, link: https, travel: nullable(words), words: nullable(words), times: nullable(someId) }),
  'meeting.describe': fc.record({ meeting: someId, seen: fc.nat(2), title: words, purpose: words, noSupportCut: fc.boolean(), link: https, travel: nullable(words), bring: nullable(words), decisions: nullable(words) }),
  'meeting.cancel': fc.record({ meeting: someId, words }),
  'meeting.answer': fc.record({ meeting: someId, sequence: fc.nat(2), answer: fc.constantFrom('comes', 'cannot') }),
  'meeting.bring': fc.record({ meeting: someId, name: fc.constantFrom('Mormor Inge', 'Anne'), duty: nullable(fc.constantFrom('supporter', 'interpreter')) }),
  'meeting.leave': fc.record({ meeting: someId, name: fc.constantFrom('Mormor Inge', 'Anne') }),
  'meeting.ask': fc.record({ what: fc.constantFrom('meeting', 'visit'), words: nullable(words) }),
  'meeting.close-ask': fc.record({ ask: someId, meeting: nullable(someId) }),
  'meeting.propose-times': fc.record({ meeting: nullable(someId), plan: nullable(plan), slots: fc.array(fc.record({ starts: moment, ends: moment }), { minLength: 1, maxLength: 3 }) }),
  'meeting.answer-times': fc.record({ times: someId, answers: fc.array(fc.record({ starts: moment, answer: fc.constantFrom('yes', 'if-needed', 'no') }), { maxLength: 3 }), another: slots }),
  'meeting.ask-promise': fc.record({ meeting: someId, owner: fc.constantFrom({ person: mette, name: 'Mette Lund' }, { person: sofie, name: 'Sofie Krog' }), text: words, due: anyDay, goal: nullable(someId) }),
  'meeting.settle-promise': fc.record({ asked: someId, isTaken: fc.boolean() }),
  'meeting.withdraw-times': fc.record({ times: someId }),
  'point.add': fc.record({ meeting: someId, text: words, child: nullable(someId) }, { requiredKeys: ['meeting', 'text'] }),
  'point.remove': fc.record({ point: someId }),
  'point.keep': fc.record({ meeting: someId, text: words }),
  'point.drop': fc.record({ point: someId }),
  'minutes.write': fc.record({ meeting: someId, text: words, over: nullable(someId) }),
  'minutes.agree': fc.record({ minutes: someId }),
  'minutes.flag': fc.record({ meeting: someId, minutes: nullable(someId), says: nullable(words), text: words }),
  'minutes.heed': fc.record({ flag: someId }),
  'busy.add': fc.record({ from: anyDay, to: anyDay, hours: nullable(fc.record({ from: fc.constantFrom('08:00', '12:30'), to: fc.constantFrom('10:00', '15:15') })) }),
  'busy.remove': fc.record({ busy: someId }),
}

const toldText = fc.record({ section: nullable(someId), child: fc.constant(null), topic: fc.constantFrom(...topics), title: nullable(words), text: words, base: fc.nat(3) })
const edge = fc.integer({ min: 1, max: mostEdge })
const pictureArb = fc.record({ id: someId, alt: fc.oneof(fc.constant(''), words), width: edge, height: edge })
export const picturesArb = fc.uniqueArray(pictureArb, { maxLength: mostPictures, selector: ({ id }) => id })
const toldWriting = fc.tuple(toldText, fc.record({ text: fc.oneof(fc.constant(''), words), pictures: picturesArb }, { requiredKeys: [] })).map(([said, more]) => ({ ...said, ...more }))

/** A payload of each intent, of the right shape. Ids are few, so that they often meet. */
export const payloadArbs: Record<string, fc.Arbitrary<unknown>> = {
  'message.send': fc.record({ kind: fc.constantFrom('hello', 'information', 'question', 'news', 'thanks'), text: words, answerBy: nullable(anyDay), replyTo: nullable(someId) }),
  'message.read': fc.record({ upTo: fc.nat(100) }),
  'contact.log': fc.record({ type: fc.constantFrom('call', 'visit', 'meeting'), at: anyInstant, gotThrough: fc.boolean(), metChild: fc.boolean(), purpose: words, note: nullable(words) }),
  'deviation.note': fc.record({ type: fc.constantFrom(...contactTypes), contact: someId, whys: fc.subarray([...offWhys], { minLength: 1 }), reason: words }),
  'agreement.confirm': fc.record({ agreement: someId }),
  'agreement.look': fc.record({ agreement: someId, followUpDue: nullable(anyDay) }),
  'agreement.answer': fc.record({ agreement: someId, answers: fieldsArb.map((fields) => Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, reason: 'Så kan jeg holde det' }]))) }),
  'wish.submit': fc.record({ fields: fieldsArb }),
  'wish.answer': fc.record({
    wish: someId, turn: fc.nat(2), nextLook: nullable(anyDay),
    answers: fieldsArb.map((fields) => Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, reason: null }]))),
  }),
  'promise.make': fc.record({
    text: words, child: fc.constant(null), owners: fc.subarray([{ person: mette, name: 'Mette Lund' }, { person: sofie, name: 'Sofie Krog' }, { person: maja, name: 'Maja Holm' }], { maxLength: 2 }),
    due: nullable(soon), dueWords: nullable(words), goal: nullable(someId), role: nullable(someId), meeting: nullable(someId), message: nullable(someId),
  }),
  'promise.move': fc.record({ promise: someId, due: nullable(soon), dueWords: nullable(words), reason: nullable(words) }),
  'promise.keep': fc.record({ promise: someId }),
  'promise.let-go': fc.record({ promise: someId, words: nullable(words) }),
  'promise.reopen': fc.record({ promise: someId }),
  'promise.hand-back': fc.record({ promise: someId }),
  'promise.take': fc.record({ promise: someId }),
  'goal.suggest': suggesting(goalContentArb),
  'goal.answer': answering(goalContentArb),
  'goal.withdraw': withdrawing,
  'goal.state': fc.record({ goal: someId, base: fc.nat(2), state: fc.constantFrom(...agreedStates), reason: nullable(words) }),
  'goal.voice': fc.record({ goal: someId, mark: fc.nat(10), words: nullable(words) }),
  'goal.step': fc.record({ goal: someId, step: words, isDone: fc.boolean() }),
  'role.suggest': suggesting(roleContentArb),
  'role.answer': answering(roleContentArb),
  'role.withdraw': withdrawing,
  'role.end': fc.record({ role: someId, base: fc.nat(2), ended: soon, reason: nullable(words) }),
  'role.hand-back': fc.record({ role: someId }),
  'role.take-back': fc.record({ role: someId }),
  'role.say-how': fc.record({ role: someId, means: words, informed: nullable(words) }),
  ...meetingArbs,
  'message.receive': fc.record({ message: someId, until: anyDay, first: nullable(anyDay) }),
  'card.hours': fc.record({ hours: fc.array(nullable(fc.record({ from: fc.constantFrom('08:00', '12:30'), to: fc.constantFrom('12:00', '15:15') })), { minLength: 7, maxLength: 7 }) }),
  'card.promise': fc.record({ answerDays: fc.integer({ min: 1, max: 10 }) }),
  'absence.set': fc.record({ from: anyDay, to: anyDay, cover: someId, coverName: fc.constant('Maja Holm') }),
  'absence.end': fc.record({ from: anyDay, last: nullable(anyDay) }),
  'fit.answer': fc.record({ contact: fc.constantFrom('too-little', 'right', 'too-much'), again: fc.boolean(), after: nullable(someId) }),
  'fit.talk': fc.record({ fit: someId }),
  'said.publish': fc.record({ said: words, did: words }),
  'said.withdraw': fc.record({ entry: someId }),
  'decides.set': fc.record({ decides: nullable(someId), child: fc.constant(null), subject: words, who: words, by: nullable(soon), byWords: nullable(words), ground: nullable(words), goal: nullable(someId), role: nullable(someId), promise: nullable(someId) }),
  'decides.remove': fc.record({ decides: someId }),
  'told.write': toldWriting,
  'told.remove': fc.record({ section: someId, base: fc.nat(3) }),
  'told.suggest': toldText,
  'told.withdraw': fc.record({ suggestion: someId }),
  'told.accept': fc.record({ suggestion: someId, base: fc.nat(3), text: words }),
  'told.decline': fc.record({ suggestion: someId, words: nullable(words) }),
  'told.read': fc.record({ sections: fc.dictionary(someId, fc.integer({ min: 1, max: 3 })) }),
  'follow-up.hold': fc.record({ followUp: someId, day: anyDay, form: fc.constantFrom(...followUpForms), note: nullable(words), childView: nullable(words), purpose: nullable(words) }),
  'follow-up.light': fc.record({ child: nullable(someId), followUp: someId, note: nullable(words), isTakenBack: fc.boolean() }),
  'follow-up.form': fc.record({ child: nullable(someId), form: nullable(fc.constantFrom(...followUpForms)) }),
  'follow-up.pause': fc.record({ followUp: someId, until: fc.constantFrom('2026-11-20', '2026-12-24', '2027-02-20', '2027-03-01'), reason: words }),
  'follow-up.resume': fc.record({ followUp: someId }),
  'case.decide': fc.record({ child: someId, interval: fc.record({ unit: fc.constantFrom('week', 'month'), count: fc.integer({ min: 1, max: 60 }) }), reason: words, childView: words }),
  'case.section': fc.record({ child: someId, section: fc.constantFrom('§ 32', '§ 46', '§ 86'), from: anyDay, until: nullable(anyDay) }),
  'page.visit': fc.constant({}),
  'seen.mark': fc.record({ thread: fc.constantFrom('family:a', 'private:a:b'), upTo: fc.nat(100) }),
  'need.postpone': fc.record({ need: someId, until: anyInstant }),
}
