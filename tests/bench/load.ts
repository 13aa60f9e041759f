// How much one server process carries, on PostgreSQL and on PGlite, beside the bare sketch on the same: messages per
// second, from phone to phone, and many open streams with a steady flow of writes.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { addressOf, runOn } from '../support/databases.ts'
import { startPostgres } from '../support/postgres.ts'
import { quantile, row, type Row } from './figures.ts'
import { barePhone, type LoadPhone, ourPhone } from './load-phones.ts'
import { type Parent, settleLoad } from './load-town.ts'
import { type Served, startBareLoad, startServerOn } from './servers.ts'

export type LoadGiven = { folder: string; families: number; rounds: number; messages: number; streams: number; perSecond: number; seconds: number }
type Side = { served: Served; phone: (parent: Parent) => Promise<LoadPhone> }
type Sides = { parents: Parent[]; ours: Side; bare: Side; stop: () => Promise<void> }

/** Ours and the bare sketch, each a process of its own, on the same engine. */
async function openSides(given: LoadGiven, engine: 'postgres' | 'pglite'): Promise<Sides> {
  const folder = join(given.folder, engine)
  mkdirSync(folder, { recursive: true })
  const cluster = engine === 'postgres' ? await startPostgres() : undefined
  for (const name of cluster ? ['ours', 'bare'] : []) await runOn(cluster!.url, `create database ${name} template template0`)
  const home = { dataDir: join(folder, 'ours'), databaseUrl: cluster && addressOf(cluster.url, 'ours') }
  say(`${engine}: loading ${given.families} families; on PGlite that takes minutes`)
  const parents = await settleLoad(home, given.families)
  const [served, bare] = [await startServerOn(home), await startBareLoad(cluster ? addressOf(cluster.url, 'bare') : join(folder, 'bare'))]
  const stop = async () => { await Promise.all([served.stop(), bare.stop()]); await cluster?.stop() }
  return { parents, stop, ours: { served, phone: (parent) => ourPhone(served.url, parent) }, bare: { served: bare, phone: (parent) => barePhone(bare.url, parent) } }
}

/** On the way, since the table comes at the end. */
const say = (line: string) => console.error(line)

/** Sixteen phones write as fast as they are answered. @returns messages per second. */
async function throughput(side: Side, parents: Parent[], seconds: number): Promise<number> {
  const phones = await Promise.all(parents.slice(0, 16).map(side.phone))
  const ends = performance.now() + seconds * 1_000
  const counts = await Promise.all(phones.map(async (phone) => {
    let count = 0
    for (; performance.now() < ends; count += 1) await phone.send(`bench ${count}`)
    return count
  }))
  return counts.reduce((sum, count) => sum + count, 0) / seconds
}

/** One at a time: from the sending on one phone until another of hers has read it, because its stream rang. */
async function across(side: Side, parent: Parent, count: number): Promise<number[]> {
  const [from, to] = [await side.phone(parent), await side.phone(parent)]
  let ring = () => {}
  const close = await to.listen(() => ring())
  const took: number[] = []
  for (let number = 0; number < count; number += 1) {
    const text = `across ${number} ${performance.now()}`
    const rung = new Promise<void>((resolve) => { ring = resolve })
    const sent = performance.now()
    const sending = from.send(text)
    await rung
    for (let isHere = false; !isHere;) isHere = (await to.read()).includes(text)
    took.push(performance.now() - sent)
    await sending
  }
  close()
  return took
}

type Usage = { cpuMs: number; rssMB: number }
/** Of a process, as Linux tells it; zeros elsewhere. */
function usageOf(pid: number): Usage {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    const rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
    return { cpuMs: (Number(fields[11]) + Number(fields[12])) * 10, rssMB: rss / 1024 }
  } catch {
    return { cpuMs: 0, rssMB: 0 }
  }
}

/** So many open streams, and writes at an even pace. @returns how long each write took, and what the process used. */
async function steady(side: Side, parents: Parent[], { streams, perSecond, seconds }: LoadGiven) {
  const writers = await Promise.all(parents.slice(0, 40).map(side.phone))
  const ears = await openEars(side, parents, streams)
  const before = usageOf(side.served.pid)
  const took: number[] = []
  const under: Promise<void>[] = []
  const began = performance.now()
  for (let number = 0; number < perSecond * seconds; number += 1) {
    const due = began + (number * 1_000) / perSecond
    if (due > performance.now()) await wait(due - performance.now())
    under.push(writers[number % writers.length]!.send(`steady ${number}`).then(() => void took.push(performance.now() - due)))
  }
  await Promise.all(under)
  const after = usageOf(side.served.pid)
  for (const close of ears) close()
  return { took, cpuPerWrite: (after.cpuMs - before.cpuMs) / took.length, rssMB: after.rssMB }
}

async function openEars(side: Side, parents: Parent[], count: number): Promise<(() => void)[]> {
  const ears: (() => void)[] = []
  for (let opened = 0; opened < count; opened += 50)
    ears.push(...(await Promise.all(Array.from({ length: Math.min(50, count - opened) }, async (_, place) => (await side.phone(parents[(opened + place) % parents.length]!)).listen(() => {})))))
  return ears
}

async function onEngine(given: LoadGiven, engine: 'postgres' | 'pglite'): Promise<Row[]> {
  const { parents, ours, bare, stop } = await openSides(given, engine)
  try {
    const rates: [number[], number[]] = [[], []]
    for (let round = 0; round < given.rounds; round += 1) {
      rates[0].push(await throughput(ours, parents, given.seconds))
      rates[1].push(await throughput(bare, parents, given.seconds))
      say(`${engine}: ${Math.round(rates[0].at(-1)!)} messages/s, bare ${Math.round(rates[1].at(-1)!)}`)
    }
    const [mine, theirs] = [await across(ours, parents[20]!, given.messages), await across(bare, parents[20]!, given.messages)]
    say(`${engine}: phone to phone measured; now ${given.streams} streams`)
    const [a, b] = [await steady(ours, parents, given), await steady(bare, parents, given)]
    const p99 = (all: readonly number[]) => quantile(all, 0.99)
    const many = `${given.streams} streams, ${given.perSecond} writes/s`
    return [
      row(`${engine}: messages through one process`, '/s', ...rates),
      row(`${engine}: phone to phone, p50`, 'ms', mine, theirs), row(`${engine}: phone to phone, p99`, 'ms', mine, theirs, p99),
      row(`${engine}: ${many}: write p50`, 'ms', a.took, b.took), row(`${engine}: ${many}: write p99`, 'ms', a.took, b.took, p99),
      row(`${engine}: ${many}: processor a write`, 'ms', [a.cpuPerWrite], [b.cpuPerWrite]), row(`${engine}: ${many}: memory`, 'MB', [a.rssMB], [b.rssMB]),
    ]
  } finally {
    await stop()
  }
}

/** On both engines, or on the one that LOAD_ENGINE names. */
export async function load(given: LoadGiven): Promise<Row[]> {
  const engines = (['postgres', 'pglite'] as const).filter((engine) => (process.env.LOAD_ENGINE ?? engine) === engine)
  const rows: Row[] = []
  for (const engine of engines) rows.push(...(await onEngine(given, engine)))
  return rows
}
