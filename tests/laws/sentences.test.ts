import { describe, expect, it } from 'vitest'
import { sourceFiles } from './files.ts'
import { sentencesOutsideWords } from './sentences.ts'

const judge = (path: string, text: string) => sentencesOutsideWords([{ path, text }])

describe('sentences', () => {
  it('all stand in src/words', () => {
    expect(sentencesOutsideWords(sourceFiles())).toEqual([])
  })

  it.each(['<p>Gemt på telefonen</p>', '<p><b>Send</b></p>', '<button aria-label="Luk" />', '<p v-if="a">{{ b }} dage</p>'])('are found in a template: %s', (html) => {
    expect(judge('src/client/pages/HomePage.vue', `<template>${html}</template>`)).toHaveLength(1)
  })

  it.each(["const a = 'Prøv igen'", 'const a = `${b} år`'])('are found in code: %s', (code) => {
    expect(judge('src/server/routes/a.ts', code)).toHaveLength(1)
  })

  it('are not what stands in words, in a comment, or in a sign', () => {
    expect(judge('src/words/da/a.ts', "const a = 'Prøv igen'")).toEqual([])
    expect(judge('src/client/a.ts', '// Bliver på telefonen')).toEqual([])
    expect(judge('src/client/pages/HomePage.vue', '<template><p :title="t">{{ a }} · {{ b }}</p></template>')).toEqual([])
  })
})
