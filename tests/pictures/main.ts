// Makes the pictures of docs/when-things-go-wrong.md: each by really bringing the app there. `npm run pictures`, or
// `npm run pictures -- offline sending` for some.
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '../support/chromium.ts'
import { openHouse } from '../support/house.ts'
import setUp from '../support/set-up-pglite.ts'
import { scenes } from './scenes.ts'

const root = join(import.meta.dirname, '..', '..')
const mostBytes = 60_000
const wanted = process.argv.slice(2)
const tearDown = await setUp()
const clientDir = mkdtempSync(join(tmpdir(), 'indgang-client-'))
cpSync(join(root, 'dist', 'client'), clientDir, { recursive: true })
const browser = await launchChromium()
try {
  for (const name of Object.keys(scenes).filter((one) => wanted.length === 0 || wanted.includes(one))) await take(name)
} finally {
  await browser.close()
  rmSync(clientDir, { recursive: true, force: true })
  tearDown?.()
}

// A house of its own for each: what was written in one moment does not stand in the next.
async function take(name: string): Promise<void> {
  const house = await openHouse(clientDir)
  try {
    const { guest, said } = await scenes[name]!({ browser, house, clientDir })
    const { page, context } = guest
    const words = await page.locator(said).first().innerText()
    const devtools = await context.newCDPSession(page)
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 75 })
    const path = join(root, 'docs', 'pictures', `${name}.webp`)
    writeFileSync(path, data, 'base64')
    const bytes = statSync(path).size
    console.log(`${name.padEnd(16)} ${bytes} bytes  ${words.replaceAll('\n', ' ')}`)
    if (bytes > mostBytes) throw new Error(`${name} weighs more than ${mostBytes} bytes.`)
  } finally {
    // Before the house: an open page would ask it again and again.
    for (const context of browser.contexts()) await context.close()
    await house.close()
  }
}
