import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

type Kept = { payload: AdapterPayload; endsAt: number }
const mostKept = 1000

/**
 * What the test issuer remembers while people log in, for this process only: a restart asks them to begin again.
 * The oldest is forgotten when there are a thousand.
 */
export function makeMemory(clock: () => Date): AdapterFactory {
  const kept = new Map<string, Kept>()
  return (model) => ({ ...store(kept, model, clock), ...search(kept, model, clock) })
}

function store(kept: Map<string, Kept>, model: string, clock: () => Date) {
  const key = (id: string) => `${model}:${id}`
  return {
    upsert: async (id: string, payload: AdapterPayload, seconds = 900) => {
      kept.delete(key(id))
      kept.set(key(id), { payload, endsAt: clock().getTime() + seconds * 1000 })
      if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
    },
    find: async (id: string) => alive(kept.get(key(id)), clock),
    destroy: async (id: string) => void kept.delete(key(id)),
    consume: async (id: string) => {
      const found = kept.get(key(id))
      if (found) found.payload.consumed = Math.floor(clock().getTime() / 1000)
    },
    revokeByGrantId: async (grant: string) => {
      for (const [id, { payload }] of kept) if (payload.grantId === grant) kept.delete(id)
    },
  } satisfies Partial<Adapter>
}

function search(kept: Map<string, Kept>, model: string, clock: () => Date) {
  const findBy = (field: 'uid' | 'userCode') => async (value: string) => {
    for (const [id, found] of kept) if (id.startsWith(`${model}:`) && found.payload[field] === value) return alive(found, clock)
    return undefined
  }
  return { findByUid: findBy('uid'), findByUserCode: findBy('userCode') } satisfies Partial<Adapter>
}

const alive = (found: Kept | undefined, clock: () => Date) =>
  found && found.endsAt > clock().getTime() ? found.payload : undefined
