import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy that does to requests what networks do. `isCalm` ends its faults; `did` counts them. */
export type FaultProxy = { url: string; isCalm: boolean; did: Record<string, number>; close: () => Promise<void> }

const faults = ['drop request', 'drop answer', 'double', 'delay', 'cut', '502', '503', 'portal'] as const
type Asked = { request: IncomingMessage; body: string; response: ServerResponse }

/** Stands before these servers; about half of the requests meet a fault, by `chance`. */
export async function openFaultProxy(servers: readonly string[], chance: () => number): Promise<FaultProxy> {
  const waiting: (() => void)[] = []
  const proxy: FaultProxy = { url: '', isCalm: false, did: {}, close: async () => {} }
  const forward = async ({ request, body }: Asked) => {
    const target = servers[Math.floor(chance() * servers.length)]!
    const headers = { cookie: request.headers.cookie ?? '', 'content-type': request.headers['content-type'] ?? 'application/json' }
    const reply = await fetch(target + request.url, { method: request.method ?? 'GET', headers, body: body || null })
    return { status: reply.status, text: await reply.text() }
  }
  const pass = async (asked: Asked, cut = 1) => {
    const { status, text } = await forward(asked)
    const whole = Buffer.from(text)
    asked.response.writeHead(status, { 'content-type': 'application/json', 'content-length': whole.length })
    if (cut === 1) asked.response.end(whole)
    else asked.response.write(whole.subarray(0, Math.floor(whole.length * cut)), () => asked.response.destroy())
  }
  const hurt = async (asked: Asked, fault: (typeof faults)[number]) => {
    proxy.did[fault] = (proxy.did[fault] ?? 0) + 1
    if (fault === 'drop request') return void asked.response.destroy()
    if (fault === '502' || fault === '503') return void asked.response.writeHead(Number(fault)).end('<html>Bad gateway</html>')
    if (fault === 'portal') return void asked.response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log ind på togets net</html>')
    if (fault === 'drop answer') { await forward(asked); return void asked.response.destroy() }
    if (fault === 'double') { await Promise.all([forward(asked), pass(asked)]); return }
    if (fault === 'cut') return pass(asked, chance())
    // Delayed: the phone has given up, and the request comes behind others that were made after it.
    asked.response.destroy()
    waiting.push(() => void forward(asked).catch(() => undefined))
  }
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => (body += part)).on('end', () => {
      const asked = { request, body, response }
      if (waiting.length > 0 && (proxy.isCalm || chance() < 0.3)) waiting.shift()!()
      const fault = proxy.isCalm || chance() < 0.5 ? undefined : faults[Math.floor(chance() * faults.length)]!
      void (fault ? hurt(asked, fault) : pass(asked)).catch(() => response.destroy())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  proxy.close = () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()) })
  return proxy
}
