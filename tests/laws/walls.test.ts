import { describe, expect, it } from 'vitest'
import { sourceFiles } from './files.ts'
import { tooLong } from './walls.ts'

const lines = (count: number, line = 'x()') => Array.from({ length: count }, () => line).join('\n')

describe('the walls', () => {
  it('are kept by every source file', () => {
    expect(tooLong(sourceFiles())).toEqual([])
  })

  it('stop a file of 301 lines, and let one of 300 pass', () => {
    expect(tooLong([{ path: 'a.ts', text: `${lines(301)}\n` }])).toEqual(['a.ts: the file has 301 lines; the wall is 300.'])
    expect(tooLong([{ path: 'a.ts', text: `${lines(300)}\n` }])).toEqual([])
  })

  it.each([
    ['a function', `function f() {\n${lines(49)}\n}`],
    ['an arrow function', `const f = () => {\n${lines(49)}\n}`],
    ['a method', `const o = {\nf() {\n${lines(49)}\n} }`],
    ['a test', `describe('a', () => {\nit('b', () => {\n${lines(49)}\n})\n})`],
  ])('stop %s of 51 lines', (_, text) => {
    expect(tooLong([{ path: 'a.ts', text }])).toHaveLength(1)
  })

  it('let a function of 50 lines pass, and a suite of any length', () => {
    expect(tooLong([{ path: 'a.ts', text: `function f() {\n${lines(48)}\n}` }])).toEqual([])
    expect(tooLong([{ path: 'a.ts', text: `describe('a', () => {\n${lines(90)}\n})` }])).toEqual([])
  })

  it('measure the script and the template of a .vue file apart', () => {
    const vue = (script: number, template: number) =>
      `<script setup lang="ts">\n${lines(script)}\n</script>\n<template>\n${lines(template, '<p />')}\n</template>\n`
    expect(tooLong([{ path: 'A.vue', text: vue(80, 80) }])).toEqual([])
    expect(tooLong([{ path: 'A.vue', text: vue(81, 81) }])).toHaveLength(2)
  })
})
