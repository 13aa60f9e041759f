import { idOf } from '../support.ts'

type Samples = Record<string, { right: object[]; wrong: object[] }>
const id = idOf(5)
const plan = { child: null, type: 'network', title: 'Netværksmøde', purpose: 'Skolestart', noSupportCut: true, place: 'Skolen', people: [] }
const span = { starts: '2026-11-26T08:00:00.000Z', ends: '2026-11-26T09:00:00.000Z', despite: false }
const slot = { starts: span.starts, ends: span.ends }
const move = { meeting: id, sequence: 0, ...span, place: 'Skolen', link: null, travel: null, words: null, times: null }
const told = { meeting: id, seen: 0, title: 'Netværksmøde', purpose: 'Skolestart', noSupportCut: true, link: null, travel: null, bring: null, decisions: null }

/** Of each intent about meetings some payloads that are taken and some that are not. */
export const meetingSamples: Samples = {
  'meeting.plan': {
    right: [{ plan, ...span, times: null }, { plan: { ...plan, link: 'https://video.example/rum', people: [{ name: 'Anne', part: null, person: null, duties: ['chair', 'minutes'] }] }, ...span, times: id }],
    wrong: [{ plan, ...span }, { plan: { ...plan, link: 'javascript:alert(1)' }, ...span, times: null }, { plan: { ...plan, type: 'party' }, ...span, times: null }, { plan: { ...plan, sequence: 4 }, ...span, times: null }],
  },
  'meeting.move': { right: [move, { ...move, words: 'Lokalet er optaget' }], wrong: [{ ...move, sequence: 0.5 }, { ...move, link: 'http://usikker.example' }, { ...move, place: ' ' }] },
  'meeting.describe': { right: [told, { ...told, link: 'https://video.example/rum' }], wrong: [{ ...told, title: ' ' }, { ...told, link: 'http://usikker.example' }, { ...told, place: 'Skolen' }, { ...told, seen: 0.5 }] },
  'meeting.cancel': { right: [{ meeting: id, words: 'Anne er syg' }], wrong: [{ meeting: id, words: '' }, { meeting: id }] },
  'meeting.answer': { right: [{ meeting: id, sequence: 0, answer: 'comes' }], wrong: [{ meeting: id, sequence: 0, answer: 'maybe' }] },
  'meeting.bring': { right: [{ meeting: id, name: 'Inge', duty: 'supporter' }, { meeting: id, name: 'Inge', duty: null }], wrong: [{ meeting: id, name: '', duty: null }, { meeting: id, name: 'Inge', duty: 'judge' }] },
  'meeting.leave': { right: [{ meeting: id, name: 'Inge' }], wrong: [{ meeting: id }] },
  'meeting.ask': { right: [{ what: 'visit', words: null }, { what: 'meeting', words: 'Om skolen' }], wrong: [{ what: 'party', words: null }, { what: 'visit' }] },
  'meeting.close-ask': { right: [{ ask: id, meeting: null }], wrong: [{ ask: id }] },
  'meeting.propose-times': { right: [{ meeting: id, plan: null, slots: [slot] }, { meeting: null, plan, slots: [slot, slot] }], wrong: [{ meeting: id, plan: null, slots: [] }, { meeting: id, plan: null, slots: Array(7).fill(slot) }] },
  'meeting.answer-times': { right: [{ times: id, answers: [{ starts: slot.starts, answer: 'if-needed' }], another: [] }], wrong: [{ times: id, answers: [{ starts: 'i morgen', answer: 'yes' }], another: [] }] },
  'meeting.withdraw-times': { right: [{ times: id }], wrong: [{ times: 'a' }] },
  'meeting.ask-promise': { right: [{ meeting: id, owner: { person: id, name: 'Mette' }, text: 'sender kvitteringen', due: '2026-12-01', goal: null }], wrong: [{ meeting: id, owner: { person: id, name: 'Mette' }, text: 'sender', due: null, goal: null }, { meeting: id, owner: null, text: 'sender', due: '2026-12-01', goal: null }] },
  'meeting.settle-promise': { right: [{ asked: id, isTaken: true }], wrong: [{ asked: id }] },
  'point.add': { right: [{ meeting: id, text: 'Busturen' }, { meeting: id, text: 'a'.repeat(500), child: id }], wrong: [{ meeting: id, text: ' ' }, { meeting: id, text: 'a'.repeat(501) }, { meeting: 'a', text: 'Busturen' }] },
  'point.remove': { right: [{ point: id }], wrong: [{ point: 'a' }] },
  'point.keep': { right: [{ meeting: id, text: 'Det, jeg selv vil sige' }], wrong: [{ meeting: id, text: '' }] },
  'point.drop': { right: [{ point: id }], wrong: [{ point: 'a' }] },
  'minutes.write': { right: [{ meeting: id, text: 'Vi talte om bussen.', over: null }, { meeting: id, text: 'En fælles', over: id, also: [id] }], wrong: [{ meeting: id, text: ' ', over: null }, { meeting: id, text: 'a' }] },
  'minutes.agree': { right: [{ minutes: id }], wrong: [{ minutes: null }] },
  'minutes.flag': { right: [{ meeting: id, minutes: id, says: 'Det går godt', text: 'Det går bedre' }], wrong: [{ meeting: id, minutes: id, says: null, text: '' }] },
  'minutes.heed': { right: [{ flag: id }], wrong: [{}] },
  'busy.add': { right: [{ from: '2026-12-01', to: '2026-12-04', hours: null }, { from: '2026-12-01', to: '2026-12-01', hours: { from: '08:00', to: '10:30' } }], wrong: [{ from: '2026-02-30', to: '2026-03-01', hours: null }, { from: '2026-12-01', to: '2026-12-01', hours: { from: '8', to: '24:00' } }] },
  'busy.remove': { right: [{ busy: id }], wrong: [{ busy: '' }] },
}
