// Who is measured: a single parent and the contact person, logged in at the test login as anybody would.
import type { Browser } from 'playwright-core'
import type { SyncAnswer } from '../../src/contract/protocol.ts'
import { protocol } from '../../src/contract/protocol-numbers.ts'
import { type Cookies, newPhone } from './phone.ts'

type LoggedIn = { cookies: Cookies; memberships: NonNullable<SyncAnswer['memberships']> }
export type People = { parent: Cookies; worker: Cookies; parentsThread: string; workersThread: string }

/** Logs in the person at this place of the role's list; undefined when there is none. */
async function logIn(browser: Browser, url: string, role: string, place: number): Promise<LoggedIn | undefined> {
  const phone = await newPhone(browser)
  try {
    const page = await phone.newPage()
    await page.goto(`${url}/login`)
    const button = page.locator(`[data-testid=login-as][data-role=${role}]`).nth(place)
    if ((await button.count()) === 0) return undefined
    await button.click()
    await page.waitForURL(/\/(overblik|arbejde)/)
    const cookies = await phone.cookies()
    const asked = { protocol, epoch: null, membershipsTag: null, intents: [], cursors: {}, device: '019ac000-0000-7000-8000-000000000001' }
    const memberships = await page.evaluate(async (body) => {
      const { person } = await (await fetch('/api/session')).json()
      const answer = await fetch('/api/sync', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...body, person }) })
      return ((await answer.json()) as { memberships: unknown }).memberships
    }, asked)
    return { cookies, memberships: memberships as LoggedIn['memberships'] }
  } finally {
    await phone.close()
  }
}

/** Each that the list offers, until one fits. */
async function findLogIn(browser: Browser, url: string, role: string, fits: (one: LoggedIn) => boolean): Promise<LoggedIn> {
  for (let place = 0; ; place += 1) {
    const found = await logIn(browser, url, role, place)
    if (!found) throw new Error(`The test login offers no ${role} to measure.`)
    if (fits(found)) return found
  }
}

/** The first parent of the list: of the demo's own family, where something of everything waits. */
export const firstParent = async (browser: Browser, url: string): Promise<Cookies> => (await findLogIn(browser, url, 'parent', () => true)).cookies

/** A parent alone with her thread, and the contact person of that family. */
export async function findPeople(browser: Browser, url: string): Promise<People> {
  const parent = await findLogIn(browser, url, 'parent', ({ memberships }) => memberships.families[0]?.holders.length === 1)
  const { family } = parent.memberships.families[0]!
  const worker = await findLogIn(browser, url, 'contact-person', ({ memberships }) => memberships.families.some((one) => one.family === family))
  const workersThread = `${url}/arbejde/familie/${family}/beskeder/${parent.memberships.person.id}`
  return { parent: parent.cookies, worker: worker.cookies, parentsThread: `${url}/beskeder`, workersThread }
}
