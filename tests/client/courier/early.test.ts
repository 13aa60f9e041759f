import { Dexie } from 'dexie'
import { beforeEach, expect, it, vi } from 'vitest'
import { askEarly, earlyOr } from '../../../src/client/courier/early.ts'

const person = '019aa000-0000-7000-8000-000000000011'
const blank = { epoch: null, intents: [], cursors: {} }
const post = (body: object) => ({ method: 'POST', body: JSON.stringify(body) })
const early = new Response('early')
const late = new Response('late')

const fetched = vi.fn<typeof fetch>()
const carry = earlyOr(fetched)
beforeEach(async () => {
  vi.stubGlobal('fetch', fetched)
  fetched.mockReset().mockResolvedValueOnce(early).mockResolvedValue(late)
  await Dexie.delete(`indgang-${person}`)
})

it('asks for the first round of a phone that has no database yet, and gives it to that round', async () => {
  await askEarly(person)
  const [url, init] = fetched.mock.calls[0]!
  expect([url, JSON.parse(String(init?.body))]).toMatchObject(['/api/sync', { person, ...blank }])
  expect(await carry('/api/sync', post(blank))).toBe(early)
  expect(await carry('/api/sync', post(blank))).toBe(late)
})

it('gives it to no round that says something, or stands somewhere', async () => {
  for (const body of [{ ...blank, intents: [{}] }, { ...blank, epoch: 'a history' }, { ...blank, cursors: { room: 1 } }]) {
    fetched.mockReset().mockResolvedValueOnce(early).mockResolvedValue(late)
    await askEarly(person)
    expect(await carry('/api/sync', post(body))).toBe(late)
    expect(await carry('/api/sync', post(blank))).toBe(late)
  }
})

it('asks nothing where the phone holds something, or a browser does not say', async () => {
  const db = new Dexie(`indgang-${person}`)
  db.version(1).stores({ any: 'id' })
  await db.open()
  await askEarly(person)
  db.close()
  vi.stubGlobal('indexedDB', {})
  await askEarly(person)
  vi.stubGlobal('indexedDB', Dexie.dependencies.indexedDB)
  expect(fetched).not.toHaveBeenCalled()
})

it('lets the round hear that there is no network', async () => {
  fetched.mockReset().mockRejectedValue(new TypeError('Failed to fetch'))
  await askEarly(person)
  await expect(carry('/api/sync', post(blank))).rejects.toThrow('Failed to fetch')
})
