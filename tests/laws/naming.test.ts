import { describe, expect, it } from 'vitest'
import { allPaths } from './files.ts'
import { misnamed } from './naming.ts'

describe('names of files', () => {
  it('tell what each file is', () => {
    expect(misnamed(allPaths())).toEqual([])
  })

  it.each(['src/client/components/message/messageComposer.vue', 'src/client/pages/home.vue', 'src/contract/readMark.ts', 'src/client/Stores/session.ts', 'tests/Laws/doors.test.ts', 'src/server/use_it.ts'])(
    'are wrong in %s',
    (path) => {
      expect(misnamed([path])).toHaveLength(1)
    },
  )

  it('are right in kebab-case, in PascalCase for components, and as useX.ts', () => {
    const right = ['src/contract/read-mark.ts', 'src/client/components/message/MessageComposer.vue', 'src/client/App.vue', 'src/client/components/useTimer.ts', 'src/server/db/migrations/0001-foundation.sql', 'tests/laws/doors.test.ts']
    expect(misnamed(right)).toEqual([])
  })
})
