import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from '../../../src/server/db/folder-lock.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'indgang-lock-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const lockModule = join(import.meta.dirname, '../../../src/server/db/folder-lock.ts')

/** Another process that holds the folder. */
async function otherHolder() {
  const script = `const { lockFolder } = await import(${JSON.stringify(lockModule)}); lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script])
  await once(child.stdout, 'data')
  return child
}

test('refuses a folder that another process has', async () => {
  const child = await otherHolder()
  expect(() => lockFolder(folder)).toThrow(`Another process already uses the folder DATA_DIR (${folder})`)
  child.kill('SIGKILL')
  await once(child, 'close')
})

test('gets the folder of a process that was killed', async () => {
  const child = await otherHolder()
  child.kill('SIGKILL')
  await once(child, 'close')
  lockFolder(folder)()
})

test('refuses a folder that this process has already', () => {
  const unlock = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow('Another process already uses')
  unlock()
  lockFolder(folder)()
})

test('makes the folder, however deep', () => lockFolder(join(folder, 'a'.repeat(100), 'b'.repeat(100)))())

test('says plainly when the folder is a file', () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  expect(() => lockFolder(file)).toThrow(/^The folder DATA_DIR \(.*\) cannot be written: /)
})

test('says plainly when its file is something else', () => {
  writeFileSync(join(folder, 'lock'), 'x'.repeat(5000))
  chmodSync(join(folder, 'lock'), 0o600)
  expect(() => lockFolder(folder)).toThrow(/^The folder DATA_DIR \(.*\) cannot be used: /)
})
