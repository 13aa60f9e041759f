import { describe, expect, it } from 'vitest'
import { sourceFiles } from './files.ts'
import { wrongImports } from './doors.ts'

const judge = (path: string, text: string) => wrongImports([{ path, text }])

describe('the doors between the places', () => {
  it('are kept by every file under src', () => {
    expect(wrongImports(sourceFiles())).toEqual([])
  })

  it.each([
    ['src/contract/a.ts', "import { z } from 'zod'"],
    ['src/contract/a.ts', "import { readFile } from 'node:fs'"],
    ['src/words/da/a.ts', "import { ref } from 'vue'"],
    ['src/client/components/a.ts', "import { useSession } from '../stores/session.ts'"],
    ['src/client/components/a.ts', "export * from '../device/database.ts'"],
    ['src/client/pages/a.ts', "const later = () => import('../device/database.ts')"],
    ['src/client/pages/a.ts', "import Other from './OtherPage.vue'"],
    ['src/client/stores/a.ts', "type A = import('../../server/app.ts').App"],
    ['src/client/device/a.ts', "import { ref } from 'vue'"],
    ['src/client/courier/a.ts', "import { useSession } from '../stores/session.ts'"],
    ['src/server/db/a.ts', "import fastify from 'fastify'"],
    ['src/server/intents/a.ts', "import type { FastifyInstance } from 'fastify'"],
    ['src/server/routes/a.ts', "import { buildApp } from '../app.ts'"],
    ['src/server/app.ts', "import App from '../client/App.vue'"],
    ['src/server/app.ts', "import { anna } from '../../tests/support/people.ts'"],
    ['src/bootstrap/a.mjs', "import ts from 'typescript'"],
  ])('refuse in %s: %s', (path, text) => {
    expect(judge(path, text)).toHaveLength(1)
  })

  it.each([
    ['src/contract/intents/a.ts', "import * as z from 'zod/mini'; import type { Goal } from '../records/goal.ts'"],
    ['src/client/pages/a.ts', "import { useSession } from '../stores/session.ts'; import { words } from '../../words/da/shell.ts'"],
    ['src/client/router.ts', "const later = () => import('./pages/HomePage.vue')"],
    ['src/server/routes/a.ts', "import type { Database } from '../db/open.ts'"],
  ])('are open in %s: %s', (path, text) => {
    expect(judge(path, text)).toEqual([])
  })

  it('read the scripts of a .vue file, and tell the line', () => {
    const text = "<template><p /></template>\n<script setup lang=\"ts\">\nimport { db } from '../../device/database.ts'\n</script>\n"
    expect(judge('src/client/components/a/AThing.vue', text)).toEqual(['src/client/components/a/AThing.vue:3 may not import ../../device/database.ts'])
  })

  it('refuse a folder that nobody has placed', () => {
    expect(judge('src/client/helpers/a.ts', '')).toHaveLength(1)
    expect(judge('src/utils/a.ts', '')).toHaveLength(1)
  })
})
