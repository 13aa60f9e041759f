/** One thing that is wrong: where in the file (`families[3].children[0].born`; empty for the whole) and what was expected there. */
export type Fault = { path: string; expected: string }

/** Told at once; the operator mends these and tries again. */
export const mostFaults = 50

/** The faults as lines. Nothing of what the file says is repeated: terminals and logs are no place for it. */
export function faultLines(faults: readonly Fault[]): string[] {
  const told = faults.slice(0, mostFaults).map(({ path, expected }) => `${path || 'the file'}: ${expected}`)
  const left = faults.length - told.length
  return left > 0 ? [...told, `and ${left} more`] : told
}

/** `['families', 3, 'born']` as `families[3].born`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.map((part, place) => (typeof part === 'number' ? `[${part}]` : `${place === 0 ? '' : '.'}${String(part)}`)).join('')
