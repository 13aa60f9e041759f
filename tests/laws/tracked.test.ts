import { describe, expect, it } from 'vitest'
import { allPaths, filesLike } from './files.ts'
import { namesAPlace, strangersAtTheTop } from './tracked.ts'

describe('what is in the project', () => {
  it('names no place that only one machine knows', () => {
    expect(namesAPlace(filesLike(/./))).toEqual([])
  })

  it('would be told of a registry in the lock file', () => {
    const text = `{ "node_modules/a": { "${'reso'}${'lved'}": "https://${'registry.'}npmjs.org/a.tgz" } }`
    expect(namesAPlace([{ path: 'package-lock.json', text }])).toHaveLength(2)
  })

  it('keeps the top level small', () => {
    expect(strangersAtTheTop(allPaths())).toEqual([])
  })

  it('would be told of a stranger at the top', () => {
    expect(strangersAtTheTop(['src/a.ts', 'utils/b.ts', '.ci/run', 'notes.txt'])).toEqual(['utils', 'notes.txt'])
  })
})
