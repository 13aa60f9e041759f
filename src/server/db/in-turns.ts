/** Runs works under one key one after another, and those under different keys beside each other. */
export function inTurns(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, turn)
    const leave = () => { if (last.get(key) === turn) last.delete(key) }
    turn.then(leave, leave)
    return turn
  }
}
