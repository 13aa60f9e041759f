import type { Written } from './commits.ts'
import { inTurns } from './in-turns.ts'
import type { Act, Judged, Look, LookAsked, Opened } from './questions.ts'
import type { Rounds } from './rounds.ts'

/** The same as a transaction of several statements does, in one round trip; each demands its municipality. */
export type AtOnce = {
  /** Undefined where there is no such room. */
  open: (municipality: string, act: Act) => Promise<Opened | undefined>
  /** False, with nothing written, when the room has moved since, the id is known, or the rights are others. */
  commit: (municipality: string, act: Act, judged: Judged, written: readonly Written[]) => Promise<boolean>
  look: (municipality: string, asked: LookAsked) => Promise<Look>
  /** Runs work on a room when the one before it has ended. */
  turn: <T>(municipality: string, room: string, work: () => Promise<T>) => Promise<T>
}

/** `turn` lets the acts of one room come one after another in this process: beside each other all but one would be overtaken. */
export function atOnceOf(ask: Rounds): AtOnce {
  const turn = inTurns()
  return {
    turn: (municipality, room, work) => turn(`${municipality}|${room}`, work),
    open: (municipality, act) => ask(municipality, { ask: 'open_act', act }),
    commit: (municipality, act, { number, role, hash, outcome, at }, written) => ask(municipality, { ask: 'commit_act', act, judged: { number, role, hash, outcome, at }, written }),
    look: (municipality, asked) => ask(municipality, { ask: 'look', ...asked }),
  }
}
