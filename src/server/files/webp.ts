import type { Clean } from './picture-bytes.ts'

type Size = { width: number; height: number }
const text = (bytes: Buffer, from: number, length: number) => bytes.subarray(from, from + length).toString('latin1')

/** What draws a still picture in its colours. */
const needed = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP'])
/** The flags of VP8X that tell of what may follow: a profile, transparency. Exif, XMP and movement are not kept. */
const keptFlags = 0x30

/** Keeps the picture and its colours; drops Exif, XMP, whatever is unknown, and what follows the end. A moving one is none. */
export function cleanWebp(bytes: Buffer): Clean {
  if (bytes.length < 12 || text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 4) !== 'WEBP') return undefined
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return undefined
  const kept: Buffer[] = []
  const sizes = new Map<string, Size | undefined>()
  for (let at = 12; at + 8 <= end;) {
    const name = text(bytes, at, 4)
    const length = bytes.readUInt32LE(at + 4)
    if (at + 8 + length > bytes.length || name.startsWith('ANI') || name === 'ANMF') return undefined
    const says = bytes.subarray(at + 8, at + 8 + length)
    if (needed.has(name)) kept.push(chunk(name, name === 'VP8X' ? withoutFlags(says) : says))
    sizes.set(name, sizeOf(name, says))
    at += 8 + length + (length % 2)
  }
  const size = sizes.get('VP8X') ?? sizes.get('VP8 ') ?? sizes.get('VP8L')
  if (!size || !(sizes.get('VP8 ') ?? sizes.get('VP8L'))) return undefined
  const all = Buffer.concat([Buffer.from('WEBP'), ...kept])
  return { bytes: chunk('RIFF', all), ...size }
}

/** A chunk is as long as it says, and then filled up to an even number. */
function chunk(name: string, says: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(says.length, 4)
  return Buffer.concat([head, says, Buffer.alloc(says.length % 2)])
}

function withoutFlags(says: Buffer): Buffer {
  const copy = Buffer.from(says)
  if (copy.length > 0) copy[0] = copy[0]! & keptFlags
  return copy
}

function sizeOf(name: string, says: Buffer): Size | undefined {
  if (name === 'VP8X' && says.length >= 10) return { width: 1 + says.readUIntLE(4, 3), height: 1 + says.readUIntLE(7, 3) }
  if (name === 'VP8 ' && says.length >= 10 && says.readUIntBE(3, 3) === 0x9d012a) return { width: says.readUInt16LE(6) & 0x3fff, height: says.readUInt16LE(8) & 0x3fff }
  if (name !== 'VP8L' || says.length < 5 || says[0] !== 0x2f) return undefined
  const bits = says.readUInt32LE(1)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) }
}
