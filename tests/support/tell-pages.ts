import { afterEach } from 'vitest'
import { guests } from './house.ts'

const most = 1_500

// When a case fails, what each of its people saw is printed, and those it left without a network get it back: the
// cases after it fail for reasons of their own only.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const { name, page, faults } of guests) {
    if (page.isClosed()) continue
    await page.context().setOffline(false)
    const text = await page.locator('body').innerText({ timeout: 5_000 }).catch(() => '(no answer from the page)')
    console.error([`${name} at ${new URL(page.url()).pathname}`, ...faults, text.slice(0, most)].join('\n'))
  }
})
