// What a phone loads before the first paint: everything reached by imports of values, dynamic ones left out.
import { posix } from 'node:path'
import ts from 'typescript'
import { eachNode, treeOf } from './code.ts'
import type { File } from './files.ts'

/** What is loaded at once: files of the project, and packages by name. */
export type Eager = { files: string[]; packages: string[] }

/** All that these files load at once, they too. @throws where a file is named that does not exist. */
export function eagerFrom(starts: string[], files: File[]): Eager {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const seen = new Set<string>()
  const packages = new Set<string>()
  const visit = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    if (/\.(css|svg)$/.test(path)) return
    const file = byPath.get(path)
    if (!file) throw new Error(`There is no ${path}.`)
    for (const written of loadedBy(file)) {
      if (written.startsWith('.')) visit(posix.normalize(posix.join(posix.dirname(path), written)))
      else packages.add(written)
    }
  }
  starts.forEach(visit)
  return { files: [...seen].sort(), packages: [...packages].sort() }
}

function loadedBy(file: File): string[] {
  const found: string[] = []
  eachNode(treeOf(file), (node) => {
    const isLoading = (ts.isImportDeclaration(node) && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) || (ts.isExportDeclaration(node) && !node.isTypeOnly)
    if (isLoading && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) found.push(node.moduleSpecifier.text)
  })
  return found
}
