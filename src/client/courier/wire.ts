import type { SyncAnswer, SyncRequest } from '../../contract/protocol.ts'

/** What became of one request. Only `answer` carries anything; an unknown status is "not now", never a refusal. */
export type Reply = { kind: 'answer'; answer: SyncAnswer } | { kind: 'not-you' } | { kind: 'update-first' } | { kind: 'not-now' }

/** Carries one round's body to the server and its word back. Never throws. */
export type Wire = (body: SyncRequest) => Promise<Reply>

const patienceMs = 30_000
const isAnswer = (value: unknown): value is SyncAnswer =>
  typeof value === 'object' && value !== null && 'epoch' in value && 'outcomes' in value && 'pages' in value

/** What a request goes over. `network` says when it is gone. */
export type Line = { fetcher: typeof fetch; network?: EventTarget | undefined; patienceMs: number }

/**
 * Asks, and reads the answer, until its patience ends or the network is gone: a request under way then often hangs, and what
 * waits would wait with it though the network is back; ids are the same on the next try, so giving up costs nothing.
 */
export async function ask<T>({ fetcher, network, patienceMs: ms }: Line, url: string, init: RequestInit, read: (response: Response) => Promise<T>): Promise<T> {
  const control = new AbortController()
  const giveUp = () => control.abort()
  const patience = setTimeout(giveUp, ms)
  network?.addEventListener('offline', giveUp)
  try {
    return await read(await fetcher(url, { ...init, signal: control.signal }))
  } finally {
    clearTimeout(patience)
    network?.removeEventListener('offline', giveUp)
  }
}

/** The wire over HTTP: `POST /api/sync`. A captive portal's page, a broken body or a strange status is "not now". */
export const httpWire = (fetcher: typeof fetch, network?: EventTarget): Wire => (body) =>
  ask<Reply>({ fetcher, network, patienceMs }, '/api/sync', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }, async (response) => {
    if (response.status === 401) return { kind: 'not-you' }
    if (response.status === 426) return { kind: 'update-first' }
    const answer: unknown = response.ok ? await response.json() : undefined
    return isAnswer(answer) ? { kind: 'answer', answer } : { kind: 'not-now' }
  }).catch(() => ({ kind: 'not-now' }))
