// `npm run bench [-- --rounds 9 --messages 200 --families 240 --only public,first,offline,message]`: how fast the app is on
// a mid-range phone, beside the bare stack in the same run. Never a test: only the ratios mean something.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureChromium } from '../run/ensure-chromium.ts'
import { launchChromium } from '../support/chromium.ts'
import { row, type Row, tableOf } from './figures.ts'
import { firstOverblik, type Given, messageAcross, offlineStart, publicPage } from './measures.ts'
import { findPeople } from './people.ts'
import { startApp, startBare } from './servers.ts'

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' }, messages: { type: 'string', default: '200' }, families: { type: 'string', default: '240' },
    only: { type: 'string', default: 'public,first,offline,message' },
  },
})
const measures: Record<string, (given: Given) => Promise<Row[]>> = { public: publicPage, first: firstOverblik, offline: offlineStart, message: messageAcross }
const out = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'bench.json')

await ensureChromium()
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
try {
  report(await measureAll())
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measureAll(): Promise<Row[]> {
  const app = await startApp(join(folder, 'app'), Number(flags.families))
  const bare = await startBare(join(folder, 'bare'))
  const browser = await launchChromium()
  try {
    const people = await findPeople(browser, app.url)
    const given = { browser, app: app.url, bare: bare.url, people, rounds: Number(flags.rounds), messages: Number(flags.messages) }
    const rows = [row('server start on a new folder', 'ms', [app.startMs], [bare.startMs])]
    for (const name of flags.only.split(',')) rows.push(...((await measures[name]?.(given)) ?? []))
    return rows
  } finally {
    await browser.close()
    await Promise.all([app.stop(), bare.stop()])
  }
}

function report(rows: Row[]): void {
  const told = { at: new Date().toISOString(), node: process.version, ...flags, rows }
  mkdirSync(join(out, '..'), { recursive: true })
  writeFileSync(out, `${JSON.stringify(told, null, 2)}\n`)
  console.log(`\n${tableOf(rows)}\n\n${JSON.stringify(told)}`)
}
