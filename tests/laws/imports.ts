import { posix } from 'node:path'
import ts from 'typescript'
import { eachNode, lineOf, treeOf } from './code.ts'
import type { File } from './files.ts'

/** One import as written, and what it means: a file of the project, or the name of a package. */
export type Import = { line: number; written: string; file?: string; package?: string; names: Named[] }
export type Named = { name: string; isType: boolean }

/** All imports of a file: plain, re-exported, dynamic, and in types. */
export function importsOf(file: File): Import[] {
  const tree = treeOf(file)
  const found: Import[] = []
  eachNode(tree, (node) => {
    const specifier = specifierOf(node)
    if (!specifier) return
    found.push({ line: lineOf(tree, node.getStart(tree)), ...meaningOf(file.path, specifier.text), names: namesOf(node) })
  })
  return found
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  const candidate =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier
    : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0]
    : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal
    : undefined
  return candidate && ts.isStringLiteralLike(candidate) ? candidate : undefined
}

function namesOf(node: ts.Node): Named[] {
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined
  const isType = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword
  const bindings = clause?.namedBindings
  if (!bindings || !ts.isNamedImports(bindings)) return []
  return bindings.elements.map((one) => ({ name: (one.propertyName ?? one.name).text, isType: isType || one.isTypeOnly }))
}

function meaningOf(from: string, written: string): Pick<Import, 'written' | 'file' | 'package'> {
  if (written.startsWith('.')) return { written, file: posix.normalize(posix.join(posix.dirname(from), written.replace(/\?.*$/, ''))) }
  return { written, package: written }
}
