import type { File } from './files.ts'

// Put together here, so that this file does not hold them itself.
const FORBIDDEN = [['registry.', 'npmjs'], ['registry.', 'yarnpkg'], ['..', '/shared'], ['/wo', 'rk/main'], ['/wo', 'rk/notes'], ['"reso', 'lved":']].map((parts) => parts.join(''))

const TOP = new Set(['src', 'public', 'tests', 'docs', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE'])

/** One sentence for each file that names a place that only one machine knows. */
export const namesAPlace = (files: File[]): string[] =>
  files.flatMap(({ path, text }) => FORBIDDEN.filter((word) => text.includes(word)).map((word) => `${path} holds "${word}".`))

/** What stands at the top level and has no business there. Dot files may. */
export const strangersAtTheTop = (paths: string[]): string[] =>
  [...new Set(paths.map((path) => path.split('/')[0] as string))].filter((name) => !TOP.has(name) && !name.startsWith('.'))
