import type { RecordOf } from '../records/kinds.ts'

/** What may wait for somebody's decision. */
export type Matter = { goal?: string | null; role?: string | null; promise?: string | null }

const names = ['promise', 'goal', 'role'] as const

/** Who decides what a matter waits for: named for the matter itself, or for the goal or role it belongs to. */
export const decidesFor = (all: readonly RecordOf<'decides'>[], matter: Matter): RecordOf<'decides'> | undefined =>
  names.map((name) => (matter[name] ? all.find(({ body }) => body[name] === matter[name]) : undefined)).find((one) => one !== undefined)

/** The map in the order it is read: what is decided soonest first, what has no day last. */
export const inOrderOfDecision = (all: readonly RecordOf<'decides'>[]): RecordOf<'decides'>[] =>
  [...all].sort((one, other) => ((one.body.by ?? '9') < (other.body.by ?? '9') ? -1 : 1))
