import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { faults } from '../prove/faults.ts'

const source = join(import.meta.dirname, '../../src')

it.each(faults.flatMap(({ name, edits }) => edits.map((edit) => ({ name, ...edit }))))('can still be planted in $file: $name', ({ file, from }) => {
  expect(readFileSync(join(source, file), 'utf8').split(from).length - 1).toBe(1)
})
