// Payloads of each intent that the door takes, and such that it does not.
import { idOf, now } from '../support.ts'
import { meetingSamples } from './meeting-samples.ts'

type Samples = { right: object[]; wrong: object[] }
const variants = (base: object, right: object[], wrong: object[]): Samples =>
  ({ right: [base, ...right.map((one) => ({ ...base, ...one }))], wrong: wrong.map((one) => ({ ...base, ...one })) })

const said = (value: unknown) => ({ value, reason: null })

const goalSays = { child: null, horizon: 'short', text: 'Tryg i bussen', why: null, seenWhen: 'han vinker', works: null, partOf: null, steps: [{ text: 'Se bussen', owner: null, due: null }], decides: null, state: 'agreed' }
const roleSays = { child: idOf(1), party: 'school', partyName: null, holder: 'together', holderName: null, means: 'Sofie ringer', informed: null, from: '2026-11-22', nextLook: null }
const says = (content: object, more: object) => ({ content: { ...content, ...more } })
const goalWrong = [says(goalSays, { text: ' ' }), says(goalSays, { state: 'suggested' }), says(goalSays, { horizon: 'soon' }), says(goalSays, { steps: [{ text: 'Se', owner: null, due: null, isDone: true }] }), says(goalSays, { seenWhen: 'a'.repeat(501) }), { reason: '' }, { by: idOf(1) }]
const roleWrong = [says(roleSays, { means: '' }), says(roleSays, { party: 'bank' }), says(roleSays, { holder: 'mother' }), says(roleSays, { from: '2026-02-30' }), { reason: ' ' }, { content: goalSays }]
const suggests = (content: object, wrong: object[]) => variants({ subject: null, base: 0, content, reason: null }, [{ subject: idOf(1), base: 3, reason: 'Fordi' }], [...wrong, { base: '0' }, { subject: 'a' }])
const answers = (content: object, wrong: object[]) => variants({ suggestion: idOf(1), turn: 0, content, reason: null }, [{ turn: 4, reason: 'Fordi' }], [...wrong, { turn: null }, { suggestion: '' }])
const withdraws = () => variants({ suggestion: idOf(1), turn: 0 }, [{ turn: 2 }], [{ suggestion: null }, { turn: 0.5 }])
const picture = { id: idOf(5), alt: 'Emil i vandet', width: 1280, height: 960 }
const pictures = (...ids: number[]) => ({ pictures: ids.map((id) => ({ ...picture, id: idOf(id) })) })
const toldTexts = variants({ section: null, child: null, topic: 'who', title: null, text: 'Emil er syv år.', base: 0 },
  [{ section: idOf(1), base: 3 }, { topic: 'own', title: 'Når vi rejser' }, { text: 'a'.repeat(8000) }], [{ text: '' }, { text: 'a'.repeat(8001) }, { topic: 'diagnosis' }, { title: ' ' }, { base: -1 }, { base: 0.5 }, { by: idOf(1) }])

export const payloadSamples: Record<string, Samples> = {
  'message.send': variants({ kind: 'news', text: 'Hej', answerBy: null, replyTo: null },
    [{ text: 'a'.repeat(8000) }, { text: ` ${'a'.repeat(8000)} ` }, { kind: 'question', answerBy: '2028-02-29' }, { replyTo: idOf(1) }, { notice: 'good-time' }, { notice: 'now' }, { isReply: true }],
    [{ text: '' }, { text: ' \n ' }, { text: 'a'.repeat(8001) }, { text: 'a'.repeat(20_000) }, { text: null }, { kind: 'decision' }, { notice: 'never' }, { notice: null }, { isReply: 'yes' }, { answerBy: '2026-02-29' }, { answerBy: 'i morgen' }, { replyTo: 'a' }, { by: idOf(1) }]),
  'message.read': variants({ upTo: 7 }, [{ upTo: 0 }], [{ upTo: '7' }, { upTo: 1.5 }, { upTo: null }, { person: idOf(1) }]),
  'contact.log': variants({ type: 'call', at: now, gotThrough: true, metChild: false, purpose: 'Status', note: null },
    [{ type: 'visit', metChild: true, note: 'a'.repeat(8000) }, { type: 'meeting', gotThrough: false }, { startedBy: 'parent' }],
    [{ type: 'message' }, { startedBy: 'mate' }, { purpose: '' }, { purpose: '  ' }, { purpose: null }, { purpose: 'a'.repeat(501) }, { note: '' }, { note: 'a'.repeat(8001) }, { at: '2026-11-20' }, { at: '2026-02-30T09:00:00.000Z' }, { gotThrough: 1 }, { byName: 'Sofie' }]),
  'deviation.note': variants({ type: 'call', contact: idOf(1), whys: ['never'], reason: 'Mødet er flyttet' },
    [{ type: 'message', whys: ['channel', 'too-often'] }], [{ whys: [] }, { whys: ['because'] }, { reason: ' ' }, { reason: 'a'.repeat(501) }, { contact: 'a' }, { type: 'sms' }, { by: idOf(1) }]),
  'agreement.confirm': variants({ agreement: idOf(1) }, [], [{ agreement: 'a' }, { by: idOf(1) }]),
  'agreement.look': variants({ agreement: idOf(1), followUpDue: null }, [{ followUpDue: '2026-12-24' }], [{ agreement: 'a' }, { followUpDue: 'snart' }, { followUpDue: '2026-02-29' }, { by: idOf(1) }]),
  'agreement.answer': variants({ agreement: idOf(1), answers: { rhythm: { value: 'weekly', reason: 'Jeg har syv familier' } } }, [{ answers: {} }],
    [{ agreement: 'a' }, { answers: { rhythm: 'weekly' } }, { answers: { rhythm: { value: 'daily', reason: null } } }, { answers: null }, { turn: 0 }]),
  'wish.submit': variants({ fields: { rhythm: 'weekly' } }, [{ fields: {} }, { fields: { justNow: { change: 'less', until: '2026-12-24' } } }],
    [{ fields: null }, { fields: { rhythm: null } }, { fields: { rhythm: 'weekly', other: 1 } }, { fields: [] }]),
  'wish.answer': variants({ wish: idOf(1), turn: 0, answers: { rhythm: said('weekly') }, nextLook: null },
    [{ answers: {} }, { nextLook: '2026-12-24' }, { answers: { avoid: { value: 'Ring ikke', reason: 'Jeg er ikke på arbejde' } } }],
    [{ wish: 'a' }, { turn: '0' }, { answers: { rhythm: 'weekly' } }, { answers: { rhythm: said('daily') } }, { answers: { rhythm: { value: 'weekly' } } }, { answers: { rhythm: { value: 'weekly', reason: ' ' } } }, { answers: { other: said(1) } }, { nextLook: '2026-02-30' }]),
  'promise.make': variants({ text: 'indhenter udtalelsen', child: null, owners: [{ person: idOf(1), name: 'Mette Lund' }], due: '2026-12-24', dueWords: null, goal: null, role: null, meeting: null, message: null },
    [{ owners: [] }, { due: null }, { dueWords: 'i november' }, { goal: idOf(1), role: idOf(2), meeting: idOf(3), message: idOf(4), child: idOf(5) }],
    [{ text: '' }, { text: 'a'.repeat(501) }, { owners: null }, { owners: ['Mette'] }, { owners: Array(3).fill({ person: idOf(1), name: 'Mette' }) }, { due: '2026-02-29' }, { due: 'i morgen' }, { dueWords: ' ' }, { goal: 'a' }, { side: 'family' }]),
  'promise.move': variants({ promise: idOf(1), due: '2026-12-24', dueWords: null, reason: 'Kontoret har ferie.' }, [{ due: null, dueWords: 'til foråret', reason: null }],
    [{ promise: 'a' }, { due: '2026-02-30' }, { reason: '' }, { reason: 'a'.repeat(501) }, { dueWords: ' ' }, { state: 'open' }]),
  'promise.keep': variants({ promise: idOf(1) }, [], [{ promise: null }, { by: idOf(2) }]),
  'promise.let-go': variants({ promise: idOf(1), words: 'Det er ikke muligt.' }, [{ words: null }], [{ words: ' ' }, { words: 'a'.repeat(501) }, { promise: '' }]),
  'promise.reopen': variants({ promise: idOf(1) }, [], [{ promise: 'a' }]),
  'promise.hand-back': variants({ promise: idOf(1) }, [], [{ promise: 'a' }, { reason: 'Vi orker ikke' }]),
  'promise.take': variants({ promise: idOf(1) }, [], [{ promise: 'a' }]),
  'goal.suggest': suggests(goalSays, goalWrong),
  'goal.answer': answers(goalSays, goalWrong),
  'goal.withdraw': withdraws(),
  'goal.state': variants({ goal: idOf(1), base: 1, state: 'resting', reason: null }, [{ state: 'let-go', reason: 'Det haster ikke' }], [{ state: 'suggested' }, { reason: '' }]),
  'goal.voice': variants({ goal: idOf(1), mark: 0, words: null }, [{ mark: 10, words: 'Det går' }], [{ mark: 11 }, { mark: -1 }, { mark: 5.5 }, { words: ' ' }]),
  'goal.step': variants({ goal: idOf(1), step: 'Se bussen', isDone: true }, [{ isDone: false }], [{ step: '' }, { isDone: 1 }]),
  'role.suggest': suggests(roleSays, roleWrong),
  'role.answer': answers(roleSays, roleWrong),
  'role.withdraw': withdraws(),
  'role.end': variants({ role: idOf(1), base: 1, ended: '2026-11-20', reason: null }, [{ reason: 'Han er holdt til svømning' }], [{ ended: null }, { ended: '2026-02-30' }, { reason: ' ' }, { base: '1' }, { state: 'ended' }]),
  'role.hand-back': variants({ role: idOf(1) }, [], [{ role: null }, { reason: 'Fordi' }]),
  'role.take-back': variants({ role: idOf(1) }, [], [{ role: 'a' }]),
  'role.say-how': variants({ role: idOf(1), means: 'Jeg ringer', informed: null }, [{ informed: 'Hver fredag' }], [{ means: ' ' }, { informed: '' }]),
  ...meetingSamples,
  'message.receive': variants({ message: idOf(1), until: '2026-12-01', first: null }, [{ first: '2026-11-24' }], [{ until: 'snart' }, { until: '2026-02-30' }, { until: null }, { message: 'a' }, { text: 'Modtaget' }]),
  'card.promise': variants({ answerDays: 3 }, [{ answerDays: 1 }, { answerDays: 10 }], [{ answerDays: 0 }, { answerDays: 11 }, { answerDays: 1.5 }, { answerDays: '2' }, { answerDays: null }]),
  'card.hours': variants({ hours: Array(7).fill(null) }, [{ hours: [{ from: '08:30', to: '15:00' }, ...Array(6).fill(null)] }],
    [{ hours: [] }, { hours: Array(8).fill(null) }, { hours: [{ from: '8:30', to: '15:00' }, ...Array(6).fill(null)] }, { hours: [{ from: '08:30', to: '24:00' }, ...Array(6).fill(null)] }, { hours: null }, { workingDays: [1] }]),
  'absence.set': variants({ from: '2026-12-01', to: '2026-12-04', cover: idOf(3), coverName: 'Maja Holm' }, [{ to: '2026-12-01' }, { to: '2026-11-01' }],
    [{ cover: null }, { cover: '' }, { coverName: '' }, { from: null }, { to: '2026-02-30' }, { reason: 'syg' }]),
  'absence.end': variants({ from: '2026-12-01', last: '2026-12-03' }, [{ last: null }], [{ from: null }, { last: 'nu' }, { last: undefined }]),
  'fit.answer': variants({ contact: 'right', again: false, after: null }, [{ contact: 'too-little', again: true }, { contact: 'too-much', after: idOf(1) }], [{ contact: 'good' }, { again: null }, { again: 'no' }, { after: '' }, { text: 'Fordi' }]),
  'fit.talk': variants({ fit: idOf(1) }, [], [{ fit: 'a' }, { fit: null }]),
  'said.publish': variants({ said: 'For lange svar', did: 'Kortere svar' }, [{ said: 'a'.repeat(500) }], [{ said: '' }, { did: ' ' }, { did: 'a'.repeat(501) }, { by: idOf(1) }]),
  'said.withdraw': variants({ entry: idOf(1) }, [], [{ entry: '' }]),
  'decides.set': variants({ decides: null, child: null, subject: 'Flere aflastningsdage', who: 'Visitationsudvalget', by: '2026-12-24', byWords: null, ground: null, goal: null, role: null, promise: null },
    [{ decides: idOf(1), by: null, byWords: 'inden jul', ground: 'barnets lov § 90' }, { goal: idOf(1) }], [{ subject: '' }, { who: null }, { by: 'i morgen' }, { ground: ' ' }, { goal: 'a' }, { byName: 'Sofie' }]),
  'decides.remove': variants({ decides: idOf(1) }, [], [{ decides: null }]),
  'told.write': {
    right: [...toldTexts.right, { ...toldTexts.right[0], text: '' }, ...[pictures(), pictures(5), pictures(5, 6, 7, 8), { pictures: [{ ...picture, alt: '' }] }].map((one) => ({ ...toldTexts.right[0], ...one }))],
    wrong: [...toldTexts.wrong.filter((one) => (one as { text: string }).text !== ''), ...[pictures(5, 6, 7, 8, 9), pictures(5, 5), { pictures: null }, { pictures: [{ ...picture, id: 'a' }] }, { pictures: [{ ...picture, alt: 'a'.repeat(501) }] },
      { pictures: [{ ...picture, width: 0 }] }, { pictures: [{ ...picture, height: 4097 }] }, { pictures: [{ ...picture, width: 1.5 }] }, { pictures: [{ ...picture, bytes: 'AAAA' }] }].map((one) => ({ ...toldTexts.right[0], ...one }))],
  },
  'told.suggest': { right: toldTexts.right, wrong: [...toldTexts.wrong, { ...toldTexts.right[0], ...pictures(5) }] },
  'told.remove': variants({ section: idOf(1), base: 2 }, [], [{ section: null }, { base: '2' }]),
  'told.withdraw': variants({ suggestion: idOf(1) }, [], [{ suggestion: 'a' }]),
  'told.accept': variants({ suggestion: idOf(1), base: 0, text: 'Emil' }, [], [{ base: -1 }, { text: ' ' }, { text: null }]),
  'told.decline': variants({ suggestion: idOf(1), words: null }, [{ words: 'Det er ikke sådan, vi siger det.' }], [{ words: '' }]),
  'told.read': variants({ sections: { [idOf(1)]: 1 } }, [{ sections: {} }], [{ sections: { a: 1 } }, { sections: { [idOf(1)]: 0 } }, { sections: [] }]),
  'follow-up.hold': variants({ followUp: idOf(1), day: '2026-11-20', form: 'call', note: 'Alt er roligt', childView: null, purpose: 'Opfølgning' },
    [{ form: 'nothing-new', note: null, purpose: null }, { day: '2028-02-29' }, { childView: 'Det er fint' }],
    [{ form: null }, { form: 'sms' }, { day: '2026-02-29' }, { note: ' ' }, { note: 'a'.repeat(8001) }, { childView: 'a'.repeat(501) }, { due: '2026-11-20' }]),
  'follow-up.light': variants({ child: idOf(1), followUp: idOf(2), note: null, isTakenBack: false }, [{ child: null }, { note: 'Alt er som sidst' }, { isTakenBack: true }], [{ followUp: null }, { note: '' }, { note: 'a'.repeat(501) }, { at: now }]),
  'follow-up.form': variants({ child: idOf(1), form: 'visit' }, [{ child: null, form: null }], [{ child: 'a' }, { form: 'sms' }]),
  'follow-up.pause': variants({ followUp: idOf(1), until: '2026-12-20', reason: 'I er på sygehuset' }, [{ until: '2026-11-20' }], [{ reason: ' ' }, { reason: null }, { until: null }, { until: '2026-02-30' }]),
  'follow-up.resume': variants({ followUp: idOf(1) }, [], [{ followUp: null }]),
  'case.decide': variants({ child: idOf(1), interval: { unit: 'month', count: 4 }, reason: 'Der er ro på', childView: 'Det må gerne være sjældnere' }, [{ interval: { unit: 'week', count: 60 } }],
    [{ interval: { unit: 'month', count: 0 } }, { interval: { unit: 'day', count: 3 } }, { interval: { unit: 'week', count: 61 } }, { reason: '' }, { childView: ' ' }]),
  'case.section': variants({ child: idOf(1), section: '§ 32', from: '2026-11-20', until: null }, [{ section: '§ 52 a' }, { until: '2027-01-01' }], [{ section: '32' }, { section: '§§ 18–22' }, { section: '§ 5200' }, { from: null }]),
  'page.visit': variants({}, [], [{ at: now }]),
  'seen.mark': variants({ thread: `family:${idOf(1)}`, upTo: 7 }, [], [{ upTo: 0.5 }, { thread: 'a'.repeat(121) }, { thread: 'family:\0' }, { thread: null }]),
  'need.postpone': variants({ need: `${idOf(1)}:3`, until: now }, [], [{ until: '2026-11-21' }, { need: 'a'.repeat(81) }, { need: 'å' }]),
}
