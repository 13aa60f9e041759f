// Phones as the load needs them: requests over kept connections, without a browser.
import { Agent, get, type IncomingMessage, request } from 'node:http'
import type { SyncAnswer, SyncRequest } from '../../src/contract/protocol.ts'
import { protocol } from '../../src/contract/protocol-numbers.ts'
import { newId } from '../../src/client/device/ids.ts'
import type { Parent } from './load-town.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Sends one message and returns when it is taken; `read` what is new since. */
export type LoadPhone = { send: (text: string) => Promise<void>; read: () => Promise<string[]>; listen: (onRing: () => void) => Promise<() => void> }

function carry(url: string, body: unknown, cookie = ''): Promise<unknown> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const headers = { cookie, ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }) }
    const asked = request(url, { agent, method: text === undefined ? 'GET' : 'POST', headers }, (response) => {
      let said = ''
      response.setEncoding('utf8').on('data', (part: string) => (said += part))
        .on('end', () => (response.statusCode === 200 ? resolve(JSON.parse(said)) : reject(new Error(`${response.statusCode} ${said}`))))
    })
    asked.once('error', reject).end(text)
  })
}

function hear(url: string, cookie: string, onRing: () => void): Promise<() => void> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie }, agent: false }, (response: IncomingMessage) => {
      response.setEncoding('utf8').on('data', (part: string) => { if (part.includes('data: ')) onRing() }).on('error', () => {})
      resolve(() => response.destroy())
    }).once('error', reject)
  })
}

/** A phone of the app, in step from its first request on. */
export async function ourPhone(url: string, { person, room, cookie }: Parent): Promise<LoadPhone> {
  const asked: SyncRequest = { protocol, person, device: newId(Date.now()), epoch: null, membershipsTag: null, intents: [], cursors: {} }
  const sync = async (intents: SyncRequest['intents']): Promise<SyncAnswer> => {
    const answer = (await carry(`${url}/api/sync`, { ...asked, intents }, cookie)) as SyncAnswer
    asked.epoch = answer.epoch
    if (answer.memberships) asked.membershipsTag = answer.memberships.tag
    for (const page of answer.pages) asked.cursors[page.room] = Math.max(page.to, asked.cursors[page.room] ?? -1)
    return answer
  }
  while ((await sync([])).hasMore);
  const textsOf = (answer: SyncAnswer) => answer.pages.flatMap((page) => page.entries.flatMap((entry) => entry.changes.map((change) => String((change.body as { text?: string } | null)?.text))))
  return {
    send: async (text) => {
      const wire = { id: newId(Date.now()), name: 'message.send', version: 1, room, payload: { kind: 'hello', text, answerBy: null, replyTo: null }, after: null, at: new Date().toISOString() }
      const [outcome] = (await sync([wire])).outcomes
      if (outcome?.outcome !== 'accepted') throw new Error(JSON.stringify(outcome))
    },
    read: async () => textsOf(await sync([])),
    listen: (onRing) => hear(`${url}/api/live`, cookie, onRing),
  }
}

/** A phone of the bare sketch. */
export async function barePhone(url: string, { room }: Pick<Parent, 'room'>): Promise<LoadPhone> {
  let after = 0
  const at = encodeURIComponent(room)
  return {
    send: async (text) => void (await carry(`${url}/say`, { room, text })),
    read: async () => {
      const rows = (await carry(`${url}/rows?room=${at}&after=${after}`, undefined)) as { id: number; text: string }[]
      after = Number(rows.at(-1)?.id ?? after)
      return rows.map(({ text }) => text)
    },
    listen: (onRing) => hear(`${url}/live?room=${at}`, '', onRing),
  }
}
