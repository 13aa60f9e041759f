import type { Intent } from '../../contract/intents/intent.ts'

type Module = Record<string, unknown>

/** Where each noun's effects lie. Loaded when the outbox holds one, so that starting does not carry them all. */
const nouns: Record<string, () => Promise<Module>> = {
  message: () => import('../../contract/intents/message.ts'),
  contact: () => import('../../contract/intents/contact.ts'),
  deviation: () => import('../../contract/intents/deviation.ts'),
  agreement: () => import('../../contract/intents/agreement.ts'),
  wish: () => import('../../contract/intents/wish.ts'),
  promise: () => import('../../contract/intents/promise.ts'),
  goal: () => import('../../contract/intents/goal.ts'),
  role: () => import('../../contract/intents/role.ts'),
  meeting: async () => ({
    ...(await import('../../contract/intents/meeting.ts')), ...(await import('../../contract/intents/meeting-times.ts')), ...(await import('../../contract/intents/meeting-promises.ts')),
  }),
  point: () => import('../../contract/intents/point.ts'),
  minutes: () => import('../../contract/intents/minutes.ts'),
  busy: () => import('../../contract/intents/busy.ts'),
  decides: () => import('../../contract/intents/decides.ts'),
  told: () => import('../../contract/intents/told.ts'),
  case: () => import('../../contract/intents/case.ts'),
  'follow-up': () => import('../../contract/intents/follow-up.ts'),
  page: () => import('../../contract/intents/page.ts'),
  seen: () => import('../../contract/intents/me.ts'),
  card: () => import('../../contract/intents/card.ts'),
  absence: () => import('../../contract/intents/absence.ts'),
  fit: () => import('../../contract/intents/fit.ts'),
  said: () => import('../../contract/intents/said.ts'),
  need: () => import('../../contract/intents/me.ts'),
}

const known = new Map<string, Intent>()
const isIntent = (value: unknown): value is Intent => typeof value === 'object' && value !== null && 'effect' in value

/** The intent of a name, if its noun is loaded. */
export const intentOf = (name: string): Intent | undefined => known.get(name)

/**
 * Loads the nouns of these names. One that this version does not know, or whose code is out of reach as the server is, stays
 * unknown: its acts are queued and carried all the same, without painting. Never rejects.
 */
export async function loadEffects(names: Iterable<string>): Promise<void> {
  const wanted = new Set([...names].filter((name) => !known.has(name)).map((name) => name.split('.')[0] ?? ''))
  const modules = await Promise.all([...wanted].map((noun) => nouns[noun]?.().catch(() => undefined)))
  for (const module of modules) for (const value of Object.values(module ?? {})) if (isIntent(value)) known.set(value.name, value)
}

/** How long what was written waits for code before it is kept, and the app before it opens: a network may answer never. */
const patienceMs = 1_500

/** The same, and goes on without them when they do not come soon. */
export const loadEffectsSoon = (names: Iterable<string>): Promise<void> => Promise.race([loadEffects(names), new Promise<void>((resolve) => { setTimeout(resolve, patienceMs) })])
