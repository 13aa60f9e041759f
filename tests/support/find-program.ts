import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']

/** The first of these programs that stands in one of these folders, PATH first. */
export function findProgram(names: string[], folders: string[] = []): string | undefined {
  const searched = [...(process.env.PATH ?? '').split(delimiter), ...folders].filter(Boolean)
  const candidates = names.flatMap((name) => searched.flatMap((folder) => endings.map((end) => join(folder, name + end))))
  return candidates.find((path) => existsSync(path))
}
