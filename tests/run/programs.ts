import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Runs one of the project's own commands. @returns whether it went well. */
export const bootstrap = (command: string): Promise<boolean> => run([join('src', 'bootstrap', 'main.mjs'), command])

/** Runs the suites. @returns whether it went well. */
export const vitest = (args: string[], env: Record<string, string>): Promise<boolean> =>
  run([join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', join('tests', 'vitest.config.ts'), ...args], env)

/** Runs a program with this one's terminal; after `mostMs`, if given, it is ended. @returns whether it ended with 0. */
export function run(args: string[], env: Record<string, string> = {}, program = process.execPath, mostMs?: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', timeout: mostMs, env: { ...process.env, ...env } })
    child.once('error', reject).once('exit', (code) => resolve(code === 0))
  })
}
