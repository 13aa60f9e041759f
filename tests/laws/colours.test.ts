import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../src/client/styles/tokens.css'), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const tokensOf = (text: string) => Object.fromEntries([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour]))
const schemes: Record<string, Record<string, string>> = { light: tokensOf(light), dark: { ...tokensOf(light), ...tokensOf(dark) } }

/** Contrast of two colours by WCAG 2.2 (relative luminance). */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const body = [
  ['ink', 'paper'], ['ink', 'card'], ['ink', 'field'], ['ink-soft', 'paper'], ['ink-soft', 'card'], ['on-green', 'green'], ['on-green-soft', 'green-soft'],
  ['on-sun', 'sun-soft'], ['on-sky', 'sky-soft'], ['green', 'card'], ['green', 'paper'], ['green-deep', 'field'], ['green', 'sun-soft'],
] as const
const parts = [['line-strong', 'card'], ['line-strong', 'field'], ['green', 'track'], ['focus', 'paper'], ['focus', 'card'], ['ink-soft', 'sun-soft']] as const

describe.each(Object.keys(schemes))('the colours in %s', (scheme) => {
  const at = (name: string) => schemes[scheme]?.[name] ?? ''
  it.each(body)('let %s be read on %s at 7:1', (text, ground) => {
    expect(contrast(at(text), at(ground))).toBeGreaterThanOrEqual(7)
  })
  it.each(parts)('let %s be seen on %s at 3:1', (part, ground) => {
    expect(contrast(at(part), at(ground))).toBeGreaterThanOrEqual(3)
  })
  it('let an unread count be read at 4.5:1', () => {
    expect(contrast(at('on-rose'), at('rose'))).toBeGreaterThanOrEqual(4.5)
  })
})
