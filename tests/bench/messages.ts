// A message from one phone to another, neither slowed: from the tap on send to the text standing on the other screen.
import type { Browser, Page } from 'playwright-core'
import { type Cookies, newPhone } from './phone.ts'

type Other = { seen: Map<string, number> }

/** Two open pages; `send` runs in the first and returns nothing; the texts appear in the second. */
export type Pair = { from: Page; to: Page; close: () => Promise<void> }

export async function openPair(browser: Browser, given: { from: string; to: string; fromCookies?: Cookies; toCookies?: Cookies; ready: string }): Promise<Pair> {
  const phones = [await newPhone(browser, given.fromCookies), await newPhone(browser, given.toCookies)] as const
  const [from, to] = [await phones[0].newPage(), await phones[1].newPage()]
  await Promise.all([from.goto(given.from), to.goto(given.to)])
  await Promise.all([from, to].map((page) => page.waitForSelector(given.ready, { timeout: 120_000 })))
  await to.evaluate(() => {
    const other = window as unknown as Other
    other.seen = new Map()
    new MutationObserver(() => {
      for (const [text = ''] of document.body.innerText.matchAll(/bench \w+ \d+\./g)) if (!other.seen.has(text)) other.seen.set(text, performance.timeOrigin + performance.now())
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  return { from, to, close: async () => void (await Promise.all(phones.map((phone) => phone.close()))) }
}

// Told apart from every other run's, should the folder hold an older one.
const run = Date.now().toString(36)
const textOf = (number: number) => `bench ${run} ${number}.`

/** Sends one at a time and waits for each. @returns ms from tap to sight, in the order sent. */
export async function carry(pair: Pair, count: number, send: (text: string) => number | Promise<number>): Promise<number[]> {
  const took: number[] = []
  for (let number = 1; number <= count; number += 1) {
    const text = textOf(number)
    const sent = await pair.from.evaluate(send, text)
    const seen = await pair.to.waitForFunction((wanted) => (window as unknown as Other).seen.get(wanted), text, { polling: 5, timeout: 20_000 })
    took.push(Number(await seen.jsonValue()) - sent)
  }
  return took
}

/** In the app: the composer is filled as by typing, and send is tapped. */
export async function sendByComposer(text: string): Promise<number> {
  const field = document.querySelector<HTMLTextAreaElement>('[data-testid=composer]')!
  const button = document.querySelector<HTMLButtonElement>('[data-testid=send]')!
  while (button.disabled || field.value !== '') await new Promise(requestAnimationFrame)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await new Promise(requestAnimationFrame)
  const tapped = performance.timeOrigin + performance.now()
  button.click()
  return tapped
}

/** In the bare stack: one request. */
export function sendBare(text: string): number {
  const tapped = performance.timeOrigin + performance.now()
  void fetch('/say', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) })
  return tapped
}
