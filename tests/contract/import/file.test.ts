import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { importFileSchema } from '../../../src/contract/import/file.ts'

const empty = {
  format: 'en-indgang-import-1',
  municipality: {
    id: 'solvang', name: 'Solvang Kommune', isMadeUp: true, phone: '00 00 00 10', email: 'a@solvang.example', address: 'Torvet 1',
    openingHours: '9–15', turnTo: 'Ring.', contactPersonTitle: 'kontaktperson', caseTimes: [], closingDays: [],
  },
  modelProfile: { model: 'sammen-om-familien', rhythms: [] },
  team: { members: [] },
  staff: [], parents: [], families: [],
}
const places = (value: unknown) => z.safeParse(importFileSchema, value).error?.issues.map((issue) => issue.path.join('.')) ?? []

test('a municipality without anybody is a file', () => expect(places(empty)).toEqual([]))
test('a file of another format is none', () => expect(places({ ...empty, format: 'x' })).toEqual(['format']))
test('what is not known is not passed over', () => expect(z.safeParse(importFileSchema, { ...empty, extra: 1 }).success).toBe(false))
test.each(['', ' ', 'a b', 'x'.repeat(81), 'a\nb'])('%j is no id', (id) => expect(places({ ...empty, municipality: { ...empty.municipality, id } })).toEqual(['municipality.id']))
test.each(['1', 'SAG-2026/112', 'æble_1', 'a:b@c.d'])('%j is an id', (id) => expect(places({ ...empty, municipality: { ...empty.municipality, id } })).toEqual([]))

test('a day that does not exist is told where it stands', () => {
  const closingDays = [{ day: '2026-02-29', name: 'Skuddag' }]
  expect(places({ ...empty, municipality: { ...empty.municipality, closingDays } })).toEqual(['municipality.closingDays.0.day'])
})
