import type * as z from 'zod/mini'
import { pathText, type Fault } from './faults.ts'

type Issue = z.core.$ZodIssue

const formats: Record<string, string> = {
  date: 'a day that exists, such as 2026-11-22',
  datetime: 'a moment in UTC with milliseconds, such as 2026-11-22T08:00:00.000Z',
  regex: 'an id: 1 to 80 letters, digits and . _ : @ / -',
}
const types: Record<string, string> = { string: 'a text', boolean: 'true or false', array: 'a list', object: 'an object', int: 'a whole number', number: 'a number' }
const units: Record<string, string> = { string: ' characters', array: ' entries' }

/** A fault of zod's in one plain sentence, with the path where it lies. `input` is what was checked. */
export function faultsOf(issue: Issue, input: unknown): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: pathText([...issue.path, key]), expected: 'nothing of this name is known here' }))
  const missing = valueAt(input, issue.path) === undefined ? ', but it is missing' : ''
  return [{ path: pathText(issue.path), expected: `expected ${wanted(issue)}${missing}` }]
}

function wanted(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type': return types[issue.expected] ?? issue.expected
    case 'invalid_format': return formats[issue.format] ?? `the format ${issue.format}`
    case 'invalid_value': return oneOf(issue.values)
    case 'too_small': return `${issue.exact ? 'exactly' : 'at least'} ${issue.minimum}${units[issue.origin] ?? ''}`
    case 'too_big': return `${issue.exact ? 'exactly' : 'at most'} ${issue.maximum}${units[issue.origin] ?? ''}`
    default: return 'another value'
  }
}

const oneOf = (values: readonly unknown[]) => (values.length === 1 ? '' : 'one of ') + values.map((value) => JSON.stringify(value)).join(', ')

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown> | undefined | null)?.[part], input)
}
