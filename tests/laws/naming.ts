const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?$/
const PASCAL = /^([A-Z][a-z0-9]*){2,}$/
const USE = /^use[A-Z][A-Za-z0-9]*(\.test)?$/

/** One sentence for each path under src or tests whose name does not tell what it is. */
export const misnamed = (paths: string[]): string[] => paths.filter((path) => /^(src|tests)\//.test(path)).flatMap(faultOf)

function faultOf(path: string): string[] {
  const parts = path.split('/')
  const file = parts.pop() as string
  const folder = parts.find((part) => !KEBAB.test(part))
  if (folder) return [`${path}: the folder ${folder} is not in kebab-case.`]
  const name = file.replace(/\.[^.]+$/, '')
  if (file === 'App.vue') return []
  if (file.endsWith('.vue')) return PASCAL.test(name) ? [] : [`${path}: a component is named in PascalCase, the noun first.`]
  return KEBAB.test(name) || (USE.test(name) && /\.ts$/.test(file)) ? [] : [`${path}: a file is named in kebab-case, or useX.ts.`]
}
