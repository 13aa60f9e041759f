import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the project: its path from the root, with forward slashes, and its text. */
export type File = { path: string; text: string }

const root = join(import.meta.dirname, '..', '..')

/** The paths of all files that belong to the project: what git knows, and what it does not ignore. */
export function allPaths(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  return listed.split('\0').filter((path) => path && existsSync(join(root, path)))
}

const BINARY = /\.(png|jpe?g|webp|ico|gz|br|zip|pdf)$/

/** The files whose path fits, as text; pictures and the like are left out. */
export const filesLike = (pattern: RegExp): File[] =>
  allPaths()
    .filter((path) => pattern.test(path) && !BINARY.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** Every source file, in every language that a program is written in here. */
export const sourceFiles = (): File[] => filesLike(/^(src|tests)\/.*\.(ts|mjs|vue)$|^[^/]*\.ts$/)
