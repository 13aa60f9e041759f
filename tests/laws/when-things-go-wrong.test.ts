import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scenes } from '../pictures/scenes.ts'
import { wordsFirst } from '../support/fate.ts'

const docs = join(import.meta.dirname, '../../docs')
const page = readFileSync(join(docs, 'when-things-go-wrong.md'), 'utf8')
const moments = page.split('\n').filter((line) => line.startsWith('| <img')).map((line) => ({ picture: /pictures\/([\w-]+)\.webp/.exec(line)![1]!, said: line.split(' | ')[2]! }))
const words = readdirSync(join(docs, '../src/words/da')).map((name) => readFileSync(join(docs, '../src/words/da', name), 'utf8')).join('\n')

it('has a picture of each moment, and a way to bring the app there', () => {
  const pictured = moments.map(({ picture }) => picture).sort()
  expect(pictured).toEqual(Object.keys(scenes).sort())
  expect(readdirSync(join(docs, 'pictures')).filter((name) => name.endsWith('.webp')).map((name) => name.replace('.webp', '')).sort()).toEqual(pictured)
})

it('quotes what the app says, and each sentence says first what became of the words', () => {
  const quoted = moments.map(({ said }) => /\*(.+?)( …)?\*/.exec(said)?.[1]).filter((one) => one !== undefined)
  expect(quoted.length).toBeGreaterThan(moments.length - 2)
  // A heading and what stands under it are quoted as one.
  expect(quoted.flatMap((one) => one.split('. ')).filter((one) => !words.includes(one))).toEqual([])
  expect(quoted.filter((one) => !wordsFirst.test(one))).toEqual(['Sender'])
})

it('names tests that are there', () => {
  const named = [...page.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, path]) => path!)
  expect(named.length).toBeGreaterThan(10)
  for (const path of named) expect(() => readdirSync(join(docs, '..', path.replace(/[^/]+\.ts$/, '')))).not.toThrow()
  expect(named.filter((path) => path.endsWith('.ts')).filter((path) => !readdirSync(join(docs, '..', path.replace(/\/[^/]+$/, ''))).includes(path.split('/').at(-1)!))).toEqual([])
})
