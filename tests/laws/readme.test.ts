import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingsTable } from '../../src/server/settings-table.ts'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }

describe('README', () => {
  it.each(settingsTable.map((row) => [row.name, row] as const))('tells the default and the meaning of %s', (name, row) => {
    expect(readme).toContain(`| \`${name}\` | ${row.default ? `\`${row.default}\`` : '(none)'} | ${row.meaning} |`)
  })

  it('gives a reason for each run-time dependency', () => {
    expect(Object.keys(dependencies).filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })
})
