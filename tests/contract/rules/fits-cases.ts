// Reckoned by hand with a calendar: what is agreed, what was planned at which moment, and what the worker is told.
// November 2026: the 16th is a Monday, the 20th a Friday. Denmark is one hour ahead of UTC until 29 March 2027, then two.
import type { Contact } from '../../../src/contract/records/contact.ts'
import type { WeekGrid, WishFields } from '../../../src/contract/records/wish.ts'
import type { Planned } from '../../../src/contract/rules/fits.ts'

export type FitCase = { name: string; fields: WishFields; planned: Planned; recent: Contact[]; since: string; says: string[] }

type Kind = Planned['kind']
const channelOf: Record<Kind, Planned['channel']> = { message: 'message', call: 'call', visit: 'home-visit', meeting: undefined }
export const planned = (kind: Kind, at: string, given: Partial<Planned> = {}): Planned => ({ kind, channel: channelOf[kind], at: `${at}:00.000Z`, purpose: 'usual', ...given })

/** A contact on a day at nine in the morning, or at a given time; `type` call unless told. */
export const was = (at: string, given: Partial<Contact> = {}): Contact => ({
  by: '00000000-0000-7000-8000-000000000002', byName: 'Sofie Krog', at: at.length > 10 ? `${at}:00.000Z` : `${at}T09:00:00.000Z`, type: 'call', gotThrough: true, metChild: false, purpose: null, note: null, ...given,
})

const p = 'possible' as const
const n = 'never' as const
const g = 'good' as const
const all = [p, p, p, p, p] as WeekGrid['morning']
/** Mornings Monday to Wednesday never, forenoon good on Thursday, evenings never but Friday's. */
export const week: WeekGrid = { morning: [n, n, n, p, p], forenoon: [p, p, p, g, p], afternoon: all, evening: [n, n, n, n, p] }

const one = (name: string, fields: WishFields, what: Planned, says: string[] = [], recent: Contact[] = [], since = '2026-09-01'): FitCase => ({ name, fields, planned: what, recent, since, says })

const noon = '2026-11-19T11:00'
const news = { purpose: 'news' } as const
const hard = { purpose: 'hard-news' } as const
const reply = { isReply: true } as const
const owed = { purpose: 'owed' } as const
const hello = { purpose: 'courtesy' } as const
const callOrWrite: WishFields = { channels: ['call', 'message'] }

const channelCases: FitCase[] = [
  one('nothing agreed, a call', {}, planned('call', noon)),
  one('nothing agreed, a message at midnight on a Sunday', {}, planned('message', '2026-11-22T23:00')),
  one('a call that was chosen', callOrWrite, planned('call', noon)),
  one('a message that was chosen second', callOrWrite, planned('message', noon)),
  one('a visit that was not chosen', callOrWrite, planned('visit', noon), ['I har ikke aftalt besøg hjemme. Mette har valgt opkald og beskeder.']),
  one('a call where only messages were chosen', { channels: ['message'] }, planned('call', noon), ['I har ikke aftalt opkald. Mette har valgt beskeder.']),
  one('a message where only visits were chosen', { channels: ['home-visit'] }, planned('message', noon), ['I har ikke aftalt beskeder. Mette har valgt besøg hjemme.']),
  one('a reply by message where only visits were chosen', { channels: ['home-visit'] }, planned('message', noon, reply)),
  one('a call back where only messages were chosen', { channels: ['message'] }, planned('call', noon, reply)),
  one('a call from the parent where only messages were chosen', { channels: ['message'] }, planned('call', noon, { startedBy: 'parent' })),
  one('a call without the SMS that was agreed', { channels: ['sms-first', 'message'] }, planned('call', noon), ['I har aftalt en SMS først og så et opkald.']),
  one('a call after an SMS', { channels: ['sms-first'] }, planned('call', noon, { channel: 'sms-first' })),
  one('an SMS and a call where calls were chosen', { channels: ['call'] }, planned('call', noon, { channel: 'sms-first' })),
  one('an SMS and a call where neither was chosen', { channels: ['message'] }, planned('call', noon, { channel: 'sms-first' }), ['I har ikke aftalt SMS og så opkald. Mette har valgt beskeder.']),
  one('a meeting at the school, which is none of the ways', { channels: ['message'] }, planned('meeting', noon)),
  one('a meeting at the office, not chosen', { channels: ['home-visit', 'video'] }, planned('meeting', noon, { channel: 'office' }), ['I har ikke aftalt møder på kontoret. Mette har valgt besøg hjemme og videosamtaler.']),
  one('a meeting by video, chosen', { channels: ['home-visit', 'video'] }, planned('meeting', noon, { channel: 'video' })),
]

const hourCases: FitCase[] = [
  one('Monday at 8, where the morning is never', { week }, planned('call', '2026-11-16T07:00'), ['Mette har sagt aldrig til mandag morgen.']),
  one('Monday at 8.59', { week }, planned('call', '2026-11-16T07:59'), ['Mette har sagt aldrig til mandag morgen.']),
  one('Monday at 9, when the forenoon begins', { week }, planned('call', '2026-11-16T08:00')),
  one('Thursday at 8, where the morning goes', { week }, planned('call', '2026-11-19T07:00')),
  one('Thursday at 10, which suits well', { week }, planned('call', '2026-11-19T09:00')),
  one('Wednesday at 17, when the evening begins', { week }, planned('call', '2026-11-18T16:00'), ['Mette har sagt aldrig til onsdag aften.']),
  one('Wednesday at 16.59', { week }, planned('call', '2026-11-18T15:59')),
  one('Friday at 19', { week }, planned('visit', '2026-11-20T18:00')),
  one('Friday at 20, when the day is over', { week }, planned('visit', '2026-11-20T19:00'), ['Klokken er 20. I har aftalt tider mellem kl. 7 og 20.']),
  one('Friday at 6.30', { week }, planned('call', '2026-11-20T05:30'), ['Klokken er 6.30. I har aftalt tider mellem kl. 7 og 20.']),
  one('Saturday at noon', { week }, planned('call', '2026-11-21T11:00'), ['I har aftalt tider på hverdage, og det er lørdag.']),
  one('Sunday late', { week }, planned('call', '2026-11-22T22:00'), ['I har aftalt tider på hverdage, og det er søndag.']),
  one('the second day of Christmas on a Friday of another year', { week }, planned('call', '2025-12-26T11:00'), ['I har aftalt tider på hverdage, og det er helligdag.'], [], '2025-09-01'),
  one('Maundy Thursday', { week }, planned('call', '2027-03-25T10:00'), ['I har aftalt tider på hverdage, og det er helligdag.']),
  one('8 in summer time, at 6 UTC, on a Tuesday', { week }, planned('call', '2027-06-01T06:00'), ['Mette har sagt aldrig til tirsdag morgen.']),
  one('9 in summer time, at 7 UTC, on a Tuesday', { week }, planned('call', '2027-06-01T07:00')),
  one('a message at night whose notice waits', { week }, planned('message', '2026-11-19T22:00', { noticeWaits: true })),
  one('a message at night with its notice at once', { week }, planned('message', '2026-11-19T22:00'), ['Klokken er 23. I har aftalt tider mellem kl. 7 og 20.']),
  one('a reply at night with its notice at once', { week }, planned('message', '2026-11-19T22:00', reply), ['Klokken er 23. I har aftalt tider mellem kl. 7 og 20.']),
  one('a meeting on a never', { week }, planned('meeting', '2026-11-16T16:30'), ['Mette har sagt aldrig til mandag aften.']),
  one('a follow-up that is owed, at a bad hour', { week }, planned('call', '2026-11-16T07:00', owed), ['Mette har sagt aldrig til mandag morgen.']),
  one('a call from the parent at night', { week }, planned('call', '2026-11-19T22:00', { startedBy: 'parent' })),
]

const topicCases: FitCase[] = [
  one('money by phone', { notByPhone: ['money', 'decisions'] }, planned('call', noon, { subject: 'money' }), ['Penge vil Mette ikke tale om i telefonen.']),
  one('money by message', { notByPhone: ['money'] }, planned('message', noon, { subject: 'money' })),
  one('the school by phone where money is not', { notByPhone: ['money'] }, planned('call', noon, { subject: 'school' })),
  one('behaviour in writing', { notInWriting: ['behaviour'] }, planned('message', noon, { subject: 'behaviour' }), ['Adfærd vil Mette ikke have på skrift.']),
  one('behaviour in a reply', { notInWriting: ['behaviour'] }, planned('message', noon, { subject: 'behaviour', ...reply }), ['Adfærd vil Mette ikke have på skrift.']),
  one('behaviour on a visit', { notInWriting: ['behaviour'] }, planned('visit', noon, { subject: 'behaviour' })),
  one('decisions by phone after an SMS', { notByPhone: ['decisions'] }, planned('call', noon, { channel: 'sms-first', subject: 'decisions' }), ['Afgørelser vil Mette ikke tale om i telefonen.']),
  one('decisions by video', { notByPhone: ['decisions'] }, planned('meeting', noon, { channel: 'video', subject: 'decisions' })),
  one('a call about nothing of the kind', { notByPhone: ['health'], notInWriting: ['health'] }, planned('call', noon)),
  one('health by phone when the parent called', { notByPhone: ['health'] }, planned('call', noon, { subject: 'health', startedBy: 'parent' })),
]

const newsCases: FitCase[] = [
  one('hard news in writing first', { hardNews: 'call-first' }, planned('message', noon, hard), ['Svært nyt: I har aftalt, at du ringer, før det kommer på skrift.']),
  one('hard news in writing after a call the same day', { hardNews: 'call-first' }, planned('message', noon, hard), [], [was('2026-11-19')]),
  one('hard news in writing after a call two days ago', { hardNews: 'call-first' }, planned('message', noon, hard), [], [was('2026-11-17')]),
  one('hard news in writing after a call three days ago', { hardNews: 'call-first' }, planned('message', noon, hard), ['Svært nyt: I har aftalt, at du ringer, før det kommer på skrift.'], [was('2026-11-16')]),
  one('hard news in writing after a call nobody took', { hardNews: 'call-first' }, planned('message', noon, hard), ['Svært nyt: I har aftalt, at du ringer, før det kommer på skrift.'], [was('2026-11-19', { gotThrough: false })]),
  one('hard news in writing after a visit', { hardNews: 'call-first' }, planned('message', noon, hard), [], [was('2026-11-18', { type: 'visit' })]),
  one('hard news by a call', { hardNews: 'call-first' }, planned('call', noon, hard)),
  one('hard news by a call where calls were not chosen', { hardNews: 'call-first', channels: ['message'] }, planned('call', noon, hard)),
  one('hard news on a visit where a call was wished', { hardNews: 'call-first' }, planned('visit', noon, hard)),
  one('hard news by a call where it is to be told face to face', { hardNews: 'in-person' }, planned('call', noon, hard), ['Svært nyt: I har aftalt, at du siger det, når I sidder sammen.']),
  one('hard news at a meeting', { hardNews: 'in-person' }, planned('meeting', noon, hard)),
  one('hard news at a meeting by video', { hardNews: 'in-person' }, planned('meeting', noon, { ...hard, channel: 'video' }), ['Svært nyt: I har aftalt, at du siger det, når I sidder sammen.']),
  one('hard news in writing after the meeting', { hardNews: 'in-person' }, planned('message', noon, hard), [], [was('2026-11-18', { type: 'meeting' })]),
  one('hard news by a call where it is to be written', { hardNews: 'in-writing' }, planned('call', noon, hard), ['Svært nyt: I har aftalt, at du skriver det, før I taler om det.']),
  one('hard news in writing as agreed', { hardNews: 'in-writing', channels: ['call'] }, planned('message', noon, hard)),
  one('a call about hard news that was written yesterday', { hardNews: 'in-writing' }, planned('call', noon, hard), [], [was('2026-11-18', { type: 'message' })]),
  one('ordinary news in writing where hard news is called', { hardNews: 'call-first' }, planned('message', noon, news)),
  one('hard news where nothing was agreed on it', {}, planned('message', noon, hard)),
  one('hard news on a visit that was not chosen, where no way was agreed for it', callOrWrite, planned('visit', noon, hard), ['I har ikke aftalt besøg hjemme. Mette har valgt opkald og beskeder.']),
]

const monthly: WishFields = { rhythm: 'monthly' }
const weekly: WishFields = { rhythm: 'weekly' }
const more = (rhythm: WishFields['rhythm'], until: string): WishFields => ({ rhythm, justNow: { change: 'more', until } })
const less = (rhythm: WishFields['rhythm'], until: string): WishFields => ({ rhythm, justNow: { change: 'less', until } })
const fortnight = 'Aftalen er hver 14. dag'

const rhythmCases: FitCase[] = [
  one('monthly, the last contact 14 days ago', monthly, planned('call', noon), ['Du tog kontakt for 14 dage siden. Aftalen er hver måned.'], [was('2026-11-05')]),
  one('monthly, the last contact 15 days ago', monthly, planned('call', noon), [], [was('2026-11-04')]),
  one('monthly, yesterday', monthly, planned('message', noon), ['Du tog kontakt i går. Aftalen er hver måned.'], [was('2026-11-18')]),
  one('monthly, already today', monthly, planned('message', noon), [], [was('2026-11-19')]),
  one('monthly, news yesterday and news today', monthly, planned('message', noon, news), ['Du tog kontakt i går. Aftalen er hver måned.'], [was('2026-11-18')]),
  one('monthly, a reply the day after', monthly, planned('message', noon, reply), [], [was('2026-11-18')]),
  one('monthly, after a call from the parent', monthly, planned('message', noon), [], [was('2026-11-18', { startedBy: 'parent' })]),
  one('monthly, after a call nobody took', monthly, planned('call', noon), [], [was('2026-11-18', { gotThrough: false }), was('2026-11-01')]),
  one('monthly, a hello the day after', monthly, planned('message', noon, hello), ['Du tog kontakt i går. Aftalen er hver måned.'], [was('2026-11-18')]),
  one('monthly, a meeting the day after', monthly, planned('meeting', noon), [], [was('2026-11-18')]),
  one('monthly, the owed follow-up the day after', monthly, planned('call', noon, owed), [], [was('2026-11-18')]),
  one('monthly, hard news the day after', monthly, planned('call', noon, hard), [], [was('2026-11-18')]),
  one('weekly, two days after', weekly, planned('call', noon), ['Du tog kontakt for 2 dage siden. Aftalen er hver uge.'], [was('2026-11-17')]),
  one('weekly, three days after', weekly, planned('call', noon), [], [was('2026-11-16')]),
  one('every two weeks, six days after', { rhythm: 'every-2-weeks' }, planned('call', noon), [`Du tog kontakt for 6 dage siden. ${fortnight}.`], [was('2026-11-13')]),
  one('every two weeks, seven days after', { rhythm: 'every-2-weeks' }, planned('call', noon), [], [was('2026-11-12')]),
  one('every three months, 45 days after', { rhythm: 'every-3-months' }, planned('call', noon), ['Du tog kontakt for 6 uger siden. Aftalen er hver 3. måned.'], [was('2026-10-05')]),
  one('every three months, 46 days after', { rhythm: 'every-3-months' }, planned('call', noon), [], [was('2026-10-04')]),
  one('more just now, every two weeks, three days after', more('every-2-weeks', '2026-12-01'), planned('call', noon), [], [was('2026-11-16')]),
  one('more just now, every two weeks, two days after', more('every-2-weeks', '2026-12-01'), planned('call', noon), [`Du tog kontakt for 2 dage siden. ${fortnight}, og lige nu mere end det, til og med 1. december.`], [was('2026-11-17')]),
  one('more until yesterday, every two weeks, three days after', more('every-2-weeks', '2026-11-18'), planned('call', noon), [`Du tog kontakt for 3 dage siden. ${fortnight}.`], [was('2026-11-16')]),
  one('more just now, weekly, the day after', more('weekly', '2026-11-19'), planned('call', noon), [], [was('2026-11-18')]),
  one('less just now, weekly, six days after', less('weekly', '2026-12-01'), planned('call', noon), ['Du tog kontakt for 6 dage siden. Aftalen er hver uge, og lige nu mindre end det, til og med 1. december.'], [was('2026-11-13')]),
  one('less just now, weekly, seven days after', less('weekly', '2026-12-01'), planned('call', noon), [], [was('2026-11-12')]),
  one('less until yesterday, weekly, six days after', less('weekly', '2026-11-18'), planned('call', noon), [], [was('2026-11-13')]),
  one('only news, a call without any', { rhythm: 'only-news' }, planned('call', noon), ['Mette vil kun høre fra dig, når der er nyt.']),
  one('only news, with news', { rhythm: 'only-news' }, planned('message', noon, news), [], [was('2026-11-18')]),
  one('only news, a hello', { rhythm: 'only-news' }, planned('message', noon, hello), ['Mette vil kun høre fra dig, når der er nyt.']),
  one('only news, a reply', { rhythm: 'only-news' }, planned('message', noon, reply)),
  one('the parent takes contact herself', { rhythm: 'own-contact' }, planned('call', noon), ['Mette tager selv kontakt.']),
  one('the parent takes contact herself, with news', { rhythm: 'own-contact' }, planned('message', noon, news), ['Mette tager selv kontakt.']),
  one('the parent takes contact herself, the owed follow-up', { rhythm: 'own-contact' }, planned('call', noon, owed)),
  one('the parent takes contact herself, and did', { rhythm: 'own-contact' }, planned('call', noon, { startedBy: 'parent' })),
  one('monthly, but the parent begins', { rhythm: 'monthly', starts: 'parent' }, planned('call', noon), ['Mette tager selv kontakt.']),
  one('monthly, whoever has something', { rhythm: 'monthly', starts: 'either' }, planned('call', noon), [], [was('2026-10-25')]),
  one('weekly, the day after the last one in step', weekly, planned('call', noon), ['Det skulle have været senest onsdag 18. november. Det er kommunens ansvar, ikke Mettes.'], [was('2026-11-11')]),
  one('weekly, the last day in step', weekly, planned('call', noon), [], [was('2026-11-12')]),
  one('weekly, late, a hello, which makes up for nothing', weekly, planned('message', noon, hello), [], [was('2026-11-01')]),
  one('weekly, late, a reply', weekly, planned('message', noon, reply), [], [was('2026-11-01')]),
  one('weekly, late, but less just now', less('weekly', '2026-12-01'), planned('call', noon), [], [was('2026-11-09')]),
  one('weekly from today on', weekly, planned('call', noon), [], [], '2026-11-19'),
]

const everything: WishFields = { channels: ['message'], week, notByPhone: ['money'], rhythm: 'monthly' }
const severalCases: FitCase[] = [
  one('all at once, the weightiest first', everything, planned('call', '2026-11-18T17:00', { subject: 'money' }), [
    'Penge vil Mette ikke tale om i telefonen.', 'I har ikke aftalt opkald. Mette har valgt beskeder.', 'Mette har sagt aldrig til onsdag aften.', 'Du tog kontakt for 2 dage siden. Aftalen er hver måned.',
  ], [was('2026-11-16')]),
  one('all of it, begun by the parent', everything, planned('call', '2026-11-18T17:00', { subject: 'money', startedBy: 'parent' }), [], [was('2026-11-16')]),
]

export const fitCases: FitCase[] = [...channelCases, ...hourCases, ...topicCases, ...newsCases, ...rhythmCases, ...severalCases]
