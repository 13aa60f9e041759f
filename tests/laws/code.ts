// Source files as trees. A .vue file's scripts are read where they stand, so that line numbers are right.
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'
import type { File } from './files.ts'

/** The TypeScript of a file, with every line that is not script left blank. */
export function scriptOf({ path, text }: File): string {
  if (!path.endsWith('.vue')) return text
  const { descriptor } = parse(text, { filename: path })
  const blocks = [descriptor.script, descriptor.scriptSetup].filter((block) => block !== null)
  const lines = text.split('\n')
  const inScript = (line: number) => blocks.some(({ loc }) => line >= loc.start.line && line < loc.end.line - 1)
  return lines.map((line, index) => (inScript(index) ? line : '')).join('\n')
}

export const treeOf = (file: File): ts.SourceFile =>
  ts.createSourceFile(file.path, scriptOf(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)

/** Calls back for every node of a tree, parents first. */
export function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => eachNode(child, visit))
}

export const lineOf = (tree: ts.SourceFile, position: number): number => tree.getLineAndCharacterOfPosition(position).line + 1
