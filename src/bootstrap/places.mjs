// Where things stand, seen from this folder, so that every command works from any working directory.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The path of something inside the project. */
export const inRoot = (...parts) => join(root, ...parts)
