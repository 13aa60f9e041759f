import type { WishFields } from '../records/wish.ts'
import type { Day } from '../values.ts'

/** What an agreement still says: a period of more or less contact lapses by itself. */
export function lastingFields({ justNow, ...fields }: WishFields, today: Day): WishFields {
  const all = justNow && justNow.until >= today ? { ...fields, justNow } : fields
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
