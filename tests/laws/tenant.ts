// The second wall between municipalities is in the database, and holds only for work that runs in inTenant. So
// outside src/server/db nobody gets at a database but through inTenant, or a function that demands its tenant.
import ts from 'typescript'
import { treeOf } from './code.ts'
import type { File } from './files.ts'
import { importsOf, type Import } from './imports.ts'

const DB = 'src/server/db/'
const ENGINES = /^(kysely|pg|@electric-sql\/pglite)(\/|$)/

// What can be imported as a value without a tenant: none of these reads or writes a row for the caller to see.
const HARMLESS = new Set(['openDatabase', 'renewHistory', 'StartFault', 'isPassingFault', 'json', 'sql'])

/** One sentence for each way around inTenant. */
export function waysAround(files: File[]): string[] {
  const demanding = new Set(files.filter(({ path }) => path.startsWith(DB)).flatMap(functionsOfTenant))
  const others = files.filter(({ path }) => path.startsWith('src/') && !path.startsWith(DB))
  return others.flatMap((file) => importsOf(file).flatMap((one) => faultsOf(file, one, demanding)))
}

function faultsOf(file: File, one: Import, demanding: Set<string>): string[] {
  const where = `${file.path}:${one.line}`
  if (one.package && ENGINES.test(one.package)) return [`${where} imports ${one.package}: only src/server/db may.`]
  if (!one.file?.startsWith(DB)) return []
  if (one.names.length === 0) return [`${where} imports all of ${one.written}: name what is needed.`]
  const wrong = one.names.filter(({ name, isType }) => !isType && !HARMLESS.has(name) && !demanding.has(`${one.file}#${name}`))
  return wrong.map(({ name }) => `${where} imports ${name}, which works without a tenant.`)
}

// The exported functions whose first parameter is a Tenant, as "file#name".
function functionsOfTenant(file: File): string[] {
  return treeOf(file).statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) && demandsTenant(statement)) return [`${file.path}#${statement.name?.text}`]
    if (!ts.isVariableStatement(statement)) return []
    const functions = statement.declarationList.declarations.filter(({ initializer }) => initializer && ts.isArrowFunction(initializer) && demandsTenant(initializer))
    return functions.map(({ name }) => `${file.path}#${name.getText()}`)
  })
}

const demandsTenant = ({ parameters: [first] }: ts.FunctionDeclaration | ts.ArrowFunction): boolean => first?.type?.getText() === 'Tenant'
