import { join } from 'node:path'
import { type Fault, faults } from './faults.ts'

const source = join(import.meta.dirname, '..', '..', 'src').replaceAll('\\', '/')

/** A vite plugin that plants the fault named in TEST_PLANT into the code as it is read; without one it does nothing. */
export function plant(name = process.env.TEST_PLANT) {
  const fault = faults.find((one) => one.name === name)
  return {
    name: 'plant',
    enforce: 'pre' as const,
    transform: (code: string, id: string) => (fault ? planted(fault, code, id) : undefined),
  }
}

function planted({ edits }: Fault, code: string, id: string): string | undefined {
  const mine = edits.filter(({ file }) => id === `${source}/${file}`)
  for (const { file, from } of mine) if (!code.includes(from)) throw new Error(`${file} no longer holds what the fault replaces: ${from}`)
  return mine.length > 0 ? mine.reduce((text, { from, to }) => text.replace(from, to), code) : undefined
}
