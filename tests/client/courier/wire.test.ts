import { describe, expect, it } from 'vitest'
import { httpWire } from '../../../src/client/courier/wire.ts'
import type { SyncRequest } from '../../../src/contract/protocol.ts'

const body = { epoch: null, intents: [] } as unknown as SyncRequest
const hangs: typeof fetch = (_, init) => new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)))
const says = (answer: unknown, status = 200): typeof fetch => () => Promise.resolve(Response.json(answer, { status }))

describe('the wire', () => {
  it('gives up a request that hangs when the network goes, so that the next one can start when it is back', async () => {
    const network = new EventTarget()
    const reply = httpWire(hangs, network)(body)
    network.dispatchEvent(new Event('offline'))
    expect(await reply).toEqual({ kind: 'not-now' })
  })

  it('listens to the network no longer than the request lasts', async () => {
    const heard: string[] = []
    const network = { addEventListener: () => heard.push('on'), removeEventListener: () => heard.push('off') } as unknown as EventTarget
    await httpWire(says({ epoch: 'e', outcomes: [], pages: [] }), network)(body)
    expect(heard).toEqual(['on', 'off'])
  })

  it.each([
    ['an answer', says({ epoch: 'e', outcomes: [], pages: [] }), 'answer'],
    ['somebody else logged in', says({}, 401), 'not-you'],
    ['too old an app', says({}, 426), 'update-first'],
    ['a page of a train\'s network', says('<html>', 200), 'not-now'],
    ['a strange status', says({}, 418), 'not-now'],
    ['a broken body', () => Promise.resolve(new Response('{"epoch":')), 'not-now'],
  ] as [string, typeof fetch, string][])('takes %s for what it is', async (_, fetcher, kind) => {
    expect((await httpWire(fetcher)(body)).kind).toBe(kind)
  })
})
