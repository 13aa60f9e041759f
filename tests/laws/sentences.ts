// Every sentence a person reads stands in src/words, so that it can be read, mended and translated in one place.
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'
import { eachNode, lineOf, treeOf } from './code.ts'
import type { File } from './files.ts'

const SPOKEN_ATTRIBUTES = new Set(['alt', 'title', 'placeholder', 'label', 'aria-label', 'aria-description', 'aria-roledescription'])
const WORD = /\p{L}{2,}/u
const DANISH = /[æøåÆØÅ]/

// Not on our screens: what a phone's system shows, and the made-up people's own words.
const ELSEWHERE = /^src\/(words|bootstrap|server\/made-up)\//

/** One sentence for each text that stands in a template, or in Danish in code, outside src/words. */
export const sentencesOutsideWords = (files: File[]): string[] =>
  files.filter(({ path }) => path.startsWith('src/') && !ELSEWHERE.test(path)).flatMap((file) => [...inTemplate(file), ...inCode(file)])

type Node = { type: number; content?: unknown; props?: Prop[]; children?: Node[]; loc: { start: { line: number } } }
type Prop = { type: number; name: string; value?: { content: string } | undefined }
const TEXT = 2
const ATTRIBUTE = 6

function inTemplate({ path, text }: File): string[] {
  if (!path.endsWith('.vue')) return []
  const tree = parse(text, { filename: path }).descriptor.template?.ast as Node | undefined
  return tree ? textsOf(tree).map(([line, words]) => `${path}:${line} says "${words}" in its template.`) : []
}

function textsOf(node: Node): [number, string][] {
  const line = node.loc.start.line
  const spoken = (node.props ?? []).filter(({ type, name }) => type === ATTRIBUTE && SPOKEN_ATTRIBUTES.has(name))
  const texts = [...spoken.map(({ value }) => value?.content ?? ''), node.type === TEXT ? String(node.content) : '']
  const own = texts.filter((words) => WORD.test(words)).map((words): [number, string] => [line, words.trim()])
  return [...own, ...(node.children ?? []).flatMap(textsOf)]
}

function inCode(file: File): string[] {
  const tree = treeOf(file)
  const found: string[] = []
  eachNode(tree, (node) => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    if (isText && DANISH.test(node.text)) found.push(`${file.path}:${lineOf(tree, node.getStart(tree))} says "${node.text}" in its code.`)
  })
  return found
}
