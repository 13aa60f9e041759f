// A phone that has been away for long: much is queued on it, much has moved at the server. How long until it is in step on
// a mid-range phone's processor, and for how long at most the page does not answer meanwhile.
import type { BrowserContext, Page } from 'playwright-core'
import { protocol } from '../../src/contract/protocol-numbers.ts'
import type { Row } from './figures.ts'
import type { Given } from './measures.ts'
import { phoneWithoutNetwork } from './offline.ts'
import { newPhone, slowDown } from './phone.ts'

const [queued, moved] = [1_000, 10_000]
const patienceMs = 300_000
const idOf = (block: number, place: number) => `019a${block}000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`
const act = (room: string, id: string, text: string) =>
  ({ id, name: 'message.send', version: 1, room, payload: { kind: 'hello', text, answerBy: null, replyTo: null }, after: null, at: '2026-11-22T08:00:00.000Z' })
type Act = ReturnType<typeof act>

/** Sends acts as an app would, fifty at a time, in the page of somebody who is logged in. */
const sendAll = (page: Page, person: string, acts: readonly Act[]): Promise<void> => page.evaluate(async (given) => {
  let epoch: unknown = null
  const cursors: Record<string, number> = {}
  const round = async (intents: readonly unknown[]): Promise<boolean> => {
    const body = { protocol: given.protocol, person: given.person, device: '019ac000-0000-7000-8000-000000000002', epoch, membershipsTag: null, cursors, intents }
    const reply = await fetch('/api/sync', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const answer = (await reply.json()) as { epoch: unknown; hasMore: boolean; pages: { room: string; to: number }[] }
    epoch = answer.epoch
    for (const { room, to } of answer.pages) cursors[room] = to
    return answer.hasMore
  }
  while (await round([]));
  for (let at = 0; at < given.acts.length; at += 50) await round(given.acts.slice(at, at + 50))
}, { person, acts, protocol })

/** Puts acts into the outbox of the phone's storage, as they lie there after as many taps. */
const queue = (page: Page, person: string, acts: readonly Act[]): Promise<void> => page.evaluate((given) => new Promise<void>((resolve, reject) => {
  const opening = indexedDB.open(`indgang-${given.person}`)
  opening.onerror = () => reject(new Error('no storage'))
  opening.onsuccess = () => {
    const writing = opening.result.transaction('outbox', 'readwrite')
    for (const one of given.acts) writing.objectStore('outbox').add(one)
    writing.oncomplete = () => { opening.result.close(); resolve() }
  }
}), { person, acts })

/** How many acts still wait, and where the phone stands in a room. */
const standing = (page: Page, person: string, room: string): Promise<{ waiting: number; number: number }> => page.evaluate((given) => new Promise((resolve) => {
  const opening = indexedDB.open(`indgang-${given.person}`)
  opening.onsuccess = () => {
    const reading = opening.result.transaction(['outbox', 'cursors'])
    const [waiting, cursor] = [reading.objectStore('outbox').count(), reading.objectStore('cursors').get(given.room)]
    reading.oncomplete = () => { opening.result.close(); resolve({ waiting: waiting.result, number: (cursor.result as { number: number } | undefined)?.number ?? -1 }) }
  }
}), { person, room })

async function comeBack(phone: BrowserContext, given: { url: string; person: string; room: string; from: number }): Promise<{ tookMs: number; longestMs: number; opensMs: number }> {
  const page = await phone.newPage()
  await slowDown(page, false)
  const opened = performance.now()
  await page.goto(given.url)
  await page.getByTestId('composer').waitFor({ timeout: patienceMs })
  const opensMs = performance.now() - opened
  await page.evaluate(() => {
    const seen = window as unknown as { longest: number }
    seen.longest = 0
    new PerformanceObserver((list) => { for (const one of list.getEntries()) seen.longest = Math.max(seen.longest, one.duration) }).observe({ type: 'longtask' })
  })
  const began = performance.now()
  await phone.setOffline(false)
  for (let at = await standing(page, given.person, given.room); at.waiting > 0 || at.number < given.from + queued + moved; at = await standing(page, given.person, given.room)) {
    if (performance.now() - began > patienceMs) throw new Error(`Not in step: ${JSON.stringify(at)}`)
    await page.waitForTimeout(250)
  }
  return { tookMs: performance.now() - began, longestMs: await page.evaluate(() => (window as unknown as { longest: number }).longest), opensMs }
}

/** Nothing bare to stand beside: the budgets are 30 s and 200 ms. */
export async function longAway({ browser, app, people }: Given): Promise<Row[]> {
  const [, family, person] = /familie\/([^/]+)\/beskeder\/([^/]+)/.exec(people.workersThread)! as unknown as [string, string, string]
  const room = `private:${family}:${person}`
  const phone = await phoneWithoutNetwork(browser, { url: people.parentsThread, selectors: ['[data-testid=composer]'], cookies: people.parent })
  const still = await phone.newPage()
  await still.goto(people.parentsThread)
  await still.getByTestId('composer').waitFor()
  const { number: from } = await standing(still, person, room)
  await queue(still, person, Array.from({ length: queued }, (_, place) => act(room, idOf(8, place), `Skrevet undervejs ${place}`)))
  await still.close()
  const desk = await newPhone(browser, people.worker)
  const worker = await desk.newPage()
  await worker.goto(`${app}/login`)
  const writer = await worker.evaluate(async () => ((await (await fetch('/api/session')).json()) as { person: string }).person)
  await sendAll(worker, writer, Array.from({ length: moved }, (_, place) => act(room, idOf(9, place), `Skrevet imens ${place}`)))
  await desk.close()
  const { tookMs, longestMs, opensMs } = await comeBack(phone, { url: people.parentsThread, person, room, from })
  await phone.close()
  console.log(`long away: ${queued} acts queued, ${moved} changes waiting: opened without a network in ${Math.round(opensMs)} ms, in step after ${(tookMs / 1000).toFixed(1)} s; the page did not answer for ${Math.round(longestMs)} ms at most`)
  return []
}
