import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { type ImportFile, importFileSchema } from '../../contract/import/file.ts'
import { checkFile } from './check/file.ts'
import type { Fault } from './faults.ts'
import { faultsOf } from './issues.ts'

export type Read = { file: ImportFile } | { faults: Fault[] }

/** Reads a file from the disk: readable, JSON, of the right shape, and whole in itself. */
export async function readImport(path: string): Promise<Read> {
  try {
    return parseImport(await readFile(path, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : 'it cannot be read'
    return { faults: [{ path, expected: `expected a JSON file, but ${reason}` }] }
  }
}

/** The same for a text. */
export function parseImport(text: string): Read {
  try {
    return checkImport(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { faults: [{ path: '', expected: `expected JSON, but it is not${placeOf(error, text)}` }] }
  }
}

/** The same for a value. Shape first; what names what is only looked at when every shape is right. */
export function checkImport(value: unknown): Read {
  const parsed = z.safeParse(importFileSchema, value)
  if (!parsed.success) return { faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, value)) }
  const faults = checkFile(parsed.data)
  return faults.length > 0 ? { faults } : { file: parsed.data }
}

/** V8 mostly names the place of a JSON fault, as `at position N`; its message also quotes the text, which we do not repeat. */
function placeOf(error: SyntaxError, text: string): string {
  const position = /at position (\d+)/.exec(error.message)?.[1]
  return position === undefined ? '' : `: look at line ${text.slice(0, Number(position)).split('\n').length}`
}
