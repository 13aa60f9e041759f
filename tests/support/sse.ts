import type { FastifyInstance } from 'fastify'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Heard = { room: string; number: number }
/** An open event stream: `next` resolves with the first `moved` that fits and was not asked for before. */
export type Ear = { next: (fits?: (heard: Heard) => boolean) => Promise<Heard>; isOver: Promise<void>; close: () => void }

/** Lets an app listen on a free port of 127.0.0.1; its address. */
export async function listen(app: FastifyInstance): Promise<string> {
  await app.listen({ port: 0, host: '127.0.0.1' })
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}

/** Opens `GET /api/live` as a browser would that knows the app as `localhost`, whatever port it listens on. */
export async function hear(url: string, cookie: string): Promise<Ear> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => get(`${url}/api/live`, { headers: { cookie, host: url.startsWith('http://localhost') ? new URL(url).host : 'localhost' } }, resolve).once('error', reject))
  if (response.statusCode !== 200) throw new Error(`the stream answered ${response.statusCode}`)
  const heard: Heard[] = []
  let told = () => {}
  const isOver = read(response, (one) => { heard.push(one); told() }).catch(() => undefined)
  const next: Ear['next'] = async (fits = () => true) => {
    for (;;) {
      const place = heard.findIndex(fits)
      if (place >= 0) return heard.splice(place, 1)[0] as Heard
      await new Promise<void>((resolve) => { told = resolve })
    }
  }
  return { next, isOver, close: () => response.destroy() }
}

async function read(body: IncomingMessage, onHeard: (heard: Heard) => void): Promise<void> {
  let text = ''
  body.setEncoding('utf8')
  for await (const part of body as AsyncIterable<string>) {
    const lines = (text + part).split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('data: ')) onHeard(JSON.parse(line.slice(6)) as Heard)
  }
}
