// No file and no function so long that one cannot hold it in mind.
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'
import { eachNode, lineOf, treeOf } from './code.ts'
import type { File } from './files.ts'

const FILE = 300
const FUNCTION = 50
const VUE = 80

const linesIn = (text: string): number => text.trim().split('\n').length

/** One sentence for each file, function or part of a .vue file that is above its wall. */
export const tooLong = (files: File[]): string[] => files.flatMap((file) => [...tooLongFile(file), ...tooLongParts(file), ...tooLongFunctions(file)])

const tooLongFile = ({ path, text }: File): string[] => above(path, 'file', linesIn(text), FILE)

function tooLongParts({ path, text }: File): string[] {
  if (!path.endsWith('.vue')) return []
  const { script, scriptSetup, template } = parse(text, { filename: path }).descriptor
  const scriptLines = [script, scriptSetup].reduce((sum, block) => sum + (block ? linesIn(block.content) : 0), 0)
  return [...above(path, 'script', scriptLines, VUE), ...above(path, 'template', template ? linesIn(template.content) : 0, VUE)]
}

function tooLongFunctions(file: File): string[] {
  const tree = treeOf(file)
  const found: string[] = []
  eachNode(tree, (node) => {
    if (!ts.isFunctionLike(node) || isSuiteOfTests(node)) return
    const first = lineOf(tree, node.getStart(tree))
    found.push(...above(`${file.path}:${first}`, 'function', lineOf(tree, node.end) - first + 1, FUNCTION))
  })
  return found
}

// describe(...) only holds tests together: each of them is measured by itself.
const isSuiteOfTests = ({ parent }: ts.Node): boolean => ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText())

const above = (where: string, what: string, lines: number, wall: number): string[] =>
  lines > wall ? [`${where}: the ${what} has ${lines} lines; the wall is ${wall}.`] : []
