/** Chance that is the same each time for the same seed. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next: () => number
  /** A whole number, both ends included. */
  int: (least: number, most: number) => number
  chance: (share: number) => boolean
  pick: <T>(list: readonly T[]) => T
  shuffle: <T>(list: readonly T[]) => T[]
  /** So many of a list, each once. */
  some: <T>(list: readonly T[], count: number) => T[]
}

export function randomOf(seed: string): Random {
  const next = mulberry32(fnv(seed))
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const shuffle = <T>(list: readonly T[]): T[] => {
    const left = [...list]
    return list.map(() => left.splice(Math.floor(next() * left.length), 1)[0]!)
  }
  return {
    next, int, shuffle,
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    some: (list, count) => shuffle(list).slice(0, count),
  }
}

/** A text as a number: FNV-1a, 32 bits. */
function fnv(text: string): number {
  let sum = 0x811c9dc5
  for (let place = 0; place < text.length; place += 1) sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193)
  return sum >>> 0
}

/** Tommy Ettinger's mulberry32 (public domain): small, fast, even enough for stories. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
