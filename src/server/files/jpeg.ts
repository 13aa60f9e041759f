import type { Clean } from './picture-bytes.ts'

// Markers of ITU T.81, table B.1: each begins a segment with its length, but for those that stand alone.
const start = 0xd8
const end = 0xd9
const scan = 0xda
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Tables and restart interval: what a decoder works with. */
const isNeeded = (marker: number) => [0xc4, 0xcc, 0xdb, 0xdd, scan].includes(marker) || isFrame(marker)
/** Of what programs write beside the picture, only what says how its colours are meant. */
const isColour = (marker: number, says: Buffer) => (marker === 0xe2 && says.subarray(0, 12).toString('latin1') === 'ICC_PROFILE\0') || (marker === 0xee && says.subarray(0, 5).toString('latin1') === 'Adobe')
const isRemark = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe

/** Keeps tables, frames and scans; drops Exif, XMP, remarks, previews, and whatever follows the end. */
export function cleanJpeg(bytes: Buffer): Clean {
  if (bytes[0] !== 0xff || bytes[1] !== start) return undefined
  const kept = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  for (let at = 2; at + 1 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xff) { at += 1; continue }
    if (marker === end) return size && { bytes: Buffer.concat([...kept, bytes.subarray(at, at + 2)]), ...size }
    const after = segmentEnd(bytes, at)
    if (after === undefined || !(isNeeded(marker) || isRemark(marker))) return undefined
    const says = bytes.subarray(at + 4, after)
    if (isFrame(marker) && says.length >= 5) size = { height: says.readUInt16BE(1), width: says.readUInt16BE(3) }
    const whole = marker === scan ? scanEnd(bytes, after) : after
    if (isNeeded(marker) || isColour(marker, says)) kept.push(bytes.subarray(at, whole))
    at = whole
  }
  return undefined
}

function segmentEnd(bytes: Buffer, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined
  const length = bytes.readUInt16BE(at + 2)
  return length >= 2 && at + 2 + length <= bytes.length ? at + 2 + length : undefined
}

/** Where the coded picture ends: at the next marker that is neither a byte of it (FF 00) nor a restart. */
function scanEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
