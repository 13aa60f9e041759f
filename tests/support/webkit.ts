// A small WebDriver client for WebKitGTK: what the core cases need, over fetch, and nothing more.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { findProgram } from './find-program.ts'
import { freePort } from './free-port.ts'

export type WebKit = { driver: string; display: string; browser: string }

/** Debian's webkit2gtk-driver, the small browser of its library, and a display without a screen; undefined when one is missing. */
export function findWebKit(): WebKit | undefined {
  const driver = findProgram(['WebKitWebDriver'])
  const display = findProgram(['Xvfb'])
  const browser = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').find((path) => existsSync(path))
  return driver && display && browser ? { driver, display, browser } : undefined
}

/** A WebKit browser of one person. `run` runs a function body in the page and gives what it returns. */
export type WebKitGuest = {
  go: (url: string) => Promise<void>
  reload: () => Promise<void>
  back: () => Promise<void>
  run: <T>(body: string, ...given: unknown[]) => Promise<T>
  click: (css: string) => Promise<void>
  type: (css: string, text: string) => Promise<void>
  cookie: (cookie: { name: string; value: string }) => Promise<void>
  close: () => Promise<void>
}

/** A display that no screen shows; `-displayfd` lets it choose a free number and tell it. */
export async function startDisplay(): Promise<{ name: string; close: () => void }> {
  const child = spawn(findWebKit()!.display, ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const gone = once(child, 'exit').then(() => { throw new Error('Xvfb ended before it had a display.') })
  const [number] = (await Promise.race([once(child.stdio[3] as NodeJS.ReadableStream, 'data'), gone])) as [Buffer]
  gone.catch(() => undefined)
  return { name: `:${number.toString().trim()}`, close: () => child.kill() }
}

/** Starts a browser with nothing in it on that display. */
export async function startWebKit(display: string): Promise<WebKitGuest> {
  const found = findWebKit()!
  const port = await freePort()
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1', NO_AT_BRIDGE: '1', GSETTINGS_BACKEND: 'memory' }
  const child = spawn(found.driver, [`--port=${port}`], { env, stdio: 'ignore', detached: true })
  try {
    return guestOf(await begin(`http://127.0.0.1:${port}`, { binary: found.browser, args: ['--automation'] }), child)
  } catch (error) {
    end(child)
    throw error
  }
}

type Session = { url: string; ask: <T>(method: string, path: string, body?: unknown) => Promise<T> }

async function begin(driver: string, options: { binary: string; args: string[] }): Promise<Session> {
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } }
  const answer = await whenThere(() => send<{ sessionId: string }>(`${driver}/session`, 'POST', { capabilities }))
  const url = `${driver}/session/${answer.sessionId}`
  return { url, ask: (method, path, body) => send(url + path, method, body) }
}

async function whenThere<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      // Until the driver listens; what it answers itself is final.
      if (tries > 100 || !(error instanceof TypeError)) throw error
      await pause(50)
    }
  }
}

async function send<T>(url: string, method: string, body?: unknown): Promise<T> {
  const answer = await fetch(url, { method, signal: AbortSignal.timeout(60_000), ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }) })
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } }
  if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`)
  return value
}

const patienceMs = 30_000
const element = 'element-6066-11e4-a52e-4f735466cecf'

function guestOf({ url, ask }: Session, child: ChildProcess): WebKitGuest {
  const find = async (css: string) => (await ask<Record<string, string>>('POST', '/element', { using: 'css selector', value: css }))[element]
  // Browsers move what is clicked; WebKitGTK's own click waits for nothing, so a page that is still coming is asked again.
  const steadily = async (work: () => Promise<unknown>) => {
    const until = performance.now() + patienceMs
    for (;;) {
      try { await work(); return } catch (error) { if (performance.now() > until) throw error; await pause(50) }
    }
  }
  return {
    go: (to) => ask('POST', '/url', { url: to }),
    reload: () => ask('POST', '/refresh'),
    back: () => ask('POST', '/back'),
    run: (body, ...given) => ask('POST', '/execute/sync', { script: body, args: given }),
    click: (css) => steadily(async () => ask('POST', `/element/${await find(css)}/click`)),
    type: (css, text) => steadily(async () => ask('POST', `/element/${await find(css)}/value`, { text })),
    cookie: (cookie) => ask('POST', '/cookie', { cookie }),
    close: async () => { await fetch(url, { method: 'DELETE' }).catch(() => undefined); end(child) },
  }
}

function end(child: ChildProcess): void {
  try { process.kill(-child.pid!, 'SIGKILL') } catch { /* gone by itself */ }
}
