// Starting without a network, from what the service worker and the phone's storage keep.
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { newPhone, noteWhen, slowDown } from './phone.ts'
import { type Asked, usableOf } from './visit.ts'

const patienceMs = 120_000

/** A phone that has been online once, so that everything it keeps lies there. */
export async function phoneKept(browser: Browser, asked: Asked): Promise<BrowserContext> {
  const phone = await newPhone(browser, asked.cookies)
  const page = await phone.newPage()
  await noteWhen(page, asked.selectors)
  await page.goto(asked.url)
  await usableOf(page)
  await workerKeepsAll(page)
  // A second visit, so that the worker serves it and what the first one stored is read.
  await page.reload()
  await usableOf(page)
  await page.close()
  return phone
}

/** The same when its network is gone. */
export async function phoneWithoutNetwork(browser: Browser, asked: Asked): Promise<BrowserContext> {
  const phone = await phoneKept(browser, asked)
  await phone.setOffline(true)
  return phone
}

/** Waits until the service worker has kept what it keeps. */
async function workerKeepsAll(page: Page): Promise<void> {
  const isActive = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated')
  for (const end = performance.now() + patienceMs; !(await isActive());) {
    if (performance.now() > end) throw new Error('The service worker did not become active.')
    await wait(100)
  }
}

/** One start, in ms to a readable page. */
export async function startOffline(phone: BrowserContext, asked: Asked): Promise<number> {
  const page = await phone.newPage()
  await slowDown(page, false)
  await noteWhen(page, asked.selectors)
  await page.goto(asked.url, { waitUntil: 'commit' })
  const usable = await usableOf(page)
  await page.close()
  return usable
}
