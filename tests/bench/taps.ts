// From a finger on the screen to the painted answer, at the slowed processor: ten acts of a parent who has looked at Overblik
// for some seconds. Each page is opened for the first time since the start.
import type { Page } from 'playwright-core'
import { median } from './figures.ts'
import type { Given } from './measures.ts'
import type { Row } from './figures.ts'
import { phoneKept } from './offline.ts'
import { firstParent } from './people.ts'
import { slowDown } from './phone.ts'

const budgetMs = 100
const patienceMs = 30_000
const lookMs = 5_000
const keptMs = 1_000
const nav = (path: string) => `nav a[href="${path}"]`
type Act = { what: string; press: string; answer: string; text?: string }

/** What is pressed, and what stands there newly when it is answered. */
const acts: Act[] = [
  { what: 'open the goals', press: nav('/maal'), answer: '[data-testid=goal-open]' },
  { what: 'open a goal', press: '[data-testid=goal-open]', answer: '[data-testid=goal-voice]' },
  { what: 'open the meetings', press: nav('/moeder'), answer: '[data-testid=meeting]' },
  { what: 'open a meeting', press: '[data-testid=meeting] a', answer: '[data-testid=meeting-point]' },
  { what: 'open the messages', press: nav('/beskeder'), answer: '[data-testid=message]' },
  { what: 'change the room', press: '[data-testid=room-choice] label:has(input[value^=private])', answer: '[data-testid=room-choice] input[value^=private]:checked' },
  { what: 'send a message', press: '[data-testid=send]', answer: '[data-testid=message]', text: 'Tak for i dag' },
  { what: 'open Overblik', press: 'a.back, a[href="/overblik"]', answer: '[data-testid=needs-me]' },
  { what: 'put a need off', press: '[data-testid=needs-me] .acts button', answer: '.undo' },
  { what: 'take that back', press: '.undo button', answer: '[data-testid=needs-me] .acts' },
]

/** Presses as a finger does, and waits in the page until the answer is painted. @returns ms. */
export async function pressed(page: Page, press: string, answer: string): Promise<number> {
  const pressable = page.locator(press).locator('visible=true').first()
  await pressable.waitFor({ timeout: patienceMs })
  await page.evaluate((wanted) => {
    const seen = window as unknown as { answered: Promise<number> }
    const before = new Set(document.querySelectorAll(wanted))
    seen.answered = new Promise((resolve) => {
      const look = (from: number) => {
        const isThere = [...document.querySelectorAll(wanted)].some((one) => !before.has(one))
        requestAnimationFrame(() => (isThere ? setTimeout(() => resolve(performance.now() - from)) : look(from)))
      }
      addEventListener('pointerdown', ({ timeStamp }) => look(timeStamp), { once: true, capture: true })
    })
  }, answer)
  await pressable.tap({ timeout: patienceMs })
  return page.evaluate(() => (window as unknown as { answered: Promise<number> }).answered)
}

/** Nothing bare to stand beside: the budget is 100 ms. */
export async function taps({ browser, app, rounds }: Given): Promise<Row[]> {
  const cookies = await firstParent(browser, app)
  const phone = await phoneKept(browser, { url: `${app}/overblik`, selectors: ['[data-testid=needs-me]'], cookies })
  const took = new Map<string, number[]>(acts.map(({ what }) => [what, []]))
  for (let round = 0; round < rounds; round += 1) {
    const page = await phone.newPage()
    await slowDown(page, false)
    await page.goto(`${app}/overblik`)
    await page.locator('[data-testid=goal]').first().waitFor({ timeout: patienceMs })
    await page.waitForTimeout(lookMs)
    for (const { what, press, answer, text } of acts) {
      if (text) await page.getByTestId('composer').fill(text)
      took.get(what)!.push(await pressed(page, press, answer))
    }
    // The last act is painted at the finger; it is kept a moment later.
    await page.waitForTimeout(keptMs)
    await page.close()
  }
  await phone.close()
  for (const [what, all] of took) console.log(`tap to painted answer: ${what}: ${Math.round(median(all))} ms of ${budgetMs} (n ${all.length}, longest ${Math.round(Math.max(...all))})`)
  return []
}
