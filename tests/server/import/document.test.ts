import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importDocument, importJsonSchema } from '../../../src/server/import/document/render.ts'

const docs = (name: string) => readFileSync(join(import.meta.dirname, '../../../docs', name), 'utf8').replaceAll('\r\n', '\n')
const how = 'run: npm run import -- --document'

test('docs/import.md says what the schema says', () => expect(docs('import.md') === importDocument(), how).toBe(true))
test('docs/import.schema.json says what the schema says', () => expect(docs('import.schema.json') === importJsonSchema(), how).toBe(true))
test('each field has a kind in words', () => expect(importDocument()).not.toMatch(/any value|undefined|\| {2}\| .* \|$/m))
