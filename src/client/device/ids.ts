/** A new id: UUID version 7 (RFC 9562 § 5.7): 48 bits of Unix milliseconds, the rest random but for version and variant. */
export function newId(nowMs: number): string {
  const random = crypto.getRandomValues(new Uint8Array(10))
  random[0] = (random[0]! & 0x0f) | 0x70
  random[2] = (random[2]! & 0x3f) | 0x80
  const time = Math.max(0, Math.floor(nowMs)).toString(16).padStart(12, '0')
  const hex = time + Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
