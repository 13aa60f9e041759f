// `npm run bench [-- --rounds 9 --messages 200 --families 240 --only public,first,offline,message,taps,much,away,load]`: how fast the app is on
// a mid-range phone, and what one server process carries, beside the bare stack in the same run. Never a test: only the
// ratios mean something. The load alone (`--only load`) needs no browser; `--streams 2000 --per-second 200 --seconds 10`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureChromium } from '../run/ensure-chromium.ts'
import { launchChromium } from '../support/chromium.ts'
import { longAway } from './away.ts'
import { row, type Row, tableOf } from './figures.ts'
import { load, type LoadGiven } from './load.ts'
import { much } from './much.ts'
import { firstOverblik, type Given, messageAcross, offlineStart, publicPage } from './measures.ts'
import { findPeople } from './people.ts'
import { startApp, startBare } from './servers.ts'
import { taps } from './taps.ts'

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' }, messages: { type: 'string', default: '200' }, families: { type: 'string', default: '240' },
    only: { type: 'string', default: 'public,first,offline,message,taps,much,away,load' },
    streams: { type: 'string', default: '2000' }, 'per-second': { type: 'string', default: '200' }, seconds: { type: 'string', default: '10' },
  },
})
const measures: Record<string, (given: Given) => Promise<Row[]>> = { public: publicPage, first: firstOverblik, offline: offlineStart, message: messageAcross, taps, much, away: longAway }
const out = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'bench.json')

const wanted = flags.only.split(',')
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
try {
  const rows = wanted.some((name) => name in measures) ? await measureAll() : []
  if (wanted.includes('load')) rows.push(...(await load(loadGiven())))
  report(rows)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function loadGiven(): LoadGiven {
  const number = (name: 'rounds' | 'messages' | 'families' | 'streams' | 'per-second' | 'seconds') => Number(flags[name])
  return { folder, families: number('families'), rounds: Math.min(3, number('rounds')), messages: number('messages'), streams: number('streams'), perSecond: number('per-second'), seconds: number('seconds') }
}

async function measureAll(): Promise<Row[]> {
  await ensureChromium()
  const app = await startApp(join(folder, 'app'), Number(flags.families))
  const bare = await startBare(join(folder, 'bare'))
  const browser = await launchChromium()
  try {
    const people = await findPeople(browser, app.url)
    const given = { browser, app: app.url, bare: bare.url, people, rounds: Number(flags.rounds), messages: Number(flags.messages) }
    const rows = [row('server start on a new folder', 'ms', [app.startMs], [bare.startMs])]
    for (const name of wanted) rows.push(...((await measures[name]?.(given)) ?? []))
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
