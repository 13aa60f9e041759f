/** What a digest is taken of: which record, and its version. */
export type Version = { kind: string; id: string; number: number }

/**
 * Two sums of 32 bits (FNV-1a with two seeds, and MurmurHash3's last mixing): no secret and no proof, only enough to see
 * that two lists differ. Without the mixing two texts that differ in their last letter lie a prime apart, so that two
 * records that are both one version behind could balance each other in the sum.
 */
function hash(text: string, seed: number): number {
  let value = seed
  for (let place = 0; place < text.length; place += 1) value = Math.imul(value ^ text.charCodeAt(place), 16_777_619)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return value ^ (value >>> 16)
}

/** The ids and versions of records as one short text, the same in whatever order they come. */
export function digestOf(versions: Iterable<Version>): string {
  let [count, one, other] = [0, 0, 0]
  for (const { kind, id, number } of versions) {
    const text = `${kind} ${id} ${number}`
    count += 1
    one = (one + hash(text, 0x811c9dc5)) >>> 0
    other = (other + hash(text, 0x01234567)) >>> 0
  }
  return `${count}-${one.toString(36)}-${other.toString(36)}`
}
