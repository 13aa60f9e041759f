// A phone that holds much: it opens no slower with 100,000 messages than with 1,000, and a thread of 20,000 opens at once.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { median, row, type Row } from './figures.ts'
import type { Given } from './measures.ts'
import { phoneWithoutNetwork, startOffline } from './offline.ts'
import { slowDown } from './phone.ts'
import { pressed } from './taps.ts'
import type { Asked } from './visit.ts'

const [few, many, thread] = [1_000, 100_000, 20_000]

/** Puts so many old messages into the parent's thread on a phone, as they lie there once they have been scrolled to. */
const hold = (page: Page, count: number): Promise<void> => page.evaluate(async (wanted) => {
  const done = <T>(asked: IDBRequest<T>) => new Promise<T>((resolve, reject) => { asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(new Error('no storage')) })
  const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('indgang-'))?.name ?? ''
  const db = await done(indexedDB.open(name))
  type Told = { room: string; kind: string; id: string; body: { at: string; text: string } }
  const one = ((await done(db.transaction('records').objectStore('records').getAll())) as Told[]).find(({ kind, room }) => kind === 'message' && room.startsWith('private:'))!
  for (let from = 1; from <= wanted; from += 5_000) {
    const writing = db.transaction('records', 'readwrite')
    for (let place = from; place < Math.min(from + 5_000, wanted + 1); place += 1) {
      const id = `019ad000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`
      const at = new Date(Date.parse('2024-01-01T08:00:00.000Z') - place * 60_000).toISOString()
      writing.objectStore('records').put({ room: one.room, kind: 'message', id, first: -place, number: 0, body: { ...one.body, kind: 'news', at, text: `Skrevet for længe siden, besked nummer ${place} i tråden.` } })
    }
    await new Promise((resolve) => { writing.oncomplete = resolve })
  }
  db.close()
}, count)

async function phoneWith(browser: Browser, asked: Asked, count: number): Promise<BrowserContext> {
  const phone = await phoneWithoutNetwork(browser, asked)
  const page = await phone.newPage()
  await page.goto(asked.url)
  await hold(page, count)
  await page.close()
  return phone
}

async function openThread(phone: BrowserContext, asked: Asked): Promise<number> {
  const page = await phone.newPage()
  await slowDown(page, false)
  await page.goto(asked.url)
  await page.locator('[data-testid=goal], [data-testid=next-meeting]').first().waitFor()
  const took = await pressed(page, 'nav a[href="/beskeder"]', '[data-testid=message]')
  await page.close()
  return took
}

/** The phone with 1,000 stands in the bare stack's place; the budget is 1.25 times, and 300 ms for the thread. */
export async function much({ browser, app, people, rounds }: Given): Promise<Row[]> {
  const asked = { url: `${app}/overblik`, selectors: ['[data-testid=needs-me]', '[data-testid=contact-person]'], cookies: people.parent }
  const phones = { few: await phoneWith(browser, asked, few), many: await phoneWith(browser, asked, many), thread: await phoneWith(browser, asked, thread) }
  const took = { few: [] as number[], many: [] as number[], thread: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    took.many.push(await startOffline(phones.many, asked))
    took.few.push(await startOffline(phones.few, asked))
    took.thread.push(await openThread(phones.thread, asked))
  }
  await Promise.all(Object.values(phones).map((phone) => phone.close()))
  console.log(`a thread of ${thread} messages opened in ${Math.round(median(took.thread))} ms of 300 (n ${rounds}, longest ${Math.round(Math.max(...took.thread))})`)
  return [row(`offline start with ${many} messages (beside ${few}): readable`, 'ms', took.many, took.few)]
}
