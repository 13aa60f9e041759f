// A mid-range phone, as QUALITY measures: 412×915, processor slowed four times, 1.6 Mbit/s down, 150 ms round trip.
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'

const viewport = { width: 412, height: 915 }
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const slowness = 4

export type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

export const newPhone = async (browser: Browser, cookies: Cookies = []): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'da-DK' })
  await context.addCookies(cookies)
  return context
}

/** Slows a page down to the phone's processor; with `isOnline`, its network too. */
export async function slowDown(page: Page, isOnline: boolean): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  if (isOnline) await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  return session
}

/** Notes in a page when an element that all of these selectors name stands there, in ms since the visit began. */
export async function noteWhen(page: Page, selectors: string[]): Promise<void> {
  await page.addInitScript((wanted) => {
    const seen = window as unknown as { usableAt?: number }
    const look = () => {
      if (seen.usableAt === undefined && wanted.every((one) => document.querySelector(one))) requestAnimationFrame(() => { seen.usableAt ??= performance.now() })
    }
    new MutationObserver(look).observe(document, { childList: true, subtree: true })
  }, selectors)
}

/** Bytes that came over the wire so far: of what has ended all, headers too; of what is under way the body until now. */
export function countBytes(session: CDPSession): () => number {
  const byRequest = new Map<string, number>()
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => { byRequest.set(requestId, (byRequest.get(requestId) ?? 0) + encodedDataLength) })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { byRequest.set(requestId, encodedDataLength) })
  return () => [...byRequest.values()].reduce((sum, bytes) => sum + bytes, 0)
}
