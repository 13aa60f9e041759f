/** A draft's field into which words are put back. `put` gives what stands there then; nothing where it holds something else. */
export type Field = { key: string; empty: unknown; put: (now: unknown) => unknown }

/**
 * Where something that was not sent is put right: its page, the control to begin at, the field its words go back into.
 * `also`: other rows of the tray that are put right by it. `isOnlyShown`: it has words and no field to keep them, so it stays.
 */
export type Refill = { to: string; at?: string; field?: Field; also?: string[]; isOnlyShown?: boolean }

/** What a row of the tray says, as the refills read it. */
export type Row = { id: string; name: string; room: string; payload: unknown }

/** Blank says nothing: an untouched field, however its draft holds it. */
function saying(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value !== 'object') return JSON.stringify(value)
  const parts = Object.entries(value).map(([name, part]) => [name, saying(part)]).filter(([, part]) => part !== '')
  return parts.length === 0 ? '' : JSON.stringify(parts)
}

/** Words go into fields that stand as they were, or hold the same: what somebody has begun there is never written over. */
export function into<T extends object>(key: string, empty: T, words: Partial<T>): Field {
  const put = (given: unknown) => {
    const now = { ...empty, ...(given as T) }
    const isTaken = (name: keyof T) => ![empty[name], words[name]].some((one) => saying(one) === saying(now[name]))
    return (Object.keys(words) as (keyof T)[]).some(isTaken) ? undefined : { ...now, ...words }
  }
  return { key, empty, put }
}

/** A text goes behind what stands in its field. */
export const behind = (key: string, text: string, join = '\n\n'): Field =>
  ({ key, empty: '', put: (now) => (String(now).includes(text) ? now : [String(now).trim(), text].filter(Boolean).join(join)) })
