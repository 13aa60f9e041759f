import { beforeAll, expect, it } from 'vitest'
import { applyAnswer } from '../../../src/client/device/apply.ts'
import { loadEffects } from '../../../src/client/device/effects.ts'
import { queueIntents } from '../../../src/client/device/outbox.ts'
import { isPending } from '../../../src/client/device/pending.ts'
import { readPainted } from '../../../src/client/device/read.ts'
import { accepted, answer, asked, family, freshPhone, history, ids, log, message, mette, mint, row, whole } from '../../support/phone.ts'

beforeAll(() => loadEffects(['message.send', 'seen.mark', 'role.hand-back']))
const actorIn = () => ({ person: mette, name: 'Mette', role: 'parent' as const })
const thread = { rooms: [family], kind: 'message' as const, actorIn }

it('shows what waits behind all that the server has numbered, in the order it was written', async () => {
  const device = await freshPhone()
  const base = [message(1), message(2)]
  await applyAnswer(device, asked(), answer({ pages: [whole(2, base)] }))
  const acts = [row(), row()]
  await queueIntents(device, acts)
  const shown = await readPainted(device, thread)
  expect(ids(shown)).toEqual([...ids(base), ...ids(acts)])
  expect(shown.map(isPending)).toEqual([false, false, true, true])
})

it('paints with the card of the family\'s contact person and the municipality\'s closing days, which lie in other rooms', async () => {
  const device = await freshPhone()
  const [sofie, role] = [mint(), mint()]
  const known = (kind: string, id: string, body: object) => ({ kind, id, first: 1, number: 1, body })
  const worker = { person: sofie, name: 'Sofie', role: 'contact-person', since: '2024-01-01', until: null, relation: null, met: 0 }
  const held = { child: null, party: 'school', partyName: null, holder: 'family', holderName: null, means: 'Vi ringer', from: '2026-01-01', handedBack: null }
  const away = { workingDays: [1, 2, 3, 4, 5], absences: [{ from: '2026-11-24', to: '2026-11-27', cover: mint(), coverName: 'Maja' }] }
  await applyAnswer(device, asked(), answer({ pages: [
    whole(1, [known('member', sofie, worker), known('role', role, held)]), whole(1, [known('card', sofie, away)], `worker:${sofie}`),
    whole(1, [known('municipality', mint(), { closingDays: [{ day: '2026-11-30', name: 'Lukket' }] })], 'municipality'),
  ] }))
  await queueIntents(device, [row({ name: 'role.hand-back', payload: { role } })])
  const [shown] = await readPainted(device, { rooms: [family], kind: 'role', actorIn })
  expect(shown?.body.handedBack).toEqual({ day: '2026-11-23', by: 'Mette', answerBy: '2026-12-07' })
})

it('never writes what is painted into the base rows', async () => {
  const device = await freshPhone()
  await queueIntents(device, [row()])
  await readPainted(device, thread)
  expect(await device.db.records.count()).toBe(0)
})

it('shows a question as answered the moment the answer waits, and its true state when the server has spoken', async () => {
  const device = await freshPhone()
  const question = { ...message(1), body: { ...(message(1).body as object), side: 'municipality', kind: 'question' } }
  await applyAnswer(device, asked(), answer({ pages: [whole(1, [question])] }))
  const act = row({ payload: { kind: 'hello', text: 'Ja', answerBy: null, replyTo: question.id } })
  await queueIntents(device, [act])
  expect((await readPainted(device, thread))[0]?.body.answered).toMatchObject({ by: mette })
  await applyAnswer(device, asked({ epoch: history, cursors: { [family]: 1 } }), answer({ outcomes: [{ id: act.id, outcome: 'refused', code: 'may-not' }] }))
  expect((await readPainted(device, thread))[0]?.body.answered).toBeNull()
})

it('paints nothing for what this version does not know, and keeps it', async () => {
  const device = await freshPhone()
  await queueIntents(device, [row({ name: 'goal.sing' })])
  expect(await readPainted(device, thread)).toEqual([])
  expect(await device.db.outbox.count()).toBe(1)
})

it('shows a message once while its outcome comes before its row', async () => {
  const device = await freshPhone()
  await applyAnswer(device, asked(), answer({ pages: [whole(0, [])] }))
  const act = row()
  await queueIntents(device, [act])
  await applyAnswer(device, asked({ epoch: history, cursors: { [family]: 0 } }), answer({ outcomes: [accepted(act.id, 2)], pages: [log(0, [message(1)])], hasMore: true }))
  expect(ids(await readPainted(device, thread)).filter((id) => id === act.id)).toHaveLength(1)
  await applyAnswer(device, asked({ epoch: history, cursors: { [family]: 1 } }), answer({ outcomes: [accepted(act.id, 2)], pages: [log(1, [{ ...message(2), id: act.id }])] }))
  expect(ids(await readPainted(device, thread)).filter((id) => id === act.id)).toHaveLength(1)
})

it('shows the latest so many and all that waits', async () => {
  const device = await freshPhone()
  await applyAnswer(device, asked(), answer({ pages: [whole(9, Array.from({ length: 9 }, (_, place) => message(place + 1)))] }))
  await queueIntents(device, [row({ id: mint() })])
  expect(await readPainted(device, { ...thread, latest: 3 })).toHaveLength(4)
})
