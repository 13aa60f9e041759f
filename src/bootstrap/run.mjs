import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './places.mjs'

const PASSED_ON = ['SIGTERM', 'SIGHUP', 'SIGINT']

/**
 * Runs a program in the project's folder, with this one's terminal and signals.
 * @returns its exit code; 128 + the signal's number when a signal ended it.
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options })
    const stop = passSignals(child)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      stop()
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}

// In a terminal Ctrl-C reaches the child by itself; a second one would ask a server twice to stop.
function passSignals(child) {
  const pass = (signal) => {
    if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal)
  }
  for (const signal of PASSED_ON) process.on(signal, pass)
  const watch = watchParent(() => child.kill('SIGTERM'))
  return () => {
    clearInterval(watch)
    for (const signal of PASSED_ON) process.off(signal, pass)
  }
}

// npm passes a signal to the shell between it and us, and the shell dies of it without a word to us. What we
// then see is another parent.
function watchParent(orphaned) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  return setInterval(() => process.ppid !== parent && orphaned(), 300)
}
