// npm writes down what it installed, last of all, in node_modules/.package-lock.json: if that agrees with
// package-lock.json the install is whole, whoever did it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const packagesOf = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {})

/** @returns {{ isWhole: boolean, missing: string[] }} what the lock names for this machine and is not there. */
export function installedState(root, machine = process) {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const found = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  const missing = Object.keys(wanted).filter((path) => path && isFor(machine, wanted[path]) && !isSame(wanted[path], found[path]))
  return { isWhole: missing.length === 0, missing }
}

const isSame = (wanted, found) => found?.version === wanted.version && found?.integrity === wanted.integrity

// Of what is optional, only the binaries made for this machine count. Which C library a Linux has is npm's
// to know, so such twins are never counted as missing.
function isFor(machine, wanted) {
  if (!wanted.optional) return true
  return Boolean(wanted.os) && !wanted.libc && isNamed(wanted.os, machine.platform) && isNamed(wanted.cpu, machine.arch)
}

function isNamed(list, mine) {
  if (!list) return true
  const names = [list].flat()
  return names.includes(mine) || (names.every((name) => name.startsWith('!')) && !names.includes(`!${mine}`))
}
