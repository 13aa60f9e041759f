import { delimiter } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environmentFor, isNewEnough, packageFor } from '../../src/bootstrap/node.mjs'
import packageJson from '../../package.json' with { type: 'json' }

describe('the Node that runs the program', () => {
  it('is the host\'s from 24 on', () => {
    expect(['20.20.2', '23.9.0', '24.0.0', '26.1.0'].map(isNewEnough)).toEqual([false, false, true, true])
  })

  it.each([
    ['linux', 'x64'],
    ['linux', 'arm64'],
    ['darwin', 'x64'],
    ['darwin', 'arm64'],
    ['win32', 'x64'],
  ])('is pinned at 24 for %s on %s', (platform, arch) => {
    const pinned: Record<string, string> = packageJson.optionalDependencies
    expect(pinned[packageFor(platform, arch)]).toMatch(/^24\.\d+\.\d+$/)
  })

  it('keeps what it has made of our code in the project, or where the host says', () => {
    expect(environmentFor('/pinned/bin/node', {}).NODE_COMPILE_CACHE).toContain('node_modules')
    expect(environmentFor('/pinned/bin/node', { NODE_COMPILE_CACHE: '/elsewhere' }).NODE_COMPILE_CACHE).toBe('/elsewhere')
  })

  it('stands first in PATH, whatever PATH is called', () => {
    expect(environmentFor('/pinned/bin/node', { PATH: '/usr/bin' })).toMatchObject({ PATH: `/pinned/bin${delimiter}/usr/bin` })
    expect(environmentFor('/pinned/bin/node', { Path: '/usr/bin' })).toMatchObject({ Path: `/pinned/bin${delimiter}/usr/bin` })
    expect(environmentFor('/pinned/bin/node', {})).toMatchObject({ PATH: '/pinned/bin' })
  })
})
