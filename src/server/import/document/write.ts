import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importDocument, importJsonSchema } from './render.ts'

const folder = join(import.meta.dirname, '../../../../docs')

/** Writes docs/import.md and docs/import.schema.json out of the schema. @returns the exit code. */
export async function writeDocuments(): Promise<number> {
  await writeFile(join(folder, 'import.md'), importDocument())
  await writeFile(join(folder, 'import.schema.json'), importJsonSchema())
  return 0
}
