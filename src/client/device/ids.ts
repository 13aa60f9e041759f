/** A new id: UUID version 7 (RFC 9562 § 5.7): 48 bits of Unix milliseconds, the rest random. */
export function newId(nowMs: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const time = BigInt(Math.max(0, Math.floor(nowMs)))
  for (let place = 0; place < 6; place += 1) bytes[place] = Number((time >> BigInt(40 - place * 8)) & 255n)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
