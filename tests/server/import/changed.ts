import type { ImportFile } from '../../../src/contract/import/file.ts'
import { smallFile } from '../../support/made-up.ts'

/** A loose view of a value, to put in what its type forbids. */
export type Loose = Record<string, any>

/** The small made-up file with one thing changed. */
export function changed(change: (file: ImportFile) => void, families = 4): ImportFile {
  const file = structuredClone(smallFile(families))
  change(file)
  return file
}

/** The same, whatever its type says. */
export const broken = (change: (file: Loose) => void): unknown => changed((file) => change(file as Loose))
