import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartFault } from './faults.ts'

// Node closes a connection that nobody refers to any more, and the lock with it.
const held = new Set<DatabaseSync>()

/**
 * Takes the folder for this process: two PGlites on one folder lose rows in silence.
 * The lock is SQLite's on an empty file, which the operating system frees itself when a process dies, also by kill -9,
 * on Linux, macOS and Windows alike (a socket file would stay behind, and its path may be at most 104 bytes long).
 * @returns a function that gives the folder back.
 * @throws StartFault when another process has it, or when the folder cannot be written.
 */
export function lockFolder(folder: string): () => void {
  const lock = openLock(folder)
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    lock.close()
    throw lockFault(folder, error)
  }
  held.add(lock)
  return () => {
    if (held.delete(lock)) lock.close()
  }
}

function openLock(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true })
    return new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  } catch (error) {
    throw new StartFault(`The folder DATA_DIR (${folder}) cannot be written: ${reason(error)}.`)
  }
}

function lockFault(folder: string, error: unknown): StartFault {
  if (/locked|busy/.test(reason(error)))
    return new StartFault(`Another process already uses the folder DATA_DIR (${folder}). Stop it first, or choose another folder.`)
  return new StartFault(`The folder DATA_DIR (${folder}) cannot be used: ${reason(error)}.`)
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))
