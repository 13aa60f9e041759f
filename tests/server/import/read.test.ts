import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultLines } from '../../../src/server/import/faults.ts'
import { checkImport, parseImport, readImport, type Read } from '../../../src/server/import/read.ts'
import { smallFile } from '../../support/made-up.ts'
import { broken, type Loose } from './changed.ts'

const lines = (read: Read) => ('faults' in read ? faultLines(read.faults) : [])
const told = (change: (file: Loose) => void) => lines(checkImport(broken(change)))

test('the small made-up file is sound', () => expect(lines(checkImport(smallFile()))).toEqual([]))

test.each<[string, (file: Loose) => void]>([
  ['families[0].children[0].born: expected a day that exists, such as 2026-11-22', (file) => { file.families[0].children[0].born = '2019-02-30' }],
  ['families[1].children[1].born: expected a text, but it is missing', (file) => { delete file.families[1].children[1].born }],
  ['families[0].messages[2].at: expected a moment in UTC with milliseconds, such as 2026-11-22T08:00:00.000Z', (file) => { file.families[0].messages[2].at = '2026-11-22 08:00' }],
  ['families[0].messages[2].text: expected at least 1 characters', (file) => { file.families[0].messages[2].text = '  ' }],
  ['families[0].messages[2].text: expected at most 8000 characters', (file) => { file.families[0].messages[2].text = 'a'.repeat(20_000) }],
  ['families[0].messages[2].kind: expected one of "hello", "information", "question", "news", "thanks"', (file) => { file.families[0].messages[2].kind = 'shout' }],
  ['families[0].goals[0].voices[0].mark: expected at most 10', (file) => { file.families[0].goals[0].voices[0].mark = 11 }],
  ['families[0].custody: expected at least 1 entries', (file) => { file.families[0].custody = [] }],
  ['families[2].nickname: nothing of this name is known here', (file) => { file.families[2].nickname = 'x' }],
  ['staff[1].id: expected an id: 1 to 80 letters, digits and . _ : @ / -', (file) => { file.staff[1].id = 'Sofie Lund' }],
  ['team: expected an object', (file) => { file.team = 'the team' }],
  ['format: expected "en-indgang-import-1"', (file) => { file.format = 'something else' }],
])('says %s', (line, change) => expect(told(change)).toEqual([line]))

test('looks into what each field of a wish may hold', () => {
  const wished = told((file) => { file.families[0].wishes[0].fields.rhythm[0].value = 'hourly' })
  expect(wished).toEqual([expect.stringMatching(/^families\[0\]\.wishes\[0\]\.fields\.rhythm\[0\]\.value: expected one of "weekly"/)])
})

test('tells fifty faults and how many more there are', () => {
  const faults = told((file) => { for (const message of file.families[0].messages.slice(0, 53)) message.at = 'yesterday' })
  expect(faults).toHaveLength(51)
  expect(faults.at(-1)).toBe('and 3 more')
})

test('repeats nothing of what the file says', () => {
  const secret = 'Noget meget privat'
  const faults = told((file) => {
    file.families[0].messages[0].kind = secret
    file.families[0].messages[1].at = secret
    file.families[0].messages[2].replyTo = secret
  })
  expect(faults).toHaveLength(3)
  expect(faults.join()).not.toContain(secret)
})

test.each([
  ['', 'expected JSON, but it is not'], ['{"a": hemmelig}', 'expected JSON, but it is not'],
  ['{\n"a": 1,\n "navn": "hemmelig" "alder": 3}', 'expected JSON, but it is not: look at line 3'],
])('says in a line that %j is no JSON', (text, expected) => {
  expect(parseImport(text)).toEqual({ faults: [{ path: '', expected }] })
})

test.each(['null', '[]', '3', '"text"'])('says that %s is no municipality', (text) => {
  expect(parseImport(text)).toEqual({ faults: [{ path: '', expected: 'expected an object' }] })
})

test('takes a file that begins with a byte order mark', () => {
  expect(parseImport(`\uFEFF${JSON.stringify(smallFile(1))}`)).not.toHaveProperty('faults')
})

test('says that there is no such file, or that it cannot be read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  const path = join(folder, 'a.json')
  expect(await readImport(path)).toEqual({ faults: [{ path, expected: 'expected a JSON file, but there is no such file' }] })
  expect(await readImport(folder)).toEqual({ faults: [{ path: folder, expected: 'expected a JSON file, but it cannot be read' }] })
  writeFileSync(path, JSON.stringify(smallFile(1)))
  expect(await readImport(path)).toHaveProperty('file')
  rmSync(folder, { recursive: true })
})
