// What is measured, each thing of ours beside the same of the bare stack, turn by turn, so that both meet the same noise.
import type { Browser } from 'playwright-core'
import { median, quantile, row, type Row } from './figures.ts'
import { carry, openPair, sendBare, sendByComposer } from './messages.ts'
import { phoneWithoutNetwork, startOffline } from './offline.ts'
import type { People } from './people.ts'
import { type Asked, type Visit, visitFresh } from './visit.ts'

export type Given = { browser: Browser; app: string; bare: string; people: People; rounds: number; messages: number }

const readable = ['[data-testid=needs-me]', '[data-testid=contact-person]']
const overblik = ({ app, people }: Given): Asked => ({ url: `${app}/overblik`, selectors: readable, cookies: people.parent })
const bareRows = ({ bare }: Given): Asked => ({ url: `${bare}/`, selectors: ['[data-testid=rows]'] })

async function inTurns<T>(rounds: number, ours: () => Promise<T>, bare: () => Promise<T>): Promise<{ ours: T[]; bare: T[] }> {
  const found: { ours: T[]; bare: T[] } = { ours: [], bare: [] }
  for (let round = 0; round < rounds; round += 1) {
    found.ours.push(await ours())
    found.bare.push(await bare())
  }
  return found
}

const kilobytes = (visits: Visit[]) => visits.map((visit) => visit.bytes / 1000)

async function visits(given: Given, name: string, ours: Asked, bare: Asked): Promise<Row[]> {
  const found = await inTurns(given.rounds, () => visitFresh(given.browser, ours), () => visitFresh(given.browser, bare))
  const times = (key: 'firstPaint' | 'largestPaint' | 'usable', what: string) => row(`${name}: ${what}`, 'ms', found.ours.map((one) => one[key]), found.bare.map((one) => one[key]))
  return [
    row(`${name}: sent before usable`, 'kB', kilobytes(found.ours), kilobytes(found.bare)),
    times('firstPaint', 'first paint'), times('largestPaint', 'largest paint'), times('usable', 'usable'),
  ]
}

/** The public page, from nothing; beside the bare page, which is usable when it is drawn. */
export const publicPage = (given: Given): Promise<Row[]> =>
  visits(given, 'public page', { url: `${given.app}/`, selectors: ['[data-testid=login]'] }, { url: `${given.bare}/`, selectors: ['[data-testid=painted]'] })

/** Overblik on a phone that has nothing yet, just logged in; beside the bare page with its rows out of Dexie. */
export const firstOverblik = (given: Given): Promise<Row[]> => visits(given, 'first Overblik', overblik(given), bareRows(given))

/** From the icon to a readable Overblik without a network. */
export async function offlineStart(given: Given): Promise<Row[]> {
  const phones = [await phoneWithoutNetwork(given.browser, overblik(given)), await phoneWithoutNetwork(given.browser, bareRows(given))] as const
  const found = await inTurns(given.rounds, () => startOffline(phones[0], overblik(given)), () => startOffline(phones[1], bareRows(given)))
  await Promise.all(phones.map((phone) => phone.close()))
  return [row('offline start: readable', 'ms', found.ours, found.bare)]
}

/** From the tap on one phone to the text on another. */
export async function messageAcross(given: Given): Promise<Row[]> {
  const { browser, people, bare } = given
  const ours = await openPair(browser, { from: people.parentsThread, to: people.workersThread, fromCookies: people.parent, toCookies: people.worker, ready: '[data-testid=composer]' })
  const mine = await carry(ours, given.messages, sendByComposer)
  await ours.close()
  const theirs = await openPair(browser, { from: `${bare}/`, to: `${bare}/`, ready: '[data-testid=rows]' })
  const plain = await carry(theirs, given.messages, sendBare)
  await theirs.close()
  return [row('message across: p50', 'ms', mine, plain, median), row('message across: p99', 'ms', mine, plain, (all) => quantile(all, 0.99))]
}
