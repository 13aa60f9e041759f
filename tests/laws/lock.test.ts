import { describe, expect, it } from 'vitest'
import lock from '../../package-lock.json' with { type: 'json' }
import project from '../../package.json' with { type: 'json' }
import { missingFromLock, notExact } from './lock.ts'

describe('the lock file', () => {
  it('holds all that its packages need, on every platform', () => {
    expect(missingFromLock(lock as Parameters<typeof missingFromLock>[0])).toEqual([])
  })

  it('would be told of a binary that it lacks', () => {
    expect(missingFromLock({ packages: { 'node_modules/a': { optionalDependencies: { 'a-darwin': '1.0.0' } } } })).toHaveLength(1)
  })

  it('follows a package.json of exact versions', () => {
    expect(notExact([project.dependencies, project.devDependencies, project.optionalDependencies])).toEqual([])
    expect(notExact([{ a: '^1.0.0', b: '1.0.0', c: '18.4.0-beta.17' }])).toEqual(['a'])
  })

  it('keeps what runs to twenty dependencies', () => {
    expect(Object.keys(project.dependencies).length).toBeLessThanOrEqual(20)
  })
})
