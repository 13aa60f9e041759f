import { expect, it } from 'vitest'
import { applyAnswer } from '../../../src/client/device/apply.ts'
import { readPainted } from '../../../src/client/device/read.ts'
import { answer, asked, family, freshPhone, message, whole } from '../../support/phone.ts'

const actor = { person: 'me', name: 'Mette', role: 'parent' as const }

it('finds an unanswered question however many messages came after it, and no answered one', async () => {
  const device = await freshPhone()
  const plain = Array.from({ length: 40 }, (_, place) => message(place + 1))
  const question = (record: (typeof plain)[number], answered: object | null) => ({ ...record, body: { ...(record.body as object), kind: 'question', answered } })
  const open = question(plain[0]!, null)
  const closed = question(plain[1]!, { by: 'x', byName: 'Sofie', at: '2026-11-22T08:00:00.000Z' })
  await applyAnswer(device, asked(), answer({ pages: [whole(40, [open, closed, ...plain.slice(2)])] }))
  const rows = await readPainted(device, { rooms: [family], kind: 'message', latest: 5, actorIn: () => actor })
  expect(rows.map((row) => row.first)).toEqual([1, 36, 37, 38, 39, 40])
})
