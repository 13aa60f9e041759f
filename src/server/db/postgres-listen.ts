import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Engine, Listener } from './engine.ts'

type Ear = Pick<Engine, 'listen' | 'close'>
type State = { client: pg.Client | undefined; listeners: Map<string, Set<Listener>>; isClosed: boolean; opening: Promise<void> | undefined }

// Milliseconds between tries after the connection was lost.
const firstPause = 100
const longestPause = 5_000

/** Listens on one connection of its own, that comes back by itself and then tells every listener of a possible gap. */
export function makeEar(makeClient: () => pg.Client): Ear {
  const state: State = { client: undefined, listeners: new Map(), isClosed: false, opening: undefined }
  return {
    listen: async (channel, listener) => {
      const channelSet = state.listeners.get(channel) ?? new Set()
      state.listeners.set(channel, channelSet.add(listener))
      await (state.opening ??= connect(state, makeClient))
      await state.client?.query(`listen "${channel}"`)
      return async () => void channelSet.delete(listener)
    },
    close: async () => {
      state.isClosed = true
      await state.client?.end().catch(() => {})
    },
  }
}

async function connect(state: State, makeClient: () => pg.Client): Promise<void> {
  const client = makeClient()
  client.on('notification', ({ channel, payload }) => {
    for (const { heard } of state.listeners.get(channel) ?? []) heard(payload ?? '')
  })
  let isLost = false
  const lost = () => {
    if (isLost || state.client !== client) return
    isLost = true
    state.client = undefined
    if (!state.isClosed) void comeBack(state, makeClient, firstPause)
  }
  client.on('error', lost)
  client.on('end', lost)
  await client.connect()
  for (const channel of state.listeners.keys()) await client.query(`listen "${channel}"`)
  state.client = client
}

async function comeBack(state: State, makeClient: () => pg.Client, pause: number): Promise<void> {
  await sleep(pause, undefined, { ref: false })
  if (state.isClosed) return
  try {
    await connect(state, makeClient)
    for (const listeners of state.listeners.values()) for (const { gap } of listeners) gap()
  } catch {
    await comeBack(state, makeClient, Math.min(pause * 2, longestPause))
  }
}
