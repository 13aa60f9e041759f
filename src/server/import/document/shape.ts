/** As much of JSON Schema as zod writes for the import file. */
export type Shape = {
  type?: string
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Shape[]
  items?: Shape
  properties?: Record<string, Shape>
  required?: string[]
  description?: string
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
}

/** A value's kind in a few words: `text, 1–500 characters`, `list of days`, `object or null`. */
export function words(shape: Shape): string {
  if (shape.anyOf) return shape.anyOf.map((one) => (one.type === 'null' ? 'null' : words(one))).join(' or ')
  if (shape.const !== undefined) return `\`${JSON.stringify(shape.const)}\``
  if (shape.enum) return shape.enum.map((one) => `\`${JSON.stringify(one)}\``).join(', ')
  if (shape.type === 'array') return `list${between(shape.minItems, shape.maxItems)} of: ${words(shape.items ?? {})}`
  if (shape.type === 'string') return text(shape)
  if (shape.type === 'integer' || shape.type === 'number') return `whole number${between(real(shape.minimum), real(shape.maximum))}`
  return { boolean: 'true or false', object: 'object' }[shape.type ?? ''] ?? 'any value'
}

function text({ format, pattern, minLength, maxLength }: Shape): string {
  if (format === 'date') return 'day'
  if (format === 'date-time') return 'moment'
  if (pattern?.includes('{1,80}')) return 'id'
  return `text${minLength === undefined && maxLength === undefined ? '' : `${between(minLength, maxLength)} characters`}`
}

/** zod bounds an integer by what JavaScript can count. */
const real = (bound: number | undefined) => (bound !== undefined && Number.isSafeInteger(bound) && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : undefined)

function between(least: number | undefined, most: number | undefined): string {
  if (least === undefined && most === undefined) return ''
  if (least === most) return `, ${least}`
  if (most === undefined) return `, at least ${least}`
  return `, ${least ?? 'up to'}${least === undefined ? ' ' : '–'}${most}`
}

/** The object inside a list or beside a null, if there is one. */
export function objectIn(shape: Shape): { shape: Shape; suffix: string } | undefined {
  if (shape.properties) return { shape, suffix: '' }
  if (shape.items) {
    const inner = objectIn(shape.items)
    return inner && { shape: inner.shape, suffix: `[]${inner.suffix}` }
  }
  return shape.anyOf?.map(objectIn).find((one) => one !== undefined)
}
