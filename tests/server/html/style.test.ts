import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pageStyle } from '../../../src/server/html/style.ts'

const tokens = readFileSync(join(import.meta.dirname, '../../../src/client/styles/tokens.css'), 'utf8')
const inBlock = (css: string, isDark: boolean) => {
  const [light, dark] = css.split(/@media \(prefers-color-scheme: ?dark\)/)
  return Object.fromEntries([...(isDark ? dark! : light!).matchAll(/--([\w-]+): ?(#[0-9a-f]+)/g)].map(([, name, value]) => [name, value]))
}

test.each([['light', false], ['dark', true]])('wears the same colours as the app, %s', (_name, isDark) => {
  const own = inBlock(pageStyle, isDark)
  expect(Object.keys(own).length).toBeGreaterThan(12)
  expect(inBlock(tokens, isDark)).toMatchObject(own)
})

test('uses no colour that it does not name', () => {
  const named = new Set([...pageStyle.matchAll(/--([\w-]+):/g)].map(([, name]) => name))
  const used = [...pageStyle.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name!)
  expect(used.filter((name) => !named.has(name))).toEqual([])
})
