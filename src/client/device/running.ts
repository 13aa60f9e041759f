import type { DBCore, Middleware } from 'dexie'

const running = new Set<IDBTransaction>()
let times = 0

/** How often this page has let go: what was under way then is not to be tried again by itself. */
export const timesLetGo = (): number => times

function follow(one: IDBTransaction): void {
  const end = () => running.delete(one)
  running.add(one)
  one.addEventListener('complete', end)
  one.addEventListener('abort', end)
}

/** Lets Dexie tell of every transaction that it begins. */
export const followRunning: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'running',
  create: (core) => ({
    ...core,
    transaction: (...given) => {
      const begun = core.transaction(...given)
      follow(begun as unknown as IDBTransaction)
      return begun
    },
  }),
}

/**
 * Ends every transaction under way, when the browser lays this page aside for the way back. WebKit leaves a page that is
 * laid aside in the middle of one, and each page after it then waits for ever. What is ended here was not called kept yet:
 * on the way back the words stand in the field, unless they were sent from another page meanwhile.
 */
export function letGo(): void {
  times += 1
  for (const one of running) {
    try {
      one.abort()
    } catch {
      // It is ending by itself.
    }
  }
}
