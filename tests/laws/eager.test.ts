import { describe, expect, it } from 'vitest'
import { eagerFrom } from './eager.ts'
import { filesLike } from './files.ts'

const loaded = () => eagerFrom(['src/client/main.ts', 'src/client/start.ts', 'src/client/pages/HomePage.vue'], filesLike(/^src\/(client|contract|words)\/.*\.(ts|vue)$/))
const files = (...given: [path: string, text: string][]) => given.map(([path, text]) => ({ path, text }))

describe('what a phone loads before the first paint of Overblik', () => {
  it('is of packages Vue, its router and Pinia alone: no zod, no Dexie', () => {
    expect(loaded().packages).toEqual(['pinia', 'vue', 'vue-router'])
  })

  it('is nothing that needs zod: no schema and no intent of the contract', () => {
    expect(loaded().files.filter((path) => /^src\/contract\/(intents|import)\/|^src\/contract\/(protocol|values)\.ts$/.test(path))).toEqual([])
  })

  it('is nothing of the phone\'s storage or the courier but what asks early, no other page and nothing of the workspace', () => {
    const other = /^src\/client\/(pages\/(?!HomePage)|courier\/(?!early)|device\/|.*\bwork\/)/
    expect(loaded().files.filter((path) => other.test(path))).toEqual([])
  })

  // Written down, so that a new import at the start is seen by whoever makes it. A wanted one: vitest -u.
  it('is this list of files', async () => {
    await expect(`${loaded().files.join('\n')}\n`).toMatchFileSnapshot('eager.txt')
  })
})

describe('the list of what loads at once', () => {
  it('follows imports of values, exports from elsewhere and .vue files', () => {
    const given = files(
      ['src/a.ts', "import { b } from './b.ts'\nexport * from './c.ts'\nimport './style.css'"], ['src/b.ts', "import D from './D.vue'"],
      ['src/c.ts', "import { ref } from 'vue'"], ['src/D.vue', "<script setup lang=\"ts\">\nimport { e } from './e.ts'\n</script>\n<template><p /></template>\n"], ['src/e.ts', ''],
    )
    expect(eagerFrom(['src/a.ts'], given)).toEqual({ files: ['src/D.vue', 'src/a.ts', 'src/b.ts', 'src/c.ts', 'src/e.ts', 'src/style.css'], packages: ['vue'] })
  })

  it('leaves out types and what is loaded later', () => {
    const text = "import type { B } from './b.ts'\nexport type { C } from './c.ts'\nexport const later = () => import('./d.ts')\ntype E = import('./e.ts').E"
    expect(eagerFrom(['src/a.ts'], files(['src/a.ts', text])).files).toEqual(['src/a.ts'])
  })

  it('counts a file whose import names only types among values: the bundler loads it', () => {
    expect(eagerFrom(['src/a.ts'], files(['src/a.ts', "import { type B } from './b.ts'"], ['src/b.ts', "import 'zod/mini'"])).packages).toEqual(['zod/mini'])
  })
})
