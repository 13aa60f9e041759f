import { liveQuery } from 'dexie'

/** Runs a query now and whenever what it read has changed, in this tab or another; returns how to stop it. */
export function watchQuery<T>(query: () => Promise<T>, onValue: (value: T) => void, onFault: (fault: unknown) => void): () => void {
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onFault })
  return () => subscription.unsubscribe()
}
