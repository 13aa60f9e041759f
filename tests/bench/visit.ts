// One visit of a page on the phone, from nothing: what was sent, when it painted, when it could be used.
import type { Browser, Page } from 'playwright-core'
import { setTimeout as wait } from 'node:timers/promises'
import { type Cookies, countBytes, newPhone, noteWhen, slowDown } from './phone.ts'

export type Visit = { bytes: number; firstPaint: number; largestPaint: number; usable: number }
export type Asked = { url: string; selectors: string[]; cookies?: Cookies }

const settleMs = 300
const patienceMs = 120_000

/** Visits with an empty cache and storage. */
export async function visitFresh(browser: Browser, asked: Asked): Promise<Visit> {
  const phone = await newPhone(browser, asked.cookies)
  try {
    const page = await phone.newPage()
    const session = await slowDown(page, true)
    const bytes = countBytes(session)
    await noteWhen(page, asked.selectors)
    await page.goto(asked.url, { waitUntil: 'commit' })
    const usable = await usableOf(page)
    // The document itself has ended a moment after what stands in it can be used.
    await page.waitForLoadState('domcontentloaded')
    return { bytes: bytes(), usable, ...(await paintsOf(page)) }
  } finally {
    await phone.close()
  }
}

/** The moment noted by `noteWhen`, once it has come. */
export async function usableOf(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => (window as unknown as { usableAt?: number }).usableAt, undefined, { polling: 20, timeout: patienceMs })
  return Number(await handle.jsonValue())
}

async function paintsOf(page: Page): Promise<Pick<Visit, 'firstPaint' | 'largestPaint'>> {
  await wait(settleMs)
  return page.evaluate(() => new Promise((resolve) => {
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    new PerformanceObserver((list) => resolve({ firstPaint, largestPaint: list.getEntries().at(-1)?.startTime ?? 0 })).observe({ type: 'largest-contentful-paint', buffered: true })
  }))
}
