// @vitest-environment happy-dom
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayOf } from '../../src/contract/rules/days.ts'
import { rhythmOf } from '../../src/contract/rules/rhythm.ts'
import { openPocket, type Pocket, until } from '../support/pocket.ts'
import { listen } from '../support/sse.ts'
import { buildTown, hello, type Town } from '../support/town.ts'

let town: Town
let mette: Pocket
let sofie: Pocket
let jonas: Pocket
beforeAll(async () => {
  town = await buildTown()
  const address = await listen(town.app)
  mette = await openPocket(town, address, town.ids.mette)
  sofie = await openPocket(town, address, town.ids.sofie)
  jonas = await openPocket(town, address, town.ids.jonas)
})
afterAll(async () => {
  for (const pocket of [mette, sofie, jonas]) pocket.close()
  await town.close()
})

const texts = (thread: ReturnType<Pocket['thread']>) => thread.messages.value.map((message) => message.body.text)

it('carries a message from one phone to the other and back, and says how far it has come', async () => {
  const room = town.rooms.mette
  const [hers, ours] = [mette.thread(room), sofie.thread(room)]
  expect(await mette.verbs.act('message.send', room, { ...hello('Hvornår ses vi?'), kind: 'question' })).toMatchObject({ isSaved: true })
  await until(() => texts(ours).includes('Hvornår ses vi?'))
  await until(() => hers.messages.value.every((message) => hers.stateOf(message) === 'sent'))
  await ours.markRead()
  await until(() => hers.messages.value.every((message) => hers.stateOf(message) === 'read'))
  await sofie.verbs.act('message.send', room, { ...hello('På torsdag'), kind: 'news', replyTo: hers.messages.value[0]!.id })
  await until(() => texts(hers).includes('På torsdag') && hers.messages.value[0]!.body.answered !== null)
})

it('keeps what is written without a network, and sends it once and in order when there is one', async () => {
  const room = town.rooms.family
  const [his, ours] = [jonas.thread(room), sofie.thread(room)]
  jonas.goOffline()
  const written = ['Et', 'To', 'Tre', 'Fire', 'Fem']
  for (const text of written) await jonas.verbs.act('message.send', room, hello(text))
  await until(() => his.messages.value.length === 5)
  expect([his.messages.value.map((message) => his.stateOf(message)), texts(ours)]).toEqual([Array(5).fill('saved'), []])
  jonas.goOnline()
  await until(() => ours.messages.value.length >= 5 && his.messages.value.every((message) => his.stateOf(message) === 'sent'))
  expect([texts(ours), texts(his)]).toEqual([written, written])
})

it('turns a wish into an agreement, field by field', async () => {
  const room = town.rooms.mette
  const [wishes, agreements] = [sofie.records(room, 'wish'), mette.records(room, 'agreement')]
  await mette.verbs.act('wish.submit', room, { fields: { rhythm: 'monthly', carries: 3 } })
  await until(() => wishes.rows.value.length === 1)
  const [wish] = wishes.rows.value
  const answer = (value: unknown, reason: string | null = null) => ({ value, reason })
  await sofie.verbs.act('wish.answer', room, { wish: wish!.id, turn: 0, nextLook: null, answers: { rhythm: answer('monthly'), carries: answer(4, 'Vi har mange møder lige nu') } })
  const hers = mette.records(room, 'wish')
  await until(() => hers.rows.value[0]?.body.turn === 1)
  expect(agreements.rows.value).toEqual([])
  await mette.verbs.act('wish.answer', room, { wish: wish!.id, turn: 1, nextLook: null, answers: { carries: answer(4) } })
  await until(() => agreements.rows.value.length === 1 && agreements.rows.value[0]!.number < Infinity)
  expect(agreements.rows.value[0]!.body).toMatchObject({ until: null, fields: { rhythm: 'monthly', carries: 4 } })
})

it('counts a call that got through towards the rhythm the parent sees', async () => {
  const room = town.rooms.mette
  const contacts = mette.records(room, 'contact')
  const at = town.time.now.toISOString()
  const log = { type: 'call', at, metChild: false, purpose: 'Opfølgning', note: null }
  await sofie.verbs.act('contact.log', room, { ...log, gotThrough: false })
  await sofie.verbs.act('contact.log', room, { ...log, gotThrough: true })
  await until(() => contacts.rows.value.filter((contact) => contact.body.type === 'call').length === 2)
  const calls = contacts.rows.value.map((contact) => contact.body).filter((contact) => contact.type === 'call')
  const today = dayOf(at)
  expect(rhythmOf({ contacts: calls, fields: { rhythm: 'monthly' }, since: today, today }).dots).toEqual([today])
  expect(rhythmOf({ contacts: calls.filter((call) => !call.gotThrough), fields: { rhythm: 'monthly' }, since: today, today }).dots).toEqual([])
})

it('takes the rooms away when a part has ended, and puts what was not sent in the tray with its words', async () => {
  const room = town.rooms.family
  const his = jonas.thread(room)
  jonas.goOffline()
  await jonas.verbs.act('message.send', room, hello('Til sidst'))
  await town.database.inTenant(town.ids.municipality, (tx) => tx.updateTable('custody').set({ until: '2026-11-22' }).where('person', '=', town.ids.jonas).execute())
  jonas.goOnline()
  await until(() => jonas.unsent.rows.length === 1 && his.messages.value.length === 0)
  expect(jonas.unsent.rows[0]).toMatchObject({ code: 'no-such-room', payload: { text: 'Til sidst' } })
  expect(jonas.session.memberships?.families).toEqual([])
})
