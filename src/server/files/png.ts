import type { Clean } from './picture-bytes.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** What draws the picture in its colours. Texts, times, Exif, and a second moving picture are not among them. */
const needed = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP'])

export function cleanPng(bytes: Buffer): Clean {
  if (!bytes.subarray(0, 8).equals(signature)) return undefined
  const kept: Buffer[] = [signature]
  const seen = new Set<string>()
  for (let at = 8; at + 12 <= bytes.length;) {
    const after = at + 12 + bytes.readUInt32BE(at)
    const name = bytes.subarray(at + 4, at + 8).toString('latin1')
    if (after > bytes.length || (seen.size === 0) !== (name === 'IHDR')) return undefined
    seen.add(name)
    if (needed.has(name)) kept.push(bytes.subarray(at, after))
    if (name === 'IEND') return seen.has('IDAT') ? { bytes: Buffer.concat(kept), ...sizeOf(bytes) } : undefined
    at = after
  }
  return undefined
}

/** The header is the first chunk: eight bytes of signature, four of length, four of name. */
const sizeOf = (bytes: Buffer) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) })
