import { hash } from 'node:crypto'

export type IdKind =
  | 'municipality' | 'person' | 'family' | 'child' | 'goal' | 'role' | 'suggestion' | 'version' | 'promise' | 'meeting' | 'point' | 'minutes' | 'minutes-flag' | 'meeting-times' | 'follow-up'
  | 'contact' | 'message' | 'wish' | 'agreement' | 'page-visit' | 'told' | 'told-version' | 'told-suggestion' | 'told-read' | 'picture' | 'decides' | 'fit' | 'said-done'

/** An id inside for an id of the file's: the same for ever, so that the same file again is the same. */
export type IdOf = (kind: IdKind, external: string) => string

/** Ids of one municipality, by its own external id. */
export function idsOf(municipality: string): IdOf {
  const known = new Map<string, string>()
  return (kind, external) => {
    const name = JSON.stringify([municipality, kind, external])
    const id = known.get(name) ?? uuidOf(name)
    known.set(name, id)
    return id
  }
}

/** RFC 9562 version 8: a UUID of one's own making, here the first bits of a SHA-256. */
function uuidOf(name: string): string {
  const hex = hash('sha256', name, 'hex')
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** What a thing says, in short: equal for equal content whatever the order of its keys. */
export const contentHash = (content: unknown): string => hash('sha256', JSON.stringify(content, sortedKeys), 'hex')

const sortedKeys = (_key: string, value: unknown) =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
