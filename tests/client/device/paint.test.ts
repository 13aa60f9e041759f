import { beforeAll, expect, it } from 'vitest'
import { applyAnswer } from '../../../src/client/device/apply.ts'
import { loadEffects } from '../../../src/client/device/effects.ts'
import { queueIntents } from '../../../src/client/device/outbox.ts'
import { isPending } from '../../../src/client/device/pending.ts'
import { readPainted } from '../../../src/client/device/read.ts'
import { accepted, answer, asked, family, freshPhone, history, ids, log, message, mette, mint, row, whole } from '../../support/phone.ts'

beforeAll(() => loadEffects(['message.send', 'seen.mark']))
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
