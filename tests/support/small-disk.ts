import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of a few MB that can be filled to the last byte and given room again. */
export type SmallDisk = { path: string; fill: () => void; giveRoom: () => void; unmount: () => void }

/** Mounts a small disk in memory; undefined where this user may not (only root on Linux may). */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const path = mkdtempSync(join(tmpdir(), 'indgang-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    rmSync(path, { recursive: true })
    return undefined
  }
  const unmount = () => { execFileSync('umount', ['-l', path]); rmSync(path, { recursive: true }) }
  return { path, unmount, fill: () => fill(join(path, 'ballast')), giveRoom: () => rmSync(join(path, 'ballast')) }
}

function fill(file: string): void {
  const handle = openSync(file, 'a')
  for (const size of [1_048_576, 4_096, 1]) {
    try { for (;;) writeSync(handle, Buffer.alloc(size)) } catch { /* no more of that size */ }
  }
  closeSync(handle)
}
