/** An ordered choice with one more at its end, or without the one it had. */
export const toggled = <T>(list: readonly T[], item: T): T[] => (list.includes(item) ? list.filter((one) => one !== item) : [...list, item])

/** An ordered choice with one moved a place up or down; at either end it stays. */
export function moved<T>(list: readonly T[], item: T, by: -1 | 1): T[] {
  const from = list.indexOf(item)
  const to = from + by
  if (from < 0 || to < 0 || to >= list.length) return [...list]
  const without = list.filter((one) => one !== item)
  return [...without.slice(0, to), item, ...without.slice(to)]
}
